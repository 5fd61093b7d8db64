/**
 * What a unit received: its list in core, and the notices that something in it was put right. No row or answer here says which case.
 */

import type { Referral } from '@naung/domain/casework/referrals/model.ts';
import type { NoticesOfUnit, ReferralInInbox } from '@naung/domain/casework/referrals/reads.ts';
import { addressedThrough } from '@naung/domain/ground/access/grantee.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { type Page, pageAfter } from '../../ground/commands/cursor.ts';
import { isWorkOf } from '../../ground/database/subjects.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { columns } from './store.ts';

type Notice = z.infer<(typeof NoticesOfUnit)['answer']>['items'][number];

interface InboxQuery {
  readonly status?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: string | undefined;
}

/** Those that wait for an answer unless told otherwise, the longest waiting first. A person's other ways to a referral do not count. */
export async function inbox(tx: Tx, query: InboxQuery): Promise<Page<ReferralInInbox>> {
  const { limit, after } = pageAfter(query, ['', '']);
  const ours = await isWorkOf(tx, sql`to_unit`);
  const { rows } = await sql<Referral & { fromName: string; left: boolean; isCorrected: boolean; at: string }>`
    select r.*, u.name as "fromName", r."packetLeavesAt"::timestamptz <= now() as left,
      to_char(r.leaves at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      exists (select from ground.notices n where n.district = ${tx.actor.district} and n.unit = ${tx.actor.unit}
        and n.via_kind = 'referral' and n.via = r.id and n.seen_at is null) as "isCorrected"
    from (
      select ${columns}, leaves_at as leaves from casework.referrals
      where district = ${tx.actor.district} and ${ours} and status = ${query.status ?? 'requested'}
        and voided_at is null and id in ${openedToMyUnit(tx)}
        and ${after ? sql`(leaves_at, id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
      order by leaves_at, id limit ${limit + 1}
    ) r
    join ground.units u on u.district = ${tx.actor.district} and u.id = r."fromUnit"
    order by r.leaves, r.id
  `.execute(tx.db);
  const shown = rows.slice(0, limit);
  tx.trace.show(
    shown.map((row) => row.id),
    'core',
  );
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(inList), next: last ? JSON.stringify([last.at, last.id]) : null };
}

/** The newest first; a notice about what the unit does not reach, or never did, is not there. */
export async function notices(tx: Tx, query: Omit<InboxQuery, 'status'>): Promise<Page<Notice>> {
  const { limit, after } = pageAfter(query, ['', '']);
  const { rows } = await sql<{
    id: string;
    via: string;
    what: Notice['what'];
    at: Date;
    seen_at: Date | null;
    key: string;
  }>`
    select n.id, n.via, n.what, n.at, n.seen_at, to_char(n.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
    from ground.notices n
    where n.district = ${tx.actor.district} and n.unit = ${tx.actor.unit} and n.via_kind = 'referral'
      and exists (select from casework.referrals r where r.district = n.district and r.id = n.via)
      and ${after ? sql`(n.at, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by n.at desc, n.id desc limit ${limit + 1}
  `.execute(tx.db);
  const shown = rows.slice(0, limit);
  tx.trace.show(
    shown.map((row) => row.via),
    'core',
  );
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => ({
      notice: row.id,
      referral: row.via as Notice['referral'],
      what: row.what,
      at: instantOf(row.at.getTime()),
      seenAt: row.seen_at === null ? null : instantOf(row.seen_at.getTime()),
    })),
    next: last ? JSON.stringify([last.key, last.id]) : null,
  };
}

/** Null when there is no such notice for the actor's unit. */
export async function noticeOf(
  tx: Tx,
  id: string,
): Promise<{ readonly referral: string; readonly isSeen: boolean } | null> {
  const { rows } = await sql<{ referral: string; isSeen: boolean }>`
    select via as referral, seen_at is not null as "isSeen" from ground.notices
    where district = ${tx.actor.district} and id = ${id} and unit = ${tx.actor.unit} and via_kind = 'referral' for update
  `.execute(tx.db);
  return rows[0] ?? null;
}

export const markRead = (tx: Tx, id: string) =>
  sql`update ground.notices set seen_at = coalesce(seen_at, ${tx.now})
    where district = ${tx.actor.district} and id = ${id}`.execute(tx.db);

const openedToMyUnit = (tx: Tx) => sql`(
  select g.subject from access.reach g where g.district = ${tx.actor.district} and g.compartment = 'core'
    and g.grantee = any (${sql.val([...addressedThrough(tx.actor, 'answer-referrals')])}::text[]) and g.starts <= now() and (g.until is null or g.until > now()))`;

const inList = (row: Referral & { fromName: string; left: boolean; isCorrected: boolean }): ReferralInInbox => ({
  id: row.id,
  need: row.need,
  service: row.service,
  status: row.status,
  fromUnit: row.fromUnit,
  fromName: row.fromName,
  wantedBy: row.wantedBy,
  sentAt: row.leavesAt,
  answeredAt: row.answeredAt,
  firstServiceOn: row.firstServiceOn,
  completedOn: row.completedOn,
  packetVersion: row.left ? row.packetVersion : row.packetVersion - 1,
  isCorrected: row.isCorrected,
});
