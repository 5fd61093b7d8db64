/**
 * Commands on handing a case over to another district: offering, taking back, finishing.
 */
import { FinishHandOver, OfferHandOver, WithdrawHandOver } from '@naung/domain/casework/cases/commands.ts';
import {
  decideFinishing,
  decideOffering,
  decideWithdrawing,
  type HandOverEvent,
  type OfferedSituation,
  type OfferSituation,
} from '@naung/domain/casework/cases/decide-hand-over.ts';
import type { Phase } from '@naung/domain/casework/cases/model.ts';
import { casesPolicy } from '@naung/domain/casework/cases/policy.ts';
import type { CommandOf } from '@naung/domain/ground/command.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { noteDeparture } from '../../ground/corrections/store.ts';
import { type Tx, Undone } from '../../ground/database/transaction.ts';
import { findLetterFromUs, receivingUnit, sendLetter, takeBack } from '../../ground/letters/store.ts';
import { isOffered } from './closing-situation.ts';
import { onCase } from './entries.ts';
import { packetOf } from './packet.ts';
import { takeStep } from './store.ts';
import type { CaseFound } from './table.ts';
import { endEmergencies } from './team.ts';

export const handOverCommands = [
  onCase(OfferHandOver, {
    isForProven: true,
    policy: casesPolicy['cases/offer-hand-over'],
    beside: (tx, row, { payload }) => offerSituation(tx, row, payload),
    decide: decideOffering,
    async record(tx, events, row, command) {
      if (events.length > 0) await offer(tx, row, command);
    },
  }),
  onCase<typeof WithdrawHandOver, OfferedSituation, HandOverEvent>(WithdrawHandOver, {
    policy: casesPolicy['cases/withdraw-hand-over'],
    beside: (tx, row, { payload }) => offeredSituation(tx, row, payload.letter),
    decide: decideWithdrawing,
    async record(tx, events, row, { payload }) {
      const offered = await handOverOf(tx, row.id, payload.letter);
      const letter = offered && (await findLetterFromUs(tx, payload.letter, offered.to_district));
      if (events.length === 0) return;
      // By the clock of the database it has left in this moment: then it is not taken back, whatever was decided.
      if (!letter || !(await takeBack(tx, letter))) throw new Undone('not-there');
      await changeHandOver(tx, payload.letter, 'withdrawn_at');
    },
  }),
  onCase<typeof FinishHandOver, OfferedSituation, HandOverEvent>(FinishHandOver, {
    policy: casesPolicy['cases/finish-hand-over'],
    beside: (tx, row, { payload }) => offeredSituation(tx, row, payload.letter),
    decide: decideFinishing,
    async record(tx, events, row, { payload }) {
      for (const event of events) {
        if (event.type === 'phase-changed') {
          await takeStep(tx, row, event);
          await changeHandOver(tx, payload.letter, 'finished_at');
        }
        if (event.type === 'case-transferred') await endEmergencies(tx, event.core.toDistrict, payload.letter);
      }
    },
  }),
];

async function offerSituation(
  tx: Tx,
  row: CaseFound,
  { toDistrict, toUnit }: CommandOf<typeof OfferHandOver>['payload'],
): Promise<OfferSituation> {
  const { rows } = await sql<{ offered: boolean; asked: boolean }>`
    select ${isOffered(tx, row.id)} as offered,
      exists (select from casework.closings c
        where c.district = ${tx.actor.district} and c.subject = ${row.id} and c.state = 'asked') as asked
  `.execute(tx.db);
  return {
    phase: row.phase as Phase,
    district: tx.actor.district,
    receiverReceives: (await receivingUnit(tx, toDistrict, toUnit)) !== null,
    canBeAnswered: (await receivingUnit(tx, tx.actor.district, tx.actor.unit)) !== null,
    isOffered: rows[0]?.offered === true,
    closingIsAsked: rows[0]?.asked === true,
  };
}

async function offer(tx: Tx, row: CaseFound, { payload }: CommandOf<typeof OfferHandOver>): Promise<void> {
  const { letter, toDistrict, toUnit, reason, note } = payload;
  const { packet, records } = await packetOf(tx, row, reason, note);
  const posting = { letter, toDistrict, toUnit, kind: 'case', about: row.id, packet } as const;
  const leavesAt = instantOf((await sendLetter(tx, posting)).getTime());
  await tx.db
    .insertInto('casework.hand_overs')
    .values({
      district: tx.actor.district,
      id: letter,
      subject: row.id,
      to_district: toDistrict,
      to_unit: toUnit,
      reason,
      offered_by: tx.actor.person,
      offered_at: tx.now,
      leaves_at: leavesAt,
    })
    .execute();
  for (const record of records) await noteDeparture(tx, record, { kind: 'letter', id: letter, toUnit: null }, leavesAt);
}

const handOverOf = (tx: Tx, id: string, letter: string) =>
  tx.db
    .selectFrom('casework.hand_overs')
    .select(['to_district', 'withdrawn_at', 'finished_at'])
    .where('district', '=', tx.actor.district)
    .where('subject', '=', id)
    .where('id', '=', letter)
    .executeTakeFirst();

async function offeredSituation(tx: Tx, row: CaseFound, letterId: string): Promise<OfferedSituation | null> {
  const offered = await handOverOf(tx, row.id, letterId);
  const letter = offered && (await findLetterFromUs(tx, letterId, offered.to_district));
  if (!letter) return null;
  return {
    phase: row.phase as Phase,
    state: letter.state,
    leavesAt: instantOf(letter.leaves_at.getTime()),
    toDistrict: letter.to_district,
    now: tx.now,
  };
}

const changeHandOver = (tx: Tx, letter: string, column: 'withdrawn_at' | 'finished_at') =>
  tx.db
    .updateTable('casework.hand_overs')
    .set({ [column]: tx.now })
    .where('district', '=', tx.actor.district)
    .where('id', '=', letter)
    .execute();
