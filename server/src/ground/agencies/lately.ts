/** Which duties changed hands lately, told from the log; and who came in by a link. */

import type { Deed } from '@naung/domain/ground/access/model.ts';
import { type ChangedDuty, type DutiesLately, latelyDays } from '@naung/domain/ground/agencies/lately.ts';
import { needsSecond } from '@naung/domain/ground/agencies/opens-records.ts';
import type { Arrivals } from '@naung/domain/ground/agencies/second-person.ts';
import { addHours } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { pageAfter } from '../commands/cursor.ts';
import { instantText } from '../database/instant.ts';
import type { Tx } from '../database/transaction.ts';

type Answer = z.infer<(typeof DutiesLately)['answer']>;
type Row = Omit<ChangedDuty, 'alone'> & { readonly deeds: readonly Deed[]; readonly byTwo: boolean };

export async function dutiesLately(
  tx: Tx,
  query: { after?: string | undefined; limit?: string | undefined },
): Promise<Answer> {
  const { limit, after } = pageAfter(query, ['', ''] as const);
  const { rows } = await sql<Row>`
    select l.id as entry, ${instantText('l.at')} as at,
      case l.event when 'record-corrected' then 'put-right' when 'record-voided' then 'voided' when 'person-ended' then 'ended' else replace(l.event, 'duty-', '') end as change,
      p.name as person, d.preset, d.deeds, case when u.name = a.name then a.name else u.name || ', ' || a.name end as unit,
      coalesce(b.name, '') as by, case when l.event = 'duty-given' then q.name end as "askedBy", d.by_two as "byTwo"
    from (
      select coalesce(h.id, q.id) as id, coalesce(h.person, q.person) as person, coalesce(h.preset, q.preset) as preset,
        coalesce(h.deeds, q.deeds) as deeds, coalesce(h.unit, q.unit) as unit, q.entered_by as asked_by, q.id is not null as by_two
      from (select * from ground.duties where district = ${tx.actor.district}) h
      full join (select * from ground.duties_asked where district = ${tx.actor.district}) q on q.id = h.id) d
    join ground.log l on l.district = ${tx.actor.district} and l.at >= ${addHours(tx.now, -24 * latelyDays)} and (l.record = d.id
      and l.event in ('duty-asked', 'duty-given', 'duty-declined', 'duty-ended', 'record-corrected', 'record-voided')
      or l.event in ('person-ended', 'record-voided') and d.id = ${oneHeldBy(tx)})
    join ground.people p on p.district = ${tx.actor.district} and p.id = d.person
    join ground.units u on u.district = ${tx.actor.district} and u.id = d.unit
    join ground.agencies a on a.district = u.district and a.id = u.agency
    left join ground.people b on b.district = ${tx.actor.district} and b.id = l.person
    left join ground.people q on q.district = ${tx.actor.district} and q.id = d.asked_by
    where ${after === null ? sql`true` : sql`(l.at, l.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by l.at desc, l.id desc limit ${limit + 1}
  `.execute(tx.db);
  const shown = rows.slice(0, limit);
  tx.trace.show(shown.map((row) => row.entry));
  const items = shown.map(({ deeds, byTwo, ...row }) => ({
    ...row,
    alone: row.change === 'given' && !byTwo && needsSecond(deeds),
  }));
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items, next: last ? JSON.stringify([last.at, last.entry]) : null };
}

/** Of whoever left, the duty that weighs most. */
const oneHeldBy = (tx: Tx) => sql`(
  select h.id from ground.duties h
  where h.district = ${tx.actor.district} and h.person = l.record and h.voided_at is null
    and (h.ends_on is null or h.ends_on >= (l.at - interval '1 day')::date)
  order by 'keep-walls' = any (h.deeds) desc, h.id limit 1)`;

/** Custodians are told of everybody; another second person, of those whose duty she confirmed. */
export async function arrivals(tx: Tx): Promise<z.infer<(typeof Arrivals)['answer']>> {
  const all = tx.actor.deeds.includes('keep-walls');
  const { rows } = await sql<z.infer<(typeof Arrivals)['answer']>['items'][number]>`
    select r.person, p.name, ${instantText('r.at')} as at, r.device, r.purpose = 'invite' as "isFirst", b.name as "linkBy",
      r.same_browser as "sameBrowser"
    from ground.arrivals r
    join ground.people p on p.district = r.district and p.id = r.person
    left join ground.people b on b.district = r.district and b.id = r.link_by
    where r.district = ${tx.actor.district} and r.at >= ${addHours(tx.now, -24 * latelyDays)}
      and ${
        all
          ? sql`true`
          : sql`exists (select from ground.duties_asked q where q.district = r.district and q.person = r.person
              and q.state = 'confirmed' and q.decided_by = ${tx.actor.person})`
      }
    order by r.at desc, r.id limit 100
  `.execute(tx.db);
  tx.trace.show(rows.map((row) => row.person));
  return { items: rows };
}
