/** Whether a custodian stays where one is taken away, counted under a lock; and of whom others hear that she was. */
import {
  type CustodiansEnded,
  type EndedCustodian,
  staysWatched,
  type Watching,
} from '@naung/domain/ground/agencies/last-custodian.ts';
import { latelyDays } from '@naung/domain/ground/agencies/lately.ts';
import { addHours, type Day } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { instantText } from '../database/instant.ts';
import type { Tx } from '../database/transaction.ts';
import { isInUse } from './asked.ts';
import { namedStandIn } from './standing-in.ts';
import { lockFor } from './store.ts';

/** Yes for whoever is none, and in a district in which nothing was ever told. */
export async function custodianStays(
  tx: Tx,
  today: Day,
  without: { readonly person?: string; readonly duty?: string },
): Promise<boolean> {
  const { rows } = await sql<Watching & { readonly id: string }>`
    select d.id, d.person, d.starts_on <= ${today}::date as "isThere", d.ends_on::text as "staysUntil"
    from ground.duties d
    join ground.people p on p.district = d.district and p.id = d.person
    where d.district = ${tx.actor.district} and 'keep-walls' = any (d.deeds) and d.voided_at is null
      and (d.ends_on is null or d.ends_on >= ${today}::date)
      and p.voided_at is null and (p.ended_on is null or p.ended_on > ${today}::date)
    order by d.id ${lockFor(tx, 'keep-people')}
  `.execute(tx.db);
  const isTaken = ({ id, person }: { readonly id: string; readonly person: string }) =>
    id === without.duty || person === without.person;
  const others = rows.filter((row) => !isTaken(row));
  return staysWatched(rows.filter(isTaken), others, tx.actor.person) || !(await isInUse(tx));
}

const heads: readonly string[] = ['head-of-service', 'head-of-dinas'];

/** Custodians hear of each; of her unit, whoever approves there and whoever heads its agency. */
export async function custodiansEnded(tx: Tx): Promise<z.infer<(typeof CustodiansEnded)['answer']>> {
  const { actor } = tx;
  const approves = actor.deeds.includes('approve');
  const { rows } = await sql<EndedCustodian>`
    select distinct on (l.at, l.id) l.id as entry, ${instantText('l.at')} as at, p.name as person, d.unit,
      case when u.name = a.name then a.name else u.name || ', ' || a.name end as "unitName", u.agency, coalesce(b.name, '') as by
    from ground.duties d
    join ground.log l on l.district = d.district and l.at >= ${addHours(tx.now, -24 * latelyDays)} and (
      l.record = d.id and l.event in ('duty-ended', 'record-corrected', 'record-voided')
      or l.record = d.person and l.event in ('person-ended', 'record-voided')
        and (d.ends_on is null or d.ends_on >= l.at - interval '30 days') and (d.voided_at is null or d.voided_at >= l.at))
    join ground.people p on p.district = d.district and p.id = d.person
    join ground.units u on u.district = d.district and u.id = d.unit
    join ground.agencies a on a.district = u.district and a.id = u.agency
    left join ground.people b on b.district = d.district and b.id = l.person
    where d.district = ${actor.district} and 'keep-walls' = any (d.deeds) and d.person <> ${actor.person} and (
      ${actor.deeds.includes('keep-walls')}
      or ${approves} and ${actor.unit}::uuid in (d.unit, ${namedStandIn(sql`d.district`, sql`d.unit`)})
      or ${heads.includes(actor.preset)} and u.agency = (
        select h.agency from ground.units h where h.district = d.district and h.id = ${actor.unit}))
    order by l.at desc, l.id limit 50
  `.execute(tx.db);
  tx.trace.show(rows.map((row) => row.entry));
  return { items: rows };
}
