/** Who stands in for which unit: one named unit at a time; what stood before stays, ended. What is asked for stands nowhere yet. */
import type {
  SecondOfStandIn,
  SecondOfStandInSituation,
  StandInEvent,
  StandInSituation,
  StandIns,
} from '@naung/domain/ground/agencies/stand-in.ts';
import { fewestPeople, type NameStandIn } from '@naung/domain/ground/agencies/stand-in.ts';
import type { CommandOf } from '@naung/domain/ground/command.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { Tx } from '../database/transaction.ts';
import { isInUse } from './asked.ts';
import { lockFor, todayOf } from './store.ts';

type Answer = z.infer<(typeof StandIns)['answer']>;

export async function standInSituation(
  tx: Tx,
  { payload }: CommandOf<typeof NameStandIn>,
): Promise<StandInSituation | null> {
  const around = await aroundOf(tx, payload, lockFor(tx, 'keep-agencies'));
  return around && { ...around, isInUse: await isInUse(tx) };
}

/** Of the unit whose approvers may answer; what was answered cannot be locked any more. */
export async function secondOfStandInSituation(tx: Tx, { payload }: SecondOfStandIn) {
  const around = await aroundOf(tx, payload, sql``);
  if (around === null) return null;
  const { rows } = await sql<{ askedBy: string }>`
    select entered_by as "askedBy" from ground.stand_ins_asked
    where district = ${tx.actor.district} and unit = ${payload.unit} and stands_in = ${payload.standIn} and state = 'asked' for update
  `.execute(tx.db);
  const now: SecondOfStandInSituation = {
    ...around,
    answers: tx.actor.person,
    askedBy: rows[0]?.askedBy ?? null,
    approvesThere: await approvesIn(tx, payload.standIn),
  };
  return { about: { unit: payload.unit }, now };
}

async function aroundOf(
  tx: Tx,
  { unit: id, standIn }: { readonly unit: string; readonly standIn: string | null },
  locked: ReturnType<typeof sql>,
) {
  const asked = [id, ...(standIn === null ? [] : [standIn])];
  const { rows } = await sql<StandInSituation['unit']>`
    select id, retired_on::text as "retiredOn" from ground.units
    where district = ${tx.actor.district} and id = any (${sql.val(asked)}::uuid[]) and voided_at is null
    order by id ${locked}
  `.execute(tx.db);
  const unit = rows.find((row) => row.id === id);
  const other = rows.find((row) => row.id === standIn) ?? null;
  if (!unit || (standIn !== null && other === null)) return null;
  return { unit, other, standsIn: await standInOf(tx, id), standsInFor: await standsInFor(tx, id, standIn) };
}

/** What was asked for before is asked for no more; what stood is ended with what comes in its place. */
export async function recordStandIn(tx: Tx, events: readonly StandInEvent[]): Promise<void> {
  const { district, person } = tx.actor;
  for (const { type, record, core } of events) {
    const waiting = await waitingFor(tx, record);
    const isSecond = waiting !== null && waiting === core.standIn && type !== 'stand-in-asked';
    if (type === 'stand-in-named') await putInPlace(tx, record, core.standIn);
    if (waiting !== null)
      await sql`update ground.stand_ins_asked
        set state = ${isSecond && type === 'stand-in-named' ? 'confirmed' : 'declined'}, decided_at = ${tx.now}, decided_by = ${person}
        where district = ${district} and unit = ${record} and state = 'asked'`.execute(tx.db);
    if (isSecond || type === 'stand-in-declined') continue;
    const state = type === 'stand-in-asked' ? 'asked' : core.standIn === null ? 'ended' : 'alone';
    await sql`insert into ground.stand_ins_asked (district, unit, stands_in, state, entered_at, entered_by)
      values (${district}, ${record}, ${core.standIn}, ${state}, ${tx.now}, ${person})`.execute(tx.db);
  }
}

/** While it still waits: the database lets in what another asked for and nobody answered. */
async function putInPlace(tx: Tx, unit: string, standIn: string | null): Promise<void> {
  const { district, person } = tx.actor;
  await sql`update ground.stand_ins set ended_at = ${tx.now}
    where district = ${district} and unit = ${unit} and ended_at is null`.execute(tx.db);
  if (standIn === null) return;
  await sql`insert into ground.stand_ins (district, id, unit, stands_in, entered_at, entered_by)
    values (${district}, ${tx.outside.nextId()}, ${unit}, ${standIn}, ${tx.now}, ${person})`.execute(tx.db);
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

async function waitingFor(tx: Tx, unit: string): Promise<string | null> {
  const { rows } = await sql<{ stands_in: string }>`
    select stands_in from ground.stand_ins_asked
    where district = ${tx.actor.district} and unit = ${unit} and state = 'asked'`.execute(tx.db);
  return rows[0]?.stands_in ?? null;
}

/** Of the others, those that wait for a second person as well. */
async function standsInFor(tx: Tx, unit: string, standIn: string | null): Promise<number> {
  const { rows } = await sql<{ units: number }>`
    select count(distinct unit)::int as units from (
      select unit from ground.stand_ins
      where district = ${tx.actor.district} and stands_in = ${standIn} and ended_at is null
      union all
      select unit from ground.stand_ins_asked
      where district = ${tx.actor.district} and stands_in = ${standIn} and state = 'asked') as others
    where unit <> ${unit}`.execute(tx.db);
  return rows[0]?.units ?? 0;
}

async function approvesIn(tx: Tx, unit: string): Promise<boolean> {
  const today = await todayOf(tx);
  const { rows } = await sql`
    select from ground.duties
    where district = ${tx.actor.district} and person = ${tx.actor.person} and unit = ${unit} and 'approve' = any (deeds)
      and voided_at is null and (ends_on is null or ends_on >= ${today}::date)`.execute(tx.db);
  return rows.length > 0;
}
