/** Who stands in for which unit: one named unit at a time; what stood before stays, ended. */
import type { StandInNamed, StandInSituation, StandIns } from '@naung/domain/ground/agencies/stand-in.ts';
import { fewestPeople, type NameStandIn } from '@naung/domain/ground/agencies/stand-in.ts';
import type { CommandOf } from '@naung/domain/ground/command.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { Tx } from '../database/transaction.ts';
import { lockFor, todayOf } from './store.ts';

type Answer = z.infer<(typeof StandIns)['answer']>;

export async function standInSituation(
  tx: Tx,
  { payload }: CommandOf<typeof NameStandIn>,
): Promise<StandInSituation | null> {
  const asked = [payload.unit, ...(payload.standIn === null ? [] : [payload.standIn])];
  const { rows } = await sql<StandInSituation['unit']>`
    select id, retired_on::text as "retiredOn" from ground.units
    where district = ${tx.actor.district} and id = any (${sql.val(asked)}::uuid[]) and voided_at is null
    order by id ${lockFor(tx, 'keep-agencies')}
  `.execute(tx.db);
  const unit = rows.find((row) => row.id === payload.unit);
  const other = rows.find((row) => row.id === payload.standIn) ?? null;
  if (!unit || (payload.standIn !== null && other === null)) return null;
  return { unit, other, standsIn: await standInOf(tx, payload.unit) };
}

export async function recordStandIn(tx: Tx, events: readonly StandInNamed[]): Promise<void> {
  for (const { record, core } of events) {
    await sql`update ground.stand_ins set ended_at = ${tx.now}
      where district = ${tx.actor.district} and unit = ${record} and ended_at is null`.execute(tx.db);
    if (core.standIn !== null)
      await sql`insert into ground.stand_ins (district, id, unit, stands_in, entered_at, entered_by)
        values (${tx.actor.district}, ${tx.outside.nextId()}, ${record}, ${core.standIn}, ${tx.now}, ${tx.actor.person})
      `.execute(tx.db);
  }
}

interface Row {
  readonly unit: Answer['items'][number]['unit'];
  readonly isSmall: boolean;
  readonly other: Answer['items'][number]['unit'] | null;
  readonly name: string;
  readonly agencyName: string;
  readonly hasApprover: boolean;
}

/** How many they are is not said, only that they are too few. */
export async function standIns(tx: Tx, { agency }: { readonly agency: string }): Promise<Answer | null> {
  if (!(await isThere(tx, agency))) return null;
  const today = await todayOf(tx);
  const { rows } = await sql<Row>`
    select u.id as unit, ground.people_of_unit(u.district, u.id, ${today}::date) < ${fewestPeople} as "isSmall",
      o.id as other, o.name, a.name as "agencyName", exists (
        select from ground.duties d
        join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
          and (p.ended_on is null or p.ended_on > ${today}::date)
        where d.district = u.district and d.unit = o.id and 'approve' = any (d.deeds) and d.voided_at is null
          and d.starts_on <= ${today}::date and (d.ends_on is null or d.ends_on >= ${today}::date)) as "hasApprover"
    from ground.units u
    left join lateral (
      select s.stands_in from ground.stand_ins s
      where s.district = u.district and s.unit = u.id and s.ended_at is null order by s.rank, s.stands_in limit 1) s on true
    left join ground.units o on o.district = u.district and o.id = s.stands_in and o.voided_at is null and o.retired_on is null
    left join ground.agencies a on a.district = o.district and a.id = o.agency
    where u.district = ${tx.actor.district} and u.agency = ${agency} and u.voided_at is null and u.retired_on is null
    order by u.name, u.id
  `.execute(tx.db);
  return {
    items: rows.map(({ other, name, agencyName, hasApprover, ...row }) => ({
      ...row,
      standIn: other === null ? null : { unit: other, name, agencyName },
      hasApprover: other === null ? null : hasApprover,
    })),
  };
}

async function isThere(tx: Tx, agency: string): Promise<boolean> {
  const { rows } = await sql`select from ground.agencies
    where district = ${tx.actor.district} and id = ${agency} and voided_at is null`.execute(tx.db);
  return rows.length > 0;
}

async function standInOf(tx: Tx, unit: string): Promise<string | null> {
  const { rows } = await sql<{ stands_in: string }>`
    select stands_in from ground.stand_ins
    where district = ${tx.actor.district} and unit = ${unit} and ended_at is null order by rank, stands_in limit 1
  `.execute(tx.db);
  return rows[0]?.stands_in ?? null;
}
