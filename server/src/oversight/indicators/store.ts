/**
 * Sums over the ledger of facts, and nothing but the ledger.
 */

import { detailOf } from '@naung/domain/ground/codes/details.ts';
import type { Month } from '@naung/domain/ground/time.ts';
import type { CountsByMonth } from '@naung/domain/oversight/indicators/counts-by-month.ts';
import { type BrokenDownKind, type Dimension, factsFor } from '@naung/domain/oversight/indicators/model.ts';
import { daysOf } from '@naung/domain/oversight/indicators/months.ts';
import type { PreventionCounts } from '@naung/domain/oversight/indicators/prevention-counts.ts';
import type { CountsBy } from '@naung/domain/oversight/indicators/reads.ts';
import {
  breakdownTable,
  type CodeSum,
  type MonthSum,
  monthsTable,
  type PreventionSum,
  preventionTable,
} from '@naung/domain/oversight/indicators/tables.ts';
import { sql } from 'kysely';
import { offeredCodes } from '../../ground/codes/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { todayIn } from '../../ground/places/store.ts';

interface Span {
  readonly from: Month;
  readonly to: Month;
}

const byMonth = ['concern', 'case', 'victim', 'case-closed', 'service-given', 'referral-sent', 'activity'];

export async function countByMonth(tx: Tx, { from, to }: Span): Promise<CountsByMonth> {
  const { first, before } = daysOf(from, to);
  // Added up by day first: there are far fewer days than facts, and only they are turned into months.
  const { rows } = await sql<MonthSum>`
    select kind, to_char(on_day, 'YYYY-MM') as month, sum(sum)::int as sum from (
      select kind, on_day, sum(amount * weight) as sum from oversight.facts
      where district = ${tx.actor.district} and kind = any (${byMonth}::text[]) and on_day >= ${first} and on_day < ${before}
      group by kind, on_day
    ) days
    group by kind, month
  `.execute(tx.db);
  return monthsTable(from, to, rows);
}

export async function countBy(
  tx: Tx,
  { from, to, kind, dimension }: Span & { readonly kind: BrokenDownKind; readonly dimension: Dimension },
): Promise<CountsBy | null> {
  const source = factsFor(kind, dimension);
  if (source === null) return null;
  const { first, before } = daysOf(from, to);
  const { rows } = await sql<CodeSum>`
    select by ->> ${dimension}::text as code, sum(amount * weight)::int as sum from oversight.facts
    where district = ${tx.actor.district} and kind = ${source} and on_day >= ${first} and on_day < ${before}
    group by 1
  `.execute(tx.db);
  const total =
    source === kind ? rows.reduce((heads, { sum }) => heads + sum, 0) : await totalOf(tx, kind, { from, to });
  return breakdownTable(kind, dimension, rows, total, await smallBelow(tx));
}

/** Were the number ever missing, every place would be put together. */
async function smallBelow(tx: Tx): Promise<number> {
  const { district } = tx.actor;
  const [item] = await offeredCodes(tx.db, district, 'small-numbers', await todayIn(tx.db, district, tx.now));
  return (item && detailOf('small-numbers', item)?.below) ?? Number.MAX_SAFE_INTEGER;
}

async function totalOf(tx: Tx, kind: string, { from, to }: Span): Promise<number> {
  const { first, before } = daysOf(from, to);
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(amount * weight), 0)::int as sum from oversight.facts
    where district = ${tx.actor.district} and kind = ${kind} and on_day >= ${first} and on_day < ${before}
  `.execute(tx.db);
  return rows[0]?.sum ?? 0;
}

export async function countPrevention(tx: Tx, { from, to }: Span): Promise<PreventionCounts> {
  const { first, before } = daysOf(from, to);
  const { rows } = await sql<PreventionSum>`
    select kind, by ->> 'stage' as stage, by ->> 'level' as level, by ->> 'holder' as holder, (by ->> 'own')::boolean as own,
      by ->> 'group' as group, sum(amount * weight)::int as sum
    from oversight.facts
    where district = ${tx.actor.district} and kind in ('activity', 'reach') and on_day >= ${first} and on_day < ${before}
    group by 1, 2, 3, 4, 5, 6
  `.execute(tx.db);
  const standing = await sql<{ groups: number; villages: number }>`
    select
      (select coalesce(sum(amount * weight), 0)::int from oversight.facts
        where district = ${tx.actor.district} and kind = 'village-group' and on_day < ${before}) as groups,
      (select count(*)::int from (
        select from oversight.facts
        where district = ${tx.actor.district} and kind = 'activity' and on_day >= ${first} and on_day < ${before} and by ->> 'village' is not null
        group by by ->> 'village' having sum(amount * weight) > 0
      ) held) as villages
  `.execute(tx.db);
  return preventionTable(rows, standing.rows[0] ?? { groups: 0, villages: 0 });
}
