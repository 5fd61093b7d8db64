/**
 * The commands and reads of intake.
 */

import {
  AcceptConcern,
  CloseConcern,
  type ConcernEvent,
  type ConcernSituation,
  decideOpening,
  decideReceiving,
  decideTriage,
  HandOverConcern,
  JoinConcerns,
  NoteContact,
  OpenSeal,
  RaiseUrgency,
  ReceiveConcern,
} from '@naung/domain/casework/intake/commands.ts';
import { intakePolicy } from '@naung/domain/casework/intake/policy.ts';
import {
  ConcernsOfCase,
  InboxOfConcerns,
  LettersOfConcerns,
  ShowConcern,
  WaysOfCase,
} from '@naung/domain/casework/intake/reads.ts';
import { intakeRows } from '@naung/domain/casework/intake/rows.ts';
import { carries, rule } from '@naung/domain/ground/access/rule.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import type * as z from 'zod/mini';
import { type AnyCommandEntry, onCommand, onRead, type Room } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { lettersOfUnit } from '../../ground/letters/reading.ts';
import { concernCorrections, whenTellingIsPutRight } from './correcting.ts';
import { followTheCase } from './following.ts';
import { judgingEntries } from './judging.ts';
import { passingOnEntries } from './passing-on.ts';
import { concernsWhere, inbox, shown, waysOf } from './reading.ts';
import { recordTriage } from './recording.ts';
import { openedBySeal, recordOpening, type SealSituation } from './sealed.ts';
import { type Beside, concernSituation, findConcern, receivingSituation, writeConcern } from './store.ts';
import type { ConcernFound } from './table.ts';

const receiving = onCommand('casework', ReceiveConcern, {
  policy: intakePolicy['intake/receive'],
  async situation(tx, command) {
    return { about: {}, now: await receivingSituation(tx, command.payload.unit) };
  },
  decide: decideReceiving,
  async record(tx, events, command) {
    const { concern, unit: _unit, writtenAt, madeAt: _madeAt, ...told } = command.payload;
    for (const event of events)
      if (event.type === 'concern-received')
        await writeConcern(tx, concern, event, told, (writtenAt as Instant) ?? command.madeAt);
  },
});

const opening = onCommand<typeof OpenSeal, SealSituation, ConcernEvent>('casework', OpenSeal, {
  policy: intakePolicy['intake/open-seal'],
  async situation(tx, command) {
    const row = await findConcern(tx, command.payload.concern);
    if (!row) return null;
    const now = await concernSituation(tx, row, {});
    return { about: { concern: row.id }, now: { concern: now, told: await openedBySeal(tx, row), row } };
  },
  decide: (command, now) => decideOpening(command, now.concern, now.told),
  record: (tx, events, command, now) => recordOpening(tx, command.payload.concern, events, now),
});

interface TriageSituation {
  readonly row: ConcernFound;
  readonly concern: ConcernSituation;
}

type TriageContract =
  | typeof NoteContact
  | typeof RaiseUrgency
  | typeof AcceptConcern
  | typeof JoinConcerns
  | typeof HandOverConcern
  | typeof CloseConcern;

/** Somebody is named for the case, or the concern leaves for another district. */
const letsOthersIn: readonly TriageContract[] = [AcceptConcern, HandOverConcern];

/** Every deed of triage finds the same things and differs in what it decides. */
const triage = <C extends TriageContract>(
  contract: C,
  beside: (payload: z.infer<C['payload']>) => Beside = () => ({}),
): AnyCommandEntry =>
  onCommand<TriageContract, TriageSituation, ConcernEvent>('casework', contract, {
    isForProven: letsOthersIn.includes(contract),
    policy: intakePolicy[contract.name],
    async situation(tx: Tx, command) {
      const row = await findConcern(tx, command.payload.concern);
      if (!row) return null;
      const now = await concernSituation(tx, row, beside(command.payload as z.infer<C['payload']>));
      return { about: { concern: row.id, unit: row.unit }, now: { row, concern: now } };
    },
    decide: (command, now) => decideTriage(command, now.concern),
    record: (tx, events, command, now) => recordTriage(tx, events, command, now.row),
  });

const readsTriage = [rule('triages-for-the-receiving-unit', carries('triage'))];

export const intakeRoom: Room = {
  rows: intakeRows,
  commands: [
    receiving,
    opening,
    triage(NoteContact),
    triage(RaiseUrgency),
    triage(AcceptConcern, (payload) => (payload.isNew ? {} : { case: payload.case })),
    triage(JoinConcerns, (payload) => ({ to: payload.to })),
    triage(HandOverConcern, (payload) => ({ receiver: { district: payload.toDistrict, unit: payload.toUnit } })),
    triage(CloseConcern),
    ...judgingEntries,
    ...passingOnEntries,
    ...concernCorrections,
  ],
  reads: [
    onRead(InboxOfConcerns, { policy: readsTriage, answer: inbox }),
    onRead(ShowConcern, {
      policy: readsTriage,
      async answer(tx, query) {
        return (await shown(tx, await concernsWhere(tx, { id: query.concern })))[0] ?? null;
      },
    }),
    onRead(LettersOfConcerns, { policy: readsTriage, answer: (tx, query) => lettersOfUnit(tx, query, 'concern') }),
    onRead(ConcernsOfCase, {
      policy: [rule('works-on-cases', carries('work-on-cases')), ...readsTriage],
      async answer(tx, query) {
        return { items: [...(await shown(tx, await concernsWhere(tx, { case: query.case })))] };
      },
    }),
    onRead(WaysOfCase, {
      policy: [rule('works-on-cases', carries('work-on-cases'))],
      // The number under which she is reached is a way to her door.
      isForProven: true,
      async answer(tx, query) {
        return { items: await waysOf(tx, await concernsWhere(tx, { case: query.case })) };
      },
    }),
  ],
  reactions: [...followTheCase, ...whenTellingIsPutRight],
};
