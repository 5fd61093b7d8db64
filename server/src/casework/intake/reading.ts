/**
 * Reading concerns: the inbox from columns alone, one concern with its open drawers.
 */

import type { ConcernTold } from '@naung/domain/casework/intake/door.ts';
import { concernDrawers } from '@naung/domain/casework/intake/model.ts';
import type { ConcernInList, ConcernShown, WaysOfCase } from '@naung/domain/casework/intake/reads.ts';
import { type Compartment, sealedIn } from '@naung/domain/ground/drawers/model.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { type Page, pageAfter } from '../../ground/commands/cursor.ts';
import { isWorkOf, whatCameToUs } from '../../ground/database/subjects.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { drawersTable } from './store.ts';
import type { ConcernFound } from './table.ts';
import { toldCore } from './told.ts';

const urgencyRank = sql<number>`case urgency when 'merah' then 0 when 'kuning' then 1 else 2 end`;

interface InboxQuery {
  readonly state?: string | undefined;
  readonly asked?: 'lowering' | undefined;
  readonly after?: string | undefined;
  readonly limit?: string | undefined;
}

/**
 * Of what came by the public site only the day is known once it is opened. It waits behind all others of that day: cut to midnight it
 * would jump above those who waited longer.
 */
const waitsFrom = sql`case when channel = 'public-site' and opened_at is not null then entered_at + interval '1 day' else entered_at end`;

/** Merah before kuning before hijau, the longest waiting first; ties by id so that no page repeats or skips one. */
export async function inbox(tx: Tx, query: InboxQuery): Promise<Page<ConcernInList>> {
  const { limit, after } = pageAfter(query, [0, '', '']);
  // What a unit is asked that stands in lies with another; reach alone says which.
  const standsIn = query.asked === 'lowering' && tx.actor.deeds.includes('approve');
  const ours = standsIn ? sql`true` : await isWorkOf(tx, sql`unit`);
  const { rows } = await sql<ConcernFound & { rank: number; at: string }>`
    select c.*, occurred_on::text as occurred_on, ${urgencyRank} as rank, to_char((${waitsFrom}) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at
    from casework.concerns c
    where district = ${tx.actor.district} and ${ours} and state = ${query.state ?? 'received'} and voided_at is null
      and ${query.asked === 'lowering' ? sql`lowering is not null` : sql`true`}
      and ${after ? sql`(${urgencyRank}, ${waitsFrom}, id) > (${after[0]}::int, (${after[1]} || 'Z')::timestamptz, ${after[2]}::uuid)` : sql`true`}
    order by ${urgencyRank}, ${waitsFrom}, id
    limit ${limit + 1}
  `.execute(tx.db);
  const listed = rows.slice(0, limit);
  const came = await whatCameToUs(
    tx,
    listed.map((row) => row.id),
  );
  const items = listed.map((row) => inList(row, came));
  tx.trace.show(
    items.map((item) => item.id),
    'core',
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items, next: last ? JSON.stringify([last.rank, last.at, last.id]) : null };
}

export async function shown(tx: Tx, rows: readonly ConcernFound[]): Promise<readonly ConcernShown[]> {
  const ids = rows.map((row) => row.id);
  const notes = rows.flatMap((row) => (row.lowering === null ? [] : [row.lowering.id]));
  const open = await openDrawers(tx, drawersTable, [...ids, ...notes], sealedIn(concernDrawers));
  const joined = await tx.db
    .selectFrom('casework.concerns')
    .select(['id', 'joined_to'])
    .where('district', '=', tx.actor.district)
    .where('joined_to', 'in', ids.length > 0 ? ids : [tx.actor.unit])
    .execute();
  const came = await whatCameToUs(tx, ids);
  const reached = await reachOf(tx, [...ids, ...rows.flatMap((row) => row.case_id ?? [])]);
  tx.trace.show(ids, 'core');
  return rows.map((row) => ({
    ...inList(row, came),
    computedUrgency: row.computed_urgency as ConcernShown['computedUrgency'],
    lowering: row.lowering && asked(row.lowering, open.get(row.lowering.id)),
    writtenAt: instantOf(row.written_at.getTime()),
    told: row.opened_at === null ? null : ({ ...toldCore(row), ...open.get(row.id) } as Partial<ConcernTold>),
    open: reached.get(row.id) ?? [],
    reachesCase: row.case_id !== null && reached.get(row.case_id)?.includes('core') === true,
    joined: joined.filter((one) => one.joined_to === row.id).map((one) => one.id as ConcernShown['id']),
    version: row.version,
  }));
}

/** Only the compartment in which the ways lie is opened, and of it only they go out. */
export async function waysOf(
  tx: Tx,
  rows: readonly ConcernFound[],
): Promise<z.infer<(typeof WaysOfCase)['answer']>['items']> {
  const ids = rows.map((row) => row.id);
  const open = await openDrawers(tx, drawersTable, ids, [concernDrawers.safeContact as 'reporter']);
  tx.trace.show(ids, 'core');
  return rows.toReversed().map((row) => {
    const { id, channel, isSealed, receivedAt } = inList(row, new Set());
    const told = open.get(row.id) as Partial<ConcernTold> | undefined;
    return { id, channel, isSealed, receivedAt, safeContact: told?.safeContact ?? null };
  });
}

/** What the one who asks reaches of each; row-level security leaves no other rows. */
async function reachOf(tx: Tx, subjects: readonly string[]): Promise<ReadonlyMap<string, Compartment[]>> {
  const { rows } = await sql<{ subject: string; open: Compartment[] }>`
    select subject, array_agg(distinct compartment) as open from access.reach
    where district = ${tx.actor.district} and subject = any (${sql.val(subjects)}::uuid[])
      and starts <= now() and (until is null or until > now())
    group by subject
  `.execute(tx.db);
  return new Map(rows.map(({ subject, open }) => [subject, open]));
}

/** The row keeps more of it than anybody needs to read. */
const asked = (
  { to, reason, askedBy }: NonNullable<ConcernFound['lowering']>,
  written: Readonly<Record<string, unknown>> | undefined,
): ConcernShown['lowering'] => ({
  to: to as ConcernShown['urgency'],
  reason,
  askedBy,
  note: typeof written?.note === 'string' ? written.note : null,
});

export const concernsWhere = (tx: Tx, condition: { readonly id: string } | { readonly case: string }) =>
  tx.db
    .selectFrom('casework.concerns')
    .selectAll()
    .select(sql<string | null>`occurred_on::text`.as('occurred_on'))
    .where('district', '=', tx.actor.district)
    .where('voided_at', 'is', null)
    .where('id' in condition ? 'id' : 'case_id', '=', 'id' in condition ? condition.id : condition.case)
    .orderBy('entered_at')
    .execute();

const inList = (row: ConcernFound, came: ReadonlySet<string>): ConcernInList => ({
  id: row.id as ConcernInList['id'],
  unit: row.unit as ConcernInList['unit'],
  state: row.state as ConcernInList['state'],
  urgency: row.urgency as ConcernInList['urgency'],
  channel: row.channel,
  kinds: row.kinds,
  forms: row.forms,
  aboutChild: row.about_child,
  ageBand: row.age_band,
  sex: row.sex,
  village: row.village,
  occurred: row.occurred,
  isSealed: row.opened_at === null,
  contactMade: row.contacted_at !== null,
  receivedAt: instantOf(row.entered_at.getTime()),
  case: row.case_id as ConcernInList['case'],
  loweringAskedBy: (row.lowering?.askedBy ?? null) as ConcernInList['loweringAskedBy'],
  cameToUs: came.has(row.id),
});
