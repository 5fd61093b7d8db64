/**
 * Entries for concerns that came from another district, and for those of ours that came back.
 */
import {
  decideLetter,
  decideTakingBack,
  type LetterEvent,
  type LetterSituation,
  PassedOn,
  ReturnConcern,
  TakeBackConcern,
  TakeOverConcern,
} from '@naung/domain/casework/intake/passing-on.ts';
import { intakePolicy } from '@naung/domain/casework/intake/policy.ts';
import { sql } from 'kysely';
import { type AnyCommandEntry, onCommand } from '../../ground/commands/entry.ts';
import { joinSubject } from '../../ground/database/subjects.ts';
import { type Tx, Undone } from '../../ground/database/transaction.ts';
import {
  answerLetter,
  findLetterFromUs,
  findLetterToUs,
  type LetterFound,
  openLetter,
  takeBack,
} from '../../ground/letters/store.ts';
import { changeConcern, findConcern, moveStep, receivingSituation, writeConcern } from './store.ts';

type LetterContract = typeof TakeOverConcern | typeof ReturnConcern;

interface Found {
  readonly letter: LetterFound;
  readonly about: LetterSituation;
}

const answering = (contract: LetterContract): AnyCommandEntry =>
  onCommand<LetterContract, Found, LetterEvent>('casework', contract, {
    isForProven: contract === TakeOverConcern,
    policy: intakePolicy[contract.name],
    async situation(tx, command) {
      const letter = await findLetterToUs(tx, command.payload.letter);
      if (!letter) return null;
      const { unit, unitReceives, items } = await receivingSituation(tx, undefined);
      const passed = letter.kind === 'concern' ? PassedOn.safeParse(await openLetter(tx, letter)) : null;
      const about = {
        state: letter.state,
        isConcern: letter.kind === 'concern',
        passed: passed?.success ? passed.data : null,
        unit,
        // A unit that is asked in the place of another takes it as that one would.
        unitReceives: unitReceives || unit !== letter.to_unit,
        items,
      };
      return { about: { letter: letter.id }, now: { letter, about } };
    },
    decide: (command, now) => decideLetter(command, now.about),
    async record(tx, events, command, now) {
      for (const event of events) await recordAnswer(tx, event, now, command.payload);
    },
  });

async function recordAnswer(tx: Tx, event: LetterEvent, now: Found, payload: object): Promise<void> {
  if (event.type === 'concern-received') {
    if (now.about.passed)
      await writeConcern(tx, event.record, event, { ...now.about.passed.told, channel: 'handover' }, tx.now);
    await joinSubject(tx, now.letter.id, event.record);
    return;
  }
  const note = 'note' in payload && typeof payload.note === 'string' ? { note: payload.note } : {};
  const state = event.type === 'concern-letter-accepted' ? 'accepted' : 'returned';
  const isFirst = await answerLetter(tx, now.letter, state, { reason: event.core.reason, ...note });
  if (!isFirst) throw new Error('A letter was answered by somebody else in the same moment');
}

const takingBack = onCommand('casework', TakeBackConcern, {
  policy: intakePolicy['intake/take-back'],
  async situation(tx, command) {
    const { concern, letter: id, toDistrict } = command.payload;
    const row = await findConcern(tx, concern);
    const letter = row && (await wentWith(tx, concern, id)) && (await findLetterFromUs(tx, id, toDistrict));
    if (!row || !letter) return null;
    const now = {
      row,
      letter,
      concern: row.state as 'handed-over',
      hasLeft: letter.leaves_at.getTime() <= Date.parse(tx.now),
    };
    return { about: { concern: row.id }, now };
  },
  decide: (command, now) =>
    decideTakingBack(command, { concern: now.concern, letter: now.letter.state, hasLeft: now.hasLeft }),
  async record(tx, events, _command, now) {
    for (const event of events) {
      // By the clock of the database it has left in this moment: then it is theirs, whatever was decided.
      if (now.letter.state === 'sent' && !(await takeBack(tx, now.letter))) throw new Undone('not-there');
      await changeConcern(tx, event.record, { state: 'received', decided_at: null, decided_because: null });
      await moveStep(tx, event.record, 'being-read');
    }
  },
});

/** With that letter and no other it was handed over the last time; another concern's would be left in nobody's hands. */
async function wentWith(tx: Tx, concern: string, letter: string): Promise<boolean> {
  const { rows } = await sql<{ letter: string }>`
    select core ->> 'letter' as letter from ground.log
    where district = ${tx.actor.district} and record = ${concern} and event = 'concern-handed-over' order by id desc limit 1
  `.execute(tx.db);
  return rows[0]?.letter === letter;
}

export const passingOnEntries: readonly AnyCommandEntry[] = [
  answering(TakeOverConcern),
  answering(ReturnConcern),
  takingBack,
];
