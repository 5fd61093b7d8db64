/**
 * Commands on a letter that came to our unit: taking the case over as one of our own, or giving it back with the reason.
 */
import { AcceptHandOver, NoteCorrection, ReturnHandOver } from '@naung/domain/casework/cases/commands.ts';
import {
  decideAccepting,
  decideNotingCorrection,
  decideReturning,
  type HandOverEvent,
  type LetterSituation,
} from '@naung/domain/casework/cases/decide-hand-over.ts';
import { HandOverPacket } from '@naung/domain/casework/cases/hand-over.ts';
import type { CaseReceived } from '@naung/domain/casework/cases/model.ts';
import { casesPolicy } from '@naung/domain/casework/cases/policy.ts';
import type { CommandOf } from '@naung/domain/ground/command.ts';
import type { SealedCompartment, SealedParts } from '@naung/domain/ground/drawers/model.ts';
import type { LetterKind } from '@naung/domain/ground/letters/model.ts';
import { sql } from 'kysely';
import { onCommand } from '../../ground/commands/entry.ts';
import { type Tx, Undone } from '../../ground/database/transaction.ts';
import { putDrawers } from '../../ground/drawers/store.ts';
import { answerLetter, findLetterToUs, type LetterFound, openLetter } from '../../ground/letters/store.ts';
import { mayJoin } from './opening.ts';
import { drawersTable, insertCase, todayOf } from './store.ts';
import { addMember, endEmergencies, openToSupervisors } from './team.ts';

interface Received {
  readonly letter: LetterFound;
  readonly now: LetterSituation;
}

export const receivingCommands = [
  onCommand<typeof AcceptHandOver, Received, HandOverEvent>('casework', AcceptHandOver, {
    isForProven: true,
    policy: casesPolicy['cases/accept-hand-over'],
    async situation(tx, { payload }) {
      const letter = await lockedLetter(tx, payload.letter);
      if (!letter) return null;
      const workerMayWork = await mayJoin(tx, payload.case, payload.worker, await todayOf(tx));
      const packet = letter.state === 'sent' ? await readPacket(tx, letter) : null;
      const now = { ...(await outsideOf(tx, letter)), packet, workerMayWork, reasonHolds: true };
      return { about: { letter: letter.id }, now: { letter, now } };
    },
    decide: (command, { now }) => decideAccepting(command, now),
    record: accept,
  }),
  onCommand<typeof ReturnHandOver, Received, HandOverEvent>('casework', ReturnHandOver, {
    policy: casesPolicy['cases/return-hand-over'],
    async situation(tx, { payload }) {
      const letter = await lockedLetter(tx, payload.letter);
      if (!letter) return null;
      const reasonHolds = await holdsReason(tx, payload.reason);
      const now = { ...(await outsideOf(tx, letter)), packet: null, workerMayWork: true, reasonHolds };
      return { about: { letter: letter.id }, now: { letter, now } };
    },
    decide: (command, { now }) => decideReturning(command, now),
    async record(tx, events, { payload }, { letter }) {
      if (events.length === 0) return;
      const note = payload.note === undefined ? {} : { note: payload.note };
      await reply(tx, letter, 'returned', { reason: payload.reason, ...note });
    },
  }),
  onCommand<typeof NoteCorrection, Received, HandOverEvent>('casework', NoteCorrection, {
    policy: casesPolicy['cases/note-correction'],
    async situation(tx, { payload }) {
      const letter = await lockedLetter(tx, payload.letter, 'correction');
      if (!letter) return null;
      const now = { ...(await outsideOf(tx, letter)), packet: null, workerMayWork: true, reasonHolds: true };
      return { about: { letter: letter.id }, now: { letter, now } };
    },
    decide: (command, { now }) => decideNotingCorrection(command, now),
    async record(tx, events, _command, { letter }) {
      if (events.length > 0) await reply(tx, letter, 'accepted', { reason: null });
    },
  }),
];

/** Two of the unit may open the same letter at once; only the first answers it. */
async function lockedLetter(tx: Tx, id: string, kind: LetterKind = 'case'): Promise<LetterFound | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx.db);
  const letter = await findLetterToUs(tx, id);
  return letter?.kind === kind ? letter : undefined;
}

/** What another office wrote is judged like anything that comes from outside; null when it does not have the shape. */
export async function readPacket(tx: Tx, letter: LetterFound): Promise<HandOverPacket | null> {
  const read = HandOverPacket.safeParse(await openLetter(tx, letter));
  return read.success ? read.data : null;
}

async function outsideOf(tx: Tx, letter: LetterFound) {
  return { state: letter.state, fromDistrict: letter.from_district, unit: tx.actor.unit, today: await todayOf(tx) };
}

async function accept(
  tx: Tx,
  events: readonly HandOverEvent[],
  { payload, madeAt }: CommandOf<typeof AcceptHandOver>,
  { letter, now }: Received,
): Promise<void> {
  if (now.packet === null || events.length === 0) return;
  const { track, urgency, phase: _phase, openedOn: _openedOn, ...fields } = now.packet.case;
  await insertCase(tx, {
    id: payload.case,
    track,
    unit: now.unit,
    urgency,
    origin: 'hand-over',
    letter: letter.id,
    fields: { ...fields, alias: payload.alias ?? fields.alias },
    writtenAt: madeAt,
  });
  for (const event of events) {
    if (event.type === 'team-member-added') await addMember(tx, event);
    if (event.type === 'case-received') {
      const owner = { table: drawersTable, record: payload.case, subject: payload.case } as const;
      await putDrawers(tx, owner, 1, keptWithTheCase(event));
    }
  }
  await openToSupervisors(tx, payload.case, now.unit);
  await reply(tx, letter, 'accepted', { reason: null });
  await endEmergencies(tx, letter.to_district, letter.id);
}

/** Her people are kept by their own room, under ids of their own. */
function keptWithTheCase({ sealed = {} }: CaseReceived): SealedParts {
  const parts: SealedParts = {};
  for (const [compartment, fields] of Object.entries(sealed)) {
    const { tellings, note } = fields as Record<string, unknown>;
    if (tellings === undefined) continue;
    parts[compartment as SealedCompartment] = { tellings, ...(note === undefined ? {} : { note }) };
  }
  return parts;
}

async function reply(
  tx: Tx,
  letter: LetterFound,
  state: 'accepted' | 'returned',
  answer: Parameters<typeof answerLetter>[3],
): Promise<void> {
  if (!(await answerLetter(tx, letter, state, answer))) throw new Undone('not-there');
}

async function holdsReason(tx: Tx, code: string): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select ground.holds_code(${tx.actor.district}, 'handover-refusal-reasons', ${code}, ${await todayOf(tx)}::date) as holds
  `.execute(tx.db);
  return rows[0]?.holds === true;
}
