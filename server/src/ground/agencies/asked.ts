/** A duty that takes two, as the first of them leaves it; and whether two are needed yet. */
import type { DutyEvent } from '@naung/domain/ground/agencies/duties.ts';
import type { Duty } from '@naung/domain/ground/agencies/model.ts';
import { needsSecond } from '@naung/domain/ground/agencies/opens-records.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

/** Whether anything was ever told in this district. */
export async function isInUse(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select ground.is_in_use() as is`.execute(tx.db);
  return rows[0]?.is === true;
}

export async function recordAsked(tx: Tx, { record, core }: DutyEvent, madeAt: string): Promise<void> {
  await sql`
    insert into ground.duties_asked (district, id, person, unit, preset, deeds, villages, starts_on, ends_on, entered_at, entered_by, written_at)
    values (${tx.actor.district}, ${record}, ${core.person}, ${core.unit}, ${core.preset}, ${sql.val(core.deeds)},
      ${sql.val(core.villages)}, ${core.startsOn}, ${core.endsOn}, ${tx.now}, ${tx.actor.person}, ${madeAt})
  `.execute(tx.db);
}

/** Held on fewer days than it was given for. */
export async function isShorter(tx: Tx, after: Pick<Duty, 'id' | 'startsOn' | 'endsOn'>): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select starts_on < ${after.startsOn}::date
      or coalesce(ends_on, 'infinity') > coalesce(${after.endsOn}::date, 'infinity') as is
    from ground.duties where district = ${tx.actor.district} and id = ${after.id}`.execute(tx.db);
  return rows[0]?.is === true;
}

/** Held on days, or in villages, for which nobody else confirmed it. */
export async function widensWhatTakesTwo(
  tx: Tx,
  after: Pick<Duty, 'id' | 'startsOn' | 'endsOn' | 'villages'>,
): Promise<boolean> {
  const { rows } = await sql<Pick<Duty, 'deeds' | 'startsOn' | 'endsOn' | 'villages'>>`
    select deeds, starts_on::text as "startsOn", ends_on::text as "endsOn", villages from ground.duties
    where district = ${tx.actor.district} and id = ${after.id}`.execute(tx.db);
  const before = rows[0];
  if (before === undefined || !needsSecond(before.deeds)) return false;
  const longer = before.endsOn !== null && (after.endsOn === null || after.endsOn > before.endsOn);
  const wider =
    before.villages.length > 0 &&
    (after.villages.length === 0 || after.villages.some((one) => !before.villages.includes(one)));
  return (longer || wider || after.startsOn < before.startsOn) && (await isInUse(tx));
}
