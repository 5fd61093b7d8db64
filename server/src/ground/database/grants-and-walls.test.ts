/** Random worlds of grants, walls and duties: what stands in reach is exactly what is left when every wall has been taken off. */
import { randomUUID } from 'node:crypto';
import { addressedThrough } from '@naung/domain/ground/access/grantee.ts';
import { type Actor, deeds } from '@naung/domain/ground/access/model.ts';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { agenciesRoom } from '../agencies/routes.ts';
import { castOf } from './testing/cast.ts';

const cast = await castOf([agenciesRoom]);
afterAll(() => cast.close());

const units = [cast.units.intake, cast.units.police, cast.units.hospital];
const staff: Actor[] = [];
for (const unit of units)
  for (const preset of ['case-manager', 'complaint-officer', 'supervisor'])
    staff.push(await cast.hire(`${preset} ${units.indexOf(unit)}`, preset, { unit }));
/** One who holds a duty in two units: behind a wall in one, she is behind it everywhere. */
const both = await cast.hire('Dua', 'supervisor', { unit: units[0] ?? '' });
await cast.database.owner.query(
  `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on) values ($1, $2, $3, $4, 'supervisor', $5, '2020-01-01')`,
  [cast.here, randomUUID(), both.person, units[1], ['supervise', 'approve']],
);
const bothElsewhere = { ...both, unit: units[1], deeds: ['supervise', 'approve'] } as unknown as Actor;
const everybody = [...staff, both, bothElsewhere];
const unitsOf = (person: string) => everybody.filter((one) => one.person === person).map((one) => one.unit as string);

const deedsOpened = ['supervise', 'triage', 'approve'] as const;
const grant = fc.record({
  to: fc.oneof(
    fc.constantFrom(...staff, both).map((one) => `person:${one.person}`),
    fc.tuple(fc.constantFrom(...units), fc.constantFrom(...deedsOpened)).map(([unit, deed]) => `unit:${unit}:${deed}`),
  ),
  compartments: fc.subarray(['core', 'identity', 'narrative'], { minLength: 1 }),
});
const wall = fc.oneof(
  fc.record({ person: fc.constantFrom(...staff, both).map((one) => one.person as string), unit: fc.constant(null) }),
  fc.record({ person: fc.constant(null), unit: fc.constantFrom(...units) }),
);
type Grant = typeof grant extends fc.Arbitrary<infer One> ? One : never;
type Wall = typeof wall extends fc.Arbitrary<infer One> ? One : never;

async function lay(grants: readonly Grant[], walls: readonly Wall[], root: string | null = null): Promise<string> {
  const subject = randomUUID();
  const client = await cast.database.app.connect();
  try {
    await client.query(
      `begin; set local naung.district = '${cast.here}'; set local naung.person = '${cast.sari.person}'`,
    );
    await client.query('select access.begin_subject($1, $2, $3)', [cast.here, subject, root]);
    const open = (one: Grant) =>
      client.query(`select access.open_reach($1, $2, $3, $4, null, null, 'team', 'duty')`, [
        cast.here,
        subject,
        one.compartments,
        one.to,
      ]);
    const half = grants.length >> 1;
    for (const one of grants.slice(0, half)) await open(one);
    await client.query('commit');
    await raise(root ?? subject, walls);
    await client.query(
      `begin; set local naung.district = '${cast.here}'; set local naung.person = '${cast.sari.person}'`,
    );
    for (const one of grants.slice(half)) await open(one);
    await client.query('commit');
  } finally {
    client.release();
  }
  return subject;
}

/** As the keeper does, under its own role: the walls, then what they leave. */
async function raise(subject: string, walls: readonly Wall[]): Promise<void> {
  for (const { person, unit } of walls)
    await cast.database.keeper.query(
      `insert into access.walls (district, id, subject, person, unit, because) values ($1, $2, $3, $4, $5, 'respondent')
       on conflict do nothing`,
      [cast.here, randomUUID(), subject, person, unit],
    );
  await cast.database.keeper.query('select access.settle_all($1, $2)', [cast.here, subject]);
}

/** Who opens what, by force: every grant, everybody who is meant by it, nobody behind a wall. */
function opened(actor: Actor, grants: readonly Grant[], walls: readonly Wall[]): string[] {
  const behind = walls.some((one) => one.person === actor.person || unitsOf(actor.person).includes(one.unit ?? ''));
  if (behind) return [];
  const mine = [`person:${actor.person}`, ...actor.deeds.map((deed) => `unit:${actor.unit}:${deed}`)];
  return [...new Set(grants.filter((one) => mine.includes(one.to)).flatMap((one) => one.compartments))].sort();
}

/** What the database shows somebody of her own reach, as the office reads it. */
async function shown(actor: Actor, subject: string): Promise<string[]> {
  const grantees = [`person:${actor.person}`, ...actor.deeds.flatMap((deed) => addressedThrough(actor, deed))];
  const client = await cast.database.app.connect();
  try {
    await client.query('begin');
    await client.query(`set local naung.district = '${cast.here}'; set local naung.person = '${actor.person}'`);
    await client.query(`set local naung.grantees = '{${grantees.map((one) => `"${one}"`).join(',')}}'`);
    const { rows } = await client.query<{ compartment: string }>(
      'select distinct compartment from access.reach where subject = $1 order by 1',
      [subject],
    );
    return rows.map((row) => row.compartment);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('reach', () => {
  test('is grants minus walls, for everybody, in every order in which they came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(grant, { maxLength: 8 }),
        fc.array(wall, { maxLength: 4 }),
        fc.boolean(),
        async (grants, walls, belongs) => {
          const subject = await lay(grants, walls, belongs ? randomUUID() : null);
          for (const actor of everybody)
            expect([actor.person, actor.unit, await shown(actor, subject)]).toEqual([
              actor.person,
              actor.unit,
              opened(actor, grants, walls),
            ]);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  test('a colleague who comes later is let in where somebody else of the unit stands behind a wall, and that one is not', async () => {
    const [manager, , supervisor] = staff;
    if (!manager || !supervisor) throw new Error('nobody was hired');
    const grants = [{ to: `unit:${cast.units.intake}:supervise`, compartments: ['core'] }];
    const subject = await lay(grants, [{ person: supervisor.person, unit: null }]);
    const late = await cast.hire('Nyusul', 'case-manager');
    const administrator = await cast.hire('Admin', 'administrator');
    const body = {
      id: randomUUID(),
      person: late.person,
      unit: cast.units.intake,
      preset: 'supervisor',
      villages: [],
      startsOn: '2020-01-01',
      endsOn: null,
    };
    expect(await cast.say(administrator, 'agencies/give-duty', body)).toMatchObject({ status: 201 });
    const asSupervisor = { ...late, deeds: ['supervise'] } as Actor;
    expect(await shown(asSupervisor, subject)).toEqual(['core']);
    expect(await shown(supervisor, subject)).toEqual([]);
  });

  test('one duty settles what hangs on it, also what waited without anyone, and writes nothing else anew', async () => {
    const { owner, app } = cast.database;
    const [, officer] = staff;
    const agency = randomUUID();
    const [late, standIn] = [await cast.hire('Nyusul lagi', 'case-manager'), randomUUID()];
    await owner.query(`insert into ground.agencies (district, id, kind, name) values ($1, $2, 'dinas-pppa', 'Dinas')`, [
      ...[cast.here, agency],
    ]);
    await owner.query(`insert into ground.units (district, id, agency, name) values ($1, $2, $3, 'Dinas')`, [
      ...[cast.here, standIn, agency],
    ]);
    await owner.query(
      `insert into ground.stand_ins (district, id, unit, stands_in) values ($1, gen_random_uuid(), null, $2)`,
      [cast.here, standIn],
    );
    const triage = (unit: string) => ({ to: `unit:${unit}:triage`, compartments: ['core', 'narrative'] });
    const supervised = { to: `unit:${cast.units.police}:supervise`, compartments: ['core'] };
    const foreign = await lay([supervised], [{ person: officer?.person ?? '', unit: null }]);
    const waiting = await lay([triage(cast.units.hospital)], [{ person: null, unit: cast.units.hospital }]);
    await owner.query(`update access.grants set purpose = 'triage' where subject = $1`, [waiting]);
    const stands = async () =>
      (
        await cast.database.migrating.query(
          `select r.*, subject = $1 and xmin::text = $2 as "isAsBefore" from access.reach r order by subject, grantee, compartment`,
          [foreign, before],
        )
      ).rows;
    const [{ before }] = (
      await cast.database.migrating.query<{ before: string }>(
        'select xmin::text as before from access.reach where subject = $1 limit 1',
        [foreign],
      )
    ).rows as [{ before: string }];
    await owner.query(
      `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on)
       values ($1, gen_random_uuid(), $2, $3, 'complaint-officer', '{triage}', '2020-01-01')`,
      [cast.here, late.person, standIn],
    );
    const settle = async (how: string) => {
      const client = await app.connect();
      try {
        await client.query(`begin; set local naung.district = '${cast.here}'`);
        await client.query(`select ${how}`);
        await client.query('commit');
      } finally {
        client.release();
      }
    };
    await settle(`access.settle_walled_of('${late.person}')`);
    const one = await stands();
    expect(one.filter((row) => row.isAsBefore)).toHaveLength(1);
    expect(one.filter((row) => row.subject === waiting).map((row) => row.grantee)).toContain(`unit:${standIn}:triage`);
    await settle('access.settle_walled()');
    const all = await stands();
    expect(all.filter((row) => row.isAsBefore)).toEqual([]);
    const alike = (rows: typeof all) => rows.map(({ isAsBefore: _, ...row }) => row);
    expect(alike(one)).toEqual(alike(all));
  });

  test('the office reads neither a grant nor a wall, and raises none', async () => {
    for (const table of ['access.grants', 'access.walls'])
      await expect(cast.database.app.query(`select from ${table}`)).rejects.toThrow('permission denied');
    await expect(
      cast.database.app.query('select access.settle_all($1, $2)', [cast.here, randomUUID()]),
    ).rejects.toThrow('permission denied');
  });

  test('what was granted stays on record with its end and whoever ended it', async () => {
    const subject = await lay([{ to: `person:${cast.komang.person}`, compartments: ['core'] }], []);
    const client = await cast.database.app.connect();
    await client.query(
      `begin; set local naung.district = '${cast.here}'; set local naung.person = '${cast.made.person}'`,
    );
    await client.query('select access.close_reach($1, $2, $3)', [cast.here, subject, `person:${cast.komang.person}`]);
    await client.query('commit');
    client.release();
    const { rows } = await cast.database.migrating.query(
      'select purpose, basis, granted_by, revoked_by, revoked_at is not null as revoked from access.grants where subject = $1',
      [subject],
    );
    expect(rows).toEqual([
      { purpose: 'team', basis: 'duty', granted_by: cast.sari.person, revoked_by: cast.made.person, revoked: true },
    ]);
  });
});

test('no deed stands outside the ways somebody is addressed', () => {
  for (const deed of deeds) expect(addressedThrough(cast.sari, deed)).toHaveLength(2);
});
