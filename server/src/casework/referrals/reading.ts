/**
 * One referral with its packet and steps, from the side of the one who asks; and the referrals of a case, for its team.
 */
import type { ReferralShown, ReferralsOfCase } from '@naung/domain/casework/referrals/reads.ts';
import { sealedCompartments } from '@naung/domain/ground/drawers/model.ts';
import { type Day, instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { drawersTable } from './recording.ts';
import { columns, type ReferralFound } from './store.ts';

type OfCase = z.infer<(typeof ReferralsOfCase)['answer']>['items'][number];

export async function referralsOfCase(tx: Tx, subject: string): Promise<{ items: OfCase[] } | null> {
  const { rows: cases } = await sql`
    select from casework.cases where district = ${tx.actor.district} and id = ${subject} and voided_at is null
  `.execute(tx.db);
  if (cases.length === 0) return null;
  const { rows } = await sql<ReferralFound & { toName: string }>`
    select r.*, u.name as "toName" from (
      select ${columns} from casework.referrals
      where district = ${tx.actor.district} and subject = ${subject} and voided_at is null order by requested_at desc, id limit 200
    ) r join ground.units u on u.district = ${tx.actor.district} and u.id = r."toUnit"
    order by r."requestedAt" desc, r.id
  `.execute(tx.db);
  tx.trace.show([subject, ...rows.map((row) => row.id)], 'core');
  return { items: rows.map(sentOne) };
}

export async function referralShown(tx: Tx, id: string): Promise<ReferralShown | null> {
  const { rows } = await sql<ReferralFound & { fromName: string; toName: string; isSender: boolean }>`
    select r.*, f.name as "fromName", t.name as "toName",
      r."case" = any (access.reached('core')) as "isSender"
    from (select ${columns} from casework.referrals
      where district = ${tx.actor.district} and id = ${id} and voided_at is null) r
    join ground.units f on f.district = ${tx.actor.district} and f.id = r."fromUnit"
    join ground.units t on t.district = ${tx.actor.district} and t.id = r."toUnit"
  `.execute(tx.db);
  const row = rows[0];
  if (!row) return null;
  tx.trace.show([row.isSender ? row.case : row.id, row.id], 'core');
  const packet = await packetShown(tx, row, row.isSender);
  return {
    ...shared(row),
    fromName: row.fromName,
    toName: row.toName,
    side: row.isSender ? 'sender' : 'receiver',
    case: row.isSender ? row.case : null,
    // Whether she was reached is hers to tell, and the team's to know.
    connection: row.isSender ? row.connection : null,
    barrier: row.isSender ? row.barrier : null,
    packetVersion: packet.version,
    packetLeavesAt: packet.leavesAt,
    packet: packet.contents,
    steps: await stepsOf(tx, row),
  };
}

/** The sender sees the newest packet at once; the agency the newest that has left. */
async function packetShown(tx: Tx, one: ReferralFound, isSender: boolean) {
  const { rows } = await sql<{ id: string; version: number; leaves_at: Date }>`
    select id, version, leaves_at from casework.referral_packets
    where district = ${tx.actor.district} and referral = ${one.id} and cancelled_at is null and (${isSender} or leaves_at <= now())
    order by version desc limit 1
  `.execute(tx.db);
  const packet = rows[0];
  if (!packet) return { version: one.packetVersion, leavesAt: one.packetLeavesAt, contents: null };
  const contents = (await openDrawers(tx, drawersTable, [packet.id], sealedCompartments)).get(packet.id) ?? null;
  return { version: packet.version, leavesAt: instantOf(packet.leaves_at.getTime()), contents };
}

async function stepsOf(tx: Tx, one: ReferralFound): Promise<ReferralShown['steps']> {
  const { rows } = await sql<{
    id: string;
    step: string;
    code: string | null;
    on_day: Day | null;
    at: Date;
    by_unit: string;
  }>`
    select id, step, code, on_day::text as on_day, at, by_unit from casework.referral_steps
    where district = ${tx.actor.district} and referral = ${one.id} order by at, id limit 200
  `.execute(tx.db);
  const words = await openDrawers(
    tx,
    drawersTable,
    rows.map((row) => row.id),
    ['narrative'],
  );
  return rows.map((row) => {
    const said = words.get(row.id)?.words;
    return {
      at: instantOf(row.at.getTime()),
      step: row.step,
      code: row.code,
      byUnit: row.by_unit as ReferralShown['fromUnit'],
      on: row.on_day,
      ...(typeof said === 'string' ? { words: said } : {}),
    };
  });
}

const shared = (row: ReferralFound) => ({
  id: row.id,
  need: row.need,
  service: row.service,
  status: row.status,
  fromUnit: row.fromUnit,
  toUnit: row.toUnit,
  isLogged: row.isLogged,
  wantedBy: row.wantedBy,
  requestedAt: row.requestedAt,
  leavesAt: row.leavesAt,
  answeredAt: row.answeredAt,
  declineReason: row.declineReason,
  firstServiceOn: row.firstServiceOn,
  completedOn: row.completedOn,
  outcome: row.outcome,
});

const sentOne = (row: ReferralFound & { toName: string }): OfCase => {
  const { fromUnit: _fromUnit, ...rest } = shared(row);
  return {
    ...rest,
    toName: row.toName,
    packetLeavesAt: row.packetLeavesAt,
    connection: row.connection,
    barrier: row.barrier,
    withdrawnBecause: row.withdrawnBecause,
    enteredAt: row.enteredAt,
    version: row.version,
  };
};
