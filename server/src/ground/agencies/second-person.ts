/** The rows of duties that wait for a second person. They become duties by a second person's word alone. */
import type { DutyEvent } from '@naung/domain/ground/agencies/duties.ts';
import type { Person, Unit } from '@naung/domain/ground/agencies/model.ts';
import type {
  AskedDuties,
  AskedDuty,
  SecondCommand,
  SecondSituation,
} from '@naung/domain/ground/agencies/second-person.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { type RawBuilder, sql } from 'kysely';
import type * as z from 'zod/mini';
import { pageAfter } from '../commands/cursor.ts';
import { instantText } from '../database/instant.ts';
import type { Tx } from '../database/transaction.ts';
import { insertDuty, sameDuties } from './people-store.ts';
import { namedStandIn } from './standing-in.ts';
import { todayOf } from './store.ts';

type Asked = NonNullable<SecondSituation['asked']>;

interface Found extends Asked {
  readonly state: string;
  readonly standIn: string | null;
}

/** The unit, and the one that was named to stand in for it: whose approvers may answer. */
export async function secondSituation(tx: Tx, { payload }: SecondCommand) {
  // What was answered cannot be locked any more, and is read as it stands.
  const row = (await askedFor(tx, payload.duty, sql`for update of q`)) ?? (await askedFor(tx, payload.duty, sql``));
  if (row === null) return null;
  const { state, standIn, ...asked } = row;
  const now: SecondSituation = {
    today: await todayOf(tx),
    answers: tx.actor.person,
    asked: state === 'asked' ? asked : null,
    person: await personOf(tx, asked.person),
    unit: await unitOf(tx, asked.unit),
    same: await sameDuties(tx, asked),
  };
  return { about: { unit: asked.unit, standIn }, now };
}

const standInOf = namedStandIn(sql`q.district`, sql`q.unit`);

async function askedFor(tx: Tx, duty: string, locked: ReturnType<typeof sql>): Promise<Found | null> {
  const { rows } = await sql<Found>`
    select q.id, q.person, q.unit, q.preset, q.deeds, q.villages, q.starts_on::text as "startsOn", q.ends_on::text as "endsOn",
      q.entered_by as "askedBy", q.state, ${standInOf} as "standIn"
    from ground.duties_asked q where q.district = ${tx.actor.district} and q.id = ${duty} ${locked}
  `.execute(tx.db);
  return rows[0] ?? null;
}

export async function recordSecond(tx: Tx, events: readonly DutyEvent[], wish: SecondCommand): Promise<void> {
  for (const event of events) {
    // While it still waits: the database lets a duty in that another asked for and nobody answered.
    if (event.type === 'duty-given') await insertDuty(tx, event, wish.madeAt);
    const state = event.type === 'duty-given' ? 'confirmed' : 'declined';
    await sql`update ground.duties_asked set state = ${state}, decided_at = ${tx.now}, decided_by = ${tx.actor.person}
      where district = ${tx.actor.district} and id = ${event.record}`.execute(tx.db);
  }
}

type Answer = z.infer<(typeof AskedDuties)['answer']>;
type Row = Omit<AskedDuty, 'mayAnswer' | 'isMine' | 'whoCould'> & {
  readonly askedById: string;
  readonly standIn: string | null;
};

/** An approver is asked for her own unit and for those for which it stands in; who keeps the people or the walls, for all. */
export async function askedDuties(
  tx: Tx,
  query: { after?: string | undefined; limit?: string | undefined },
): Promise<Answer> {
  const { limit, after } = pageAfter(query, ['', ''] as const);
  const { actor } = tx;
  const everywhere = actor.deeds.includes('keep-people') || actor.deeds.includes('keep-walls');
  const { rows } = await sql<Row>`
    select q.id, q.person, p.name as "personName", q.preset, q.unit, u.name as "unitName", a.id as agency, a.name as "agencyName",
      q.villages, q.starts_on::text as "startsOn", q.ends_on::text as "endsOn", ${instantText('q.entered_at')} as "enteredAt",
      q.entered_by as "askedById", b.name as "askedBy", s.unit as "standIn"
    from ground.duties_asked q
    join ground.people p on p.district = q.district and p.id = q.person
    join ground.people b on b.district = q.district and b.id = q.entered_by
    join ground.units u on u.district = q.district and u.id = q.unit
    join ground.agencies a on a.district = u.district and a.id = u.agency
    left join lateral (select ${standInOf} as unit) s on true
    where q.district = ${actor.district} and q.state = 'asked'
      and ${everywhere ? sql`true` : sql`${actor.unit}::uuid in (q.unit, s.unit)`}
      and ${after === null ? sql`true` : sql`(q.entered_at, q.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by q.entered_at desc, q.id desc limit ${limit + 1}
  `.execute(tx.db);
  const shown = rows.slice(0, limit);
  tx.trace.show(shown.map((row) => row.person));
  const could = await whoCould(tx, shown);
  const items = shown.map(({ askedById, standIn: _, ...row }) => ({
    ...row,
    mayAnswer: askedById !== actor.person && row.person !== actor.person,
    isMine: askedById === actor.person,
    whoCould: could.get(row.id) ?? [],
  }));
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items, next: last ? JSON.stringify([last.enteredAt, last.id]) : null };
}

async function whoCould(tx: Tx, asked: readonly Row[]): Promise<ReadonlyMap<string, string[]>> {
  const today = await todayOf(tx);
  const { rows } = await sql<{ id: string; names: string[] }>`
    select q.id, ${couldAnswer(today, sql`q.unit`, sql`q.person`)} as names
    from ground.duties_asked q where q.district = ${tx.actor.district} and q.id = any (${sql.val(asked.map((row) => row.id))}::uuid[])
  `.execute(tx.db);
  return new Map(rows.map((row) => [row.id, row.names]));
}

/** Some of those who could answer, by name: of what `q` asks about the duty of a person in a unit. */
export const couldAnswer = (today: Day, unit: RawBuilder<unknown>, person: RawBuilder<unknown>) => sql`array(
  select distinct them.name from ground.duties o
  join ground.people them on them.district = o.district and them.id = o.person and them.voided_at is null
    and (them.ended_on is null or them.ended_on > ${today}::date)
  where o.district = q.district and o.voided_at is null and o.starts_on <= ${today}::date
    and (o.ends_on is null or o.ends_on >= ${today}::date) and o.person not in (q.entered_by, ${person})
    and (o.deeds && '{keep-people,keep-walls}'
      or ('approve' = any (o.deeds) and o.unit in (${unit}, ${namedStandIn(sql`q.district`, unit)})))
  order by them.name limit 5)`;

/** Read, not locked: whoever confirms need not keep the people. */
async function personOf(tx: Tx, id: string): Promise<Pick<Person, 'id' | 'endedOn'> | null> {
  const { rows } = await sql<Pick<Person, 'id' | 'endedOn'>>`
    select id, ended_on::text as "endedOn" from ground.people
    where district = ${tx.actor.district} and id = ${id} and voided_at is null`.execute(tx.db);
  return rows[0] ?? null;
}

async function unitOf(tx: Tx, id: string): Promise<Pick<Unit, 'id' | 'retiredOn'> | null> {
  const { rows } = await sql<Pick<Unit, 'id' | 'retiredOn'>>`
    select id, retired_on::text as "retiredOn" from ground.units
    where district = ${tx.actor.district} and id = ${id} and voided_at is null`.execute(tx.db);
  return rows[0] ?? null;
}
