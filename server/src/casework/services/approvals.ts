/**
 * What waits for approval, for those who approve: the packet of one plan, and nothing else of its case.
 */

import { PlanPacket } from '@naung/domain/casework/services/model.ts';
import type { PlansToApprove, ShowApproval } from '@naung/domain/casework/services/reads-approval.ts';
import { addressedThrough } from '@naung/domain/ground/access/grantee.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { pageAfter } from '../../ground/commands/cursor.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { drawersTable } from './tables.ts';

type Waiting = z.infer<(typeof PlansToApprove)['answer']>['items'][number];

interface Row {
  readonly id: string;
  readonly approval: string;
  readonly asked_at: Date;
  readonly asked_by: string;
  readonly at: string;
}

/** The longest waiting first; only plans that were opened to the unit's approvers, not all that the actor may otherwise see. */
export async function plansToApprove(tx: Tx, query: { after?: string | undefined; limit?: string | undefined }) {
  const { limit, after } = pageAfter(query, ['', '']);
  const { rows } = await sql<Row>`
    select p.id, p.approval, p.asked_at, p.asked_by, to_char(p.asked_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from casework.plans p
    where p.district = ${tx.actor.district} and p.state = 'asked' and p.voided_at is null and p.id in ${openedToMyUnit(tx)}
      and ${after ? sql`(p.asked_at, p.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by p.asked_at, p.id limit ${limit + 1}
  `.execute(tx.db);
  const shown = rows.slice(0, limit);
  tx.trace.show(
    shown.map((row) => row.id),
    'core',
  );
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(waiting), next: last ? JSON.stringify([last.at, last.id]) : null };
}

export async function approvalShown(tx: Tx, plan: string): Promise<z.infer<(typeof ShowApproval)['answer']> | null> {
  const { rows } = await sql<Row>`
    select id, approval, asked_at, asked_by, '' as at from casework.plans p
    where p.district = ${tx.actor.district} and p.id = ${plan} and p.state = 'asked' and p.voided_at is null
      and p.id in ${openedToMyUnit(tx)}
  `.execute(tx.db);
  const row = rows[0];
  if (!row) return null;
  const packet = PlanPacket.safeParse(
    (await openDrawers(tx, drawersTable, [row.approval], ['narrative'])).get(row.approval)?.packet,
  );
  return packet.success ? { ...waiting(row), packet: packet.data } : null;
}

const openedToMyUnit = (tx: Tx) => sql`(
  select r.subject from access.reach r where r.district = ${tx.actor.district} and r.compartment = 'narrative'
    and r.grantee = any (${sql.val([...addressedThrough(tx.actor, 'approve')])}::text[]) and r.starts <= now() and (r.until is null or r.until > now()))`;

const waiting = (row: Row): Waiting => ({
  plan: row.id as Waiting['plan'],
  approval: row.approval as Waiting['approval'],
  askedAt: instantOf(row.asked_at.getTime()),
  askedBy: row.asked_by,
});
