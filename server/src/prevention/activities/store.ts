/**
 * Rows of activities and of the lines of villages in them: what a rule must know, and the facts that stand for them.
 */

import { detailOf } from '@naung/domain/ground/codes/details.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type {
  AttendanceSituation,
  JoinSide,
  RecordingSituation,
} from '@naung/domain/prevention/activities/commands.ts';
import { type CountedActivity, factsOfActivity } from '@naung/domain/prevention/activities/facts.ts';
import type { ActivityGrounds } from '@naung/domain/prevention/activities/fitting.ts';
import type { ActivityTold } from '@naung/domain/prevention/activities/model.ts';
import type { Band } from '@naung/domain/prevention/activities/tally-fitting.ts';
import { sql } from 'kysely';
import { todayOf } from '../../ground/agencies/store.ts';
import { codesNotHeld, offeredCodes } from '../../ground/codes/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { settleFacts } from '../../ground/facts/store.ts';

/** Everything around an activity as it is told, or as it would stand after a correction. */
export async function activityGrounds(tx: Tx, told: ActivityTold): Promise<ActivityGrounds> {
  const { district, villages } = tx.actor;
  const agencies = [...new Set([...told.agencies, ...(told.holder === null ? [] : [told.holder])])];
  const { rows } = await sql<Pick<ActivityGrounds, 'placeIsKnown' | 'villageIsOurs' | 'agenciesAreKnown'>>`
    select
      ${told.place}::int is null or exists (select from ground.places where place = ${told.place}::int) as "placeIsKnown",
      ${told.village}::int is null
        or (${told.village}::int <> ${district} and ground.lies_in(${told.village}::int, ${district})) as "villageIsOurs",
      (select count(*) from ground.agencies where district = ${district} and id = any (${agencies}::uuid[]) and voided_at is null)
        = ${agencies.length} as "agenciesAreKnown"
  `.execute(tx.db);
  const [found] = rows;
  if (found === undefined) throw new Error('A question without a table has one answer');
  const isWithin = villages.length === 0 || (told.village !== null && villages.includes(told.village));
  const said = [
    ['activity-kinds', told.kind],
    ['continuum-stages', told.stage],
    ...told.levels.map((level) => ['change-levels', level] as const),
    ...(told.funding === null ? [] : [['funding-sources', told.funding] as const]),
  ] as const;
  return {
    ...found,
    villageIsOurs: found.villageIsOurs && isWithin,
    today: await todayOf(tx),
    foreignCodes: await codesNotHeld(tx.db, district, said, told.heldOn),
    bandsAsked: await bandsAskedBy(tx, told.kind, told.heldOn),
  };
}

export async function recordingSituation(
  tx: Tx,
  id: string,
  told: ActivityTold,
  lines: readonly { readonly line: string; readonly village: number }[],
): Promise<RecordingSituation> {
  const { rows } = await sql<Pick<RecordingSituation, 'idIsTaken' | 'linesAreOurs'>>`
    select
      exists (select from prevention.activities where district = ${tx.actor.district} and id = ${id})
        or exists (select from prevention.attendance
          where district = ${tx.actor.district} and id = any (${lines.map((one) => one.line)}::uuid[])) as "idIsTaken",
      not exists (select from unnest(${lines.map((one) => one.village)}::int[]) as said (village)
        where village = ${tx.actor.district} or not ground.lies_in(village, ${tx.actor.district})) as "linesAreOurs"
  `.execute(tx.db);
  const [found] = rows;
  if (found === undefined) throw new Error('A question without a table has one answer');
  return { ...found, ...(await activityGrounds(tx, told)) };
}

/** The bands a kind asks for on that day; null when five counters are enough. */
async function bandsAskedBy(tx: Tx, kind: string, on: Day): Promise<readonly Band[] | null> {
  const { district } = tx.actor;
  const item = (await offeredCodes(tx.db, district, 'activity-kinds', on)).find((one) => one.code === kind);
  if (item === undefined || detailOf('activity-kinds', item)?.bands !== 'fine') return null;
  return (await offeredCodes(tx.db, district, 'age-bands-activities', on)).map((band) => {
    const to = detailOf('age-bands-activities', band)?.to ?? null;
    return { code: band.code, isChild: to !== null && to < 18 };
  });
}

/** Locks the activity; null when the actor does not see it. */
export async function activityById(tx: Tx, id: string): Promise<JoinSide | null> {
  const { rows } = await sql<JoinSide>`
    select held_on::text as "heldOn", held_until::text as "heldUntil", village, place, tally, bands, voided_at is not null as "isVoid"
    from prevention.activities where district = ${tx.actor.district} and id = ${id} for update
  `.execute(tx.db);
  return rows[0] ?? null;
}

/** What the line of one village would meet in an activity; `except` is the line that is being put right. */
export async function lineGrounds(
  tx: Tx,
  activity: string,
  village: number,
  except: string | null,
): Promise<Pick<AttendanceSituation, 'villageIsOurs' | 'villages'>> {
  const { rows } = await sql<{ villageIsOurs: boolean; villages: number[] }>`
    select ${village}::int <> ${tx.actor.district} and ground.lies_in(${village}::int, ${tx.actor.district}) as "villageIsOurs",
      array(select village from prevention.attendance
        where district = ${tx.actor.district} and activity = ${activity} and voided_at is null
          and id is distinct from ${except}::uuid) as villages
  `.execute(tx.db);
  return rows[0] ?? { villageIsOurs: false, villages: [] };
}

export async function lineIsTaken(tx: Tx, line: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from prevention.attendance where district = ${tx.actor.district} and id = ${line}) as taken
  `.execute(tx.db);
  return rows[0]?.taken === true;
}

/**
 * Writes the facts of an activity as it stands, with the lines that stand. Whoever may change an activity sees all its lines, so
 * that nobody settles half of it.
 */
export async function settleActivity(tx: Tx, id: string): Promise<void> {
  await activityById(tx, id);
  const { rows } = await sql<CountedActivity>`
    select a.held_on::text as "heldOn", a.stage, a.levels, a.holder_kind as "holderKind", a.village,
      a.own_initiative as "ownInitiative", a.tally, a.voided_at is not null as voided,
      coalesce((select jsonb_agg(l.tally) from prevention.attendance l
        where l.district = a.district and l.activity = a.id and l.voided_at is null), '[]') as lines
    from prevention.activities a where a.district = ${tx.actor.district} and a.id = ${id}
  `.execute(tx.db);
  if (rows[0] === undefined) throw new Error('An activity that was written is not there');
  await settleFacts(tx, id, factsOfActivity(rows[0]));
}
