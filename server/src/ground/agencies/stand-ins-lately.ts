/** Which unit was to stand in for which lately, and through whom: to custodians all, to approvers what concerns their unit. */
import { latelyDays } from '@naung/domain/ground/agencies/lately.ts';
import type { AskedStandIn, StandInsLately } from '@naung/domain/ground/agencies/stand-in.ts';
import { addHours } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { instantText } from '../database/instant.ts';
import type { Tx } from '../database/transaction.ts';

type Row = Omit<AskedStandIn, 'isOfMyUnit' | 'mayAnswer' | 'isMine'> & { readonly askedById: string };

export async function standInsLately(tx: Tx): Promise<z.infer<(typeof StandInsLately)['answer']>> {
  const { actor } = tx;
  const everywhere = actor.deeds.includes('keep-agencies') || actor.deeds.includes('keep-walls');
  const { rows } = await sql<Row>`
    select q.unit, case when u.name = a.name then a.name else u.name || ', ' || a.name end as "unitName", q.stands_in as "standIn",
      case when o.name = b.name then b.name else o.name || ', ' || b.name end as "standInName", q.state,
      coalesce(p.name, '') as "askedBy", q.entered_by as "askedById", ${instantText('q.entered_at')} as "askedAt",
      d.name as "answeredBy", ${instantText('q.decided_at')} as "answeredAt"
    from ground.stand_ins_asked q
    join ground.units u on u.district = q.district and u.id = q.unit
    join ground.agencies a on a.district = u.district and a.id = u.agency
    left join ground.units o on o.district = q.district and o.id = q.stands_in
    left join ground.agencies b on b.district = o.district and b.id = o.agency
    left join ground.people p on p.district = q.district and p.id = q.entered_by
    left join ground.people d on d.district = q.district and d.id = q.decided_by
    where q.district = ${actor.district} and (q.state = 'asked' or q.entered_at >= ${addHours(tx.now, -24 * latelyDays)}
        or q.decided_at >= ${addHours(tx.now, -24 * latelyDays)})
      and ${everywhere ? sql`true` : sql`${actor.unit}::uuid in (q.unit, q.stands_in)`}
    order by q.state = 'asked' desc, coalesce(q.decided_at, q.entered_at) desc, q.unit limit 100
  `.execute(tx.db);
  tx.trace.show(rows.map((row) => row.unit));
  return { items: rows.map(({ askedById, ...row }) => ({ ...row, ...asShown(row, askedById) })) };

  function asShown({ unit, state }: Pick<Row, 'unit' | 'state'>, askedById: string) {
    const isOfMyUnit = unit === actor.unit;
    const isMine = askedById === actor.person;
    return { isOfMyUnit, isMine, mayAnswer: state === 'asked' && !isMine && (everywhere || isOfMyUnit) };
  }
}
