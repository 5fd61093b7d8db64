/**
 * What takes a custodian as the second person, where none is left: the approvers of the unit that stands in answer, for as long as it
 * is asked; nobody answers what she asked herself, and nobody decides the end of a record in which she had a part.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { addHours, dayIn } from '@naung/domain/ground/time.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outside } from '../ground/outside/outside.ts';
import { retentionRoom } from '../ground/retention/routes.ts';
import { expectDone, openCase, refusal } from './casework.ts';
import { also, dutiesByChance, patience, worlds } from './standing-in-worlds.ts';
import { walledCast } from './walls.ts';

let here: Awaited<ReturnType<typeof walledCast>>;
let nyoman: Actor;
let other: Actor;
let keepsRecords: Actor;
let keepsWalls: Actor;
beforeAll(async () => {
  here = await walledCast([retentionRoom]);
  const { cast } = here;
  nyoman = await cast.hire('Nyoman', 'head-of-dinas', { unit: cast.units.hospital, deeds: ['approve', 'supervise'] });
  keepsRecords = await cast.hire('Rini', 'supervisor');
  keepsWalls = await cast.hire('Kustodian yang meminta', 'custodian');
  other = await cast.hire('Kustodian lain', 'custodian', { unit: cast.units.police });
  await owner('insert into ground.stand_ins (district, id, unit, stands_in) values ($1, gen_random_uuid(), $2, $3)', [
    ...[cast.here, cast.units.intake, cast.units.hospital],
  ]);
}, 60_000);
afterAll(() => here.cast.close());
beforeEach(() => custodiansAre([keepsWalls]));

const owner = (text: string, values: unknown[] = []) => here.cast.database.owner.query(text, values);

/** Of all custodians, these are left today. */
async function custodiansAre(people: readonly Actor[]): Promise<void> {
  await owner(
    `update ground.duties set ends_on = case when person = any ($1) then null else current_date - 7 end
     where 'keep-walls' = any (deeds)`,
    [people.map(({ person }) => person)],
  );
}

const standsIn = (is: boolean) => owner('update ground.stand_ins set ended_at = $1', [is ? null : new Date()]);

/** As if it had been voided long ago: its time is over. */
async function endedCase(): Promise<string> {
  const { id } = await openCase(here.cast);
  await owner(`update casework.cases set voided_at = '1990-01-05' where id = $1`, [id]);
  return id;
}

interface Act {
  readonly name: string;
  asker(): Actor;
  /** Of the record. */
  ask(asker: Actor, record: string, id: string): Promise<void>;
  record(): Promise<string>;
  decide(by: Actor, id: string): ReturnType<typeof here.cast.say>;
  /** Whether it waits in the list of somebody who stands in. */
  waits(on: Actor, id: string): Promise<boolean>;
}

const ofRetention = (what: 'hold' | 'release' | 'destroy'): Act => ({
  name: `to ${what} a record`,
  asker: () => keepsRecords,
  async ask(asker, record, act) {
    const reviewOn = dayIn('WIB', addHours(outside.now(), 30 * 24));
    const more = what === 'hold' ? { because: 'court-case', reviewOn } : {};
    if (what === 'release')
      await owner(
        `insert into access.retention_acts (district, id, record, what, unit, class, ended_on, because, review_on, asked_by, asked_at,
           decided_by, decided_at, is_agreed)
         values ($1, gen_random_uuid(), $2, 'hold', $3, 'case-of-child', '1990-01-05', 'inquiry', '2030-01-01', $4, now(), $5, now(), true)`,
        [here.cast.here, record, here.cast.units.intake, keepsRecords.person, other.person],
      );
    expectDone(await here.cast.say(asker, 'retention/ask', { act, record, what, note: 'CANARY-NOTE', ...more }));
  },
  record: endedCase,
  decide: (by, act) => here.cast.say(by, 'retention/decide', { act, answer: 'agree' }),
  waits: async (on, act) => JSON.stringify((await here.cast.ask(on, 'retention/in-place')).body).includes(act),
});

const lifting: Act = {
  name: 'to lift a wall',
  asker: () => keepsWalls,
  async ask(asker, record, id) {
    const { rows } = await owner('select id from access.walls where subject = $1 limit 1', [record]);
    const wall = rows[0]?.id;
    expectDone(await here.cast.say(asker, 'walls/ask-lifting', { lifting: id, wall, because: 'wish-taken-back' }));
  },
  async record() {
    const { id } = await openCase(here.cast);
    const kept = await here.cast.hire('Komang Terkait', 'supervisor', { unit: here.cast.units.police });
    expectDone(await here.keepFrom(id, { person: kept.person }));
    return id;
  },
  decide: (by, id) => here.cast.say(by, 'walls/decide-lifting', { lifting: id, answer: 'lift' }),
  waits: async (on, id) => JSON.stringify((await here.cast.ask(on, 'walls/liftings-in-place')).body).includes(id),
};

const retention = (['hold', 'release', 'destroy'] as const).map(ofRetention);

async function asked(act: Act, record?: string, asker = act.asker()) {
  const [of, id] = [record ?? (await act.record()), randomUUID()];
  await act.ask(asker, of, id);
  return { record: of, id };
}

async function isNothingTo(act: Act, actor: Actor, id: string, why: string): Promise<void> {
  expect(await act.waits(actor, id), why).toBe(false);
  expect((await act.decide(actor, id)).status, why).toBe(404);
}

describe.each([...retention, lifting])('$name', (act) => {
  test('waits with who stands in while no custodian is left, is decided there, and is over for her', async () => {
    const { id } = await asked(act);
    await custodiansAre(act === lifting ? [keepsWalls, other] : [keepsWalls]);
    await isNothingTo(act, nyoman, id, 'a custodian is left');
    await custodiansAre(act === lifting ? [keepsWalls] : []);
    expect(await act.waits(nyoman, id)).toBe(true);
    await standsIn(false);
    await isNothingTo(act, nyoman, id, 'nobody was named to stand in');
    await standsIn(true);
    expect(refusal(await act.decide(act.asker(), id))).toBe('not-by-who-asked');
    expectDone(await act.decide(nyoman, id));
    await isNothingTo(act, nyoman, id, 'it is decided');
  });

  test('is nothing to an approver who stands behind a wall, nor to one of another unit', async () => {
    const { cast } = here;
    const record = await act.record();
    const at = (unit: string) => cast.hire('Rai', 'head-of-dinas', { unit, deeds: ['approve'] });
    const [related, elsewhere] = [await at(cast.units.hospital), await at(cast.units.police)];
    await owner(
      `insert into access.walls (district, id, subject, person, because) values ($1, gen_random_uuid(), $2, $3, 'kin')`,
      [cast.here, record, related.person],
    );
    await custodiansAre(act === lifting ? [keepsWalls] : []);
    const { id } = await asked(act, record);
    for (const one of [related, elsewhere]) await isNothingTo(act, one, id, one.unit);
    expectDone(await act.decide(nyoman, id));
  });

  test('is never decided by who asked, whatever duties she holds in both units', patience, async () => {
    const { cast } = here;
    const held = dutiesByChance(['approve', 'supervise', 'work-on-cases', 'triage', 'keep-walls']);
    const world = fc.asyncProperty(held, async (duties) => {
      const preset = act === lifting ? 'custodian' : 'supervisor';
      const asker = await cast.hire('Both', preset);
      await custodiansAre(act === lifting ? [asker] : []);
      const hers: Actor[] = [asker];
      for (const { inPlace, deeds } of [{ inPlace: true, deeds: ['approve'] as const }, ...duties])
        hers.push(await also(cast, asker, inPlace ? cast.units.hospital : cast.units.intake, deeds));
      const { id } = await asked(act, undefined, asker);
      for (const one of hers) expect((await act.decide(one, id)).status).toBeGreaterThanOrEqual(400);
      for (const one of hers.slice(1)) expect(await act.waits(one, id)).toBe(false);
      expectDone(await act.decide(nyoman, id));
      await owner('update ground.duties set voided_at = now() where person = $1', [asker.person]);
    });
    await fc.assert(world, { numRuns: worlds });
  });
});

describe.each(retention)('$name, in which somebody had a part', (act) => {
  const partOf = (record: string, who: Actor) =>
    owner(
      `insert into casework.case_team (district, id, case_id, person, role, since, ended_at)
       values ($1, gen_random_uuid(), $2, $3, 'companion', '1989-01-05', now())`,
      [here.cast.here, record, who.person],
    );

  test('waits with who stands in where the only custodian worked on it, and not with an approver who did', async () => {
    const record = await act.record();
    await partOf(record, keepsWalls);
    const { id } = await asked(act, record);
    expect(refusal(await act.decide(keepsWalls, id))).toBe('not-by-the-team');
    expect(await act.waits(nyoman, id)).toBe(true);
    await partOf(record, nyoman);
    await isNothingTo(act, nyoman, id, 'she worked on it as well');
  });
});

test('a record ends on the day that it is in its district', async () => {
  const { id } = await openCase(here.cast);
  await owner(`update casework.cases set voided_at = '1990-01-05T17:30Z' where id = $1`, [id]);
  const ended = async (grantees: readonly string[]) =>
    (
      await here.cast.database.keeper.query<{ endedOn: string }>(
        'select "endedOn" from access.records_ended($1, $2, $3, $4, null, null, 1)',
        [here.cast.here, keepsRecords.person, grantees, id],
      )
    ).rows;
  expect(await ended([`unit:${here.cast.units.intake}:supervise`])).toEqual([{ endedOn: '1990-01-06' }]);
  expect(await ended([`unit:${here.cast.units.police}:supervise`])).toEqual([]);
});
