/**
 * A world by chance around files that were told: other units, other people, other grants and walls, and each file with the units that
 * have to do with it. Nothing that deeds opened is left.
 */
import { isReachedByName, personGrantee, unitGrantee } from '@naung/domain/ground/access/grantee.ts';
import type { Actor, Deed } from '@naung/domain/ground/access/model.ts';
import { type Compartment, compartments } from '@naung/domain/ground/drawers/model.ts';
import type { Cast } from '../../ground/database/testing/cast.ts';
import { layReach } from './laid-world.ts';
import type { Told } from './told-files.ts';
import { type Grant, type Size, type World, worldOf } from './world.ts';

export interface Peopled {
  readonly world: World;
  /** To which unit a case or a telling belongs, and to which a referral was sent. */
  readonly unitOf: ReadonlyMap<string, string>;
}

export async function peopled(
  cast: Cast,
  files: readonly Told[],
  seed: number,
  size: Omit<Size, 'cases'>,
): Promise<Peopled> {
  const { migrating } = cast.database;
  const { rows } = await migrating.query<{ subject: string; root: string | null; district: number }>(
    'select district, subject, root from access.subjects order by ctid',
  );
  const begun = new Map(rows.map(({ subject, district, root }) => [subject, { district, root }]));
  const places = { districts: [cast.here, cast.elsewhere] as const, villages: cast.villages, begun };
  const possible = worldOf(seed, { ...size, cases: 0 }, places);
  const actors = possible.actors.map((actor) => ({ ...actor, proven: true }) as Actor);
  const unitOf = unitsFor(possible, files, cast.here);
  const world = { ...possible, actors, grants: withLikely(possible, files, unitOf, cast.here) };
  const client = await migrating.connect();
  try {
    await client.query('begin');
    for (const table of ['reach', 'grants', 'walls']) await client.query(`delete from access.${table}`);
    await client.query(people, [JSON.stringify(world.units), JSON.stringify(actors.map(asDuty))]);
    await client.query(moved, [JSON.stringify([...unitOf].map(([id, unit]) => ({ id, unit })))]);
    await layReach(client, world);
    await client.query('commit');
  } finally {
    client.release();
  }
  return { world, unitOf };
}

const people = `
  with units as (select * from jsonb_to_recordset($1::jsonb) as u (id uuid, district int)),
  duties as (select * from jsonb_to_recordset($2::jsonb) as d (id uuid, district int, person uuid, unit uuid, deeds text[], villages int[])),
  agencies as (insert into ground.agencies (district, id, kind, name) select district, id, 'uptd-ppa', 'UPTD' from units),
  made as (insert into ground.units (district, id, agency, name, receives_concerns) select district, id, id, 'Unit', false from units),
  persons as (insert into ground.people (district, id, name) select distinct district, person, 'Petugas' from duties)
  insert into ground.duties (district, id, person, unit, preset, deeds, villages, starts_on)
  select district, id, person, unit, 'companion', deeds, coalesce(villages, '{}'), '2020-01-01' from duties`;

const moved = `
  with moved as (select * from jsonb_to_recordset($1::jsonb) as m (id uuid, unit uuid)),
  cases as (update casework.cases c set unit = m.unit from moved m where m.id = c.id),
  concerns as (update casework.concerns c set unit = m.unit from moved m where m.id = c.id)
  update casework.referrals r set to_unit = m.unit from moved m where m.id = r.id`;

const asDuty = ({ duty, district, person, unit, deeds, villages }: Actor) => ({
  ...{ id: duty, district, person, unit },
  ...{ deeds: [...deeds], villages: [...villages] },
});

/** Each belongs where somebody is who would have to do with it. */
function unitsFor({ chance, actors }: World, files: readonly Told[], district: number): ReadonlyMap<string, string> {
  const here = actors.filter((one) => one.district === district);
  const unitWith = (deed: Deed): string => {
    const those = here.filter(({ deeds }) => deeds.includes(deed));
    return chance.of(those.length > 0 ? those : here).unit;
  };
  const unitOf = new Map<string, string>();
  for (const { case: id, concern, ids } of files) {
    if (id !== null) unitOf.set(id, unitWith('supervise'));
    unitOf.set(concern, unitWith('triage'));
    if (ids.referral !== null) unitOf.set(ids.referral, unitWith('answer-referrals'));
  }
  return unitOf;
}

/** Beside what is possible, what is likely: the unit to which a file belongs mostly has to do with it. */
function withLikely(
  world: World,
  files: readonly Told[],
  unitOf: ReadonlyMap<string, string>,
  district: number,
): readonly Grant[] {
  const { chance } = world;
  const grants = new Map(world.grants.map((grant) => [keyOf(grant), grant]));
  const grant = (subject: string | null, grantee: string, opened: readonly Compartment[]) => {
    if (subject === null || chance.is(0.3)) return;
    for (const compartment of opened) {
      const from = { starts: '2020-01-01T00:00:00.000Z', until: null, isRevoked: false };
      const one = { district, subject, compartment, grantee, ...from };
      if (!grants.has(keyOf(one))) grants.set(keyOf(one), one);
    }
  };
  const open = (subject: string | null, unit: string | undefined, deed: Deed, opened: readonly Compartment[]) => {
    if (unit !== undefined) grant(subject, unitGrantee(unit, deed), opened);
  };
  const workers = world.actors.filter((one) => one.district === district && isReachedByName(one.deeds));
  for (const { case: id, concern, ids } of files) {
    const unit = unitOf.get(id ?? concern);
    const member: Actor | undefined = chance.of(workers);
    for (const one of id === null || member === undefined ? [] : [id, concern, ids.referral, ids.packet, ids.closing])
      grant(one, personGrantee(member.person), compartments);
    open(id, unit, 'supervise', ['core']);
    open(concern, unitOf.get(concern), 'triage', compartments);
    if (ids.closing) open(id, unit, 'approve', ['core']);
    open(ids.closing, unit, 'approve', ['core', 'narrative']);
    open(ids.plan, unit, 'approve', ['core', 'narrative']);
    open(ids.referral, unitOf.get(ids.referral ?? ''), 'answer-referrals', ['core', 'narrative']);
    // Somebody there is on the team besides: what she reaches by name was not sent to her unit.
    const there = workers.find((one) => one.unit === unitOf.get(ids.referral ?? ''));
    if (there) grant(ids.referral, personGrantee(there.person), ['core']);
    open(ids.packet, unitOf.get(ids.referral ?? ''), 'answer-referrals', ['core', 'identity', 'narrative']);
  }
  return [...grants.values()];
}

const keyOf = ({ subject, grantee, compartment }: Grant): string => `${subject} ${grantee} ${compartment}`;
