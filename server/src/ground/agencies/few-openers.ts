/** Units whose tellings too few people may open today: by duties that triage, of people who have not left. */
import { enoughOpeners, type FewOpeners } from '@naung/domain/ground/agencies/reads.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { Tx } from '../database/transaction.ts';
import { todayOf } from './store.ts';

type Answer = z.infer<(typeof FewOpeners)['answer']>;

export async function fewOpeners(tx: Tx): Promise<Answer> {
  const today = await todayOf(tx);
  const { rows } = await sql<Answer['items'][number]>`
    select u.id as unit, u.agency, case when u.name = a.name then a.name else u.name || ', ' || a.name end as name,
      count(distinct p.id)::int as openers
    from ground.units u
    join ground.agencies a on a.district = u.district and a.id = u.agency
    left join ground.duties d on d.district = u.district and d.unit = u.id and 'triage' = any (d.deeds) and d.voided_at is null
      and d.starts_on <= ${today}::date and (d.ends_on is null or d.ends_on >= ${today}::date)
    left join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
      and (p.ended_on is null or p.ended_on > ${today}::date)
    where u.district = ${tx.actor.district} and u.receives_concerns and u.voided_at is null and u.retired_on is null
    group by u.id, u.agency, u.name, a.name
    having count(distinct p.id) < ${enoughOpeners}
    order by openers, name
  `.execute(tx.db);
  tx.trace.show(rows.map((row) => row.unit));
  return { items: rows };
}
