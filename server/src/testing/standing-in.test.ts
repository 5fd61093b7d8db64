/**
 * A unit too small for what takes two persons: whoever stands in for it answers, and nobody answers what she herself asked, under
 * whatever duty and in whatever unit.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { releasesRoom } from '../casework/releases/routes.ts';
import { servicesRoom } from '../casework/services/routes.ts';
import { agenciesRoom } from '../ground/agencies/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { assessed, caseworkCast, expectDone, openCase } from './casework.ts';
import { also, dutiesByChance, patience, worlds } from './standing-in-worlds.ts';

let cast: Cast;
let nyoman: Actor;
let keeper: Actor;
let custodian: Actor;
beforeAll(async () => {
  cast = await caseworkCast([servicesRoom, releasesRoom, agenciesRoom]);
  keeper = await cast.hire('Admin', 'administrator', { unit: cast.units.police });
  custodian = await cast.hire('Kustodian', 'custodian', { unit: cast.units.police });
  nyoman = await cast.hire('Nyoman', 'head-of-dinas', { unit: cast.units.hospital, deeds: ['approve'] });
  await standIn(cast.units.hospital);
}, 60_000);
afterAll(() => cast.close());
beforeEach(() => stay([cast.sari, cast.made]));

const owner = (text: string, values: unknown[] = []) => cast.database.owner.query(text, values);
/** Something was told here: a custodian confirms what the keeper asked for. */
async function standIn(unit: string | null, as = keeper) {
  const naming = { unit: cast.units.intake, standIn: unit };
  const asked = await cast.say(as, 'agencies/name-stand-in', naming);
  if (asked.status === 201 && unit !== null) await cast.say(custodian, 'agencies/confirm-stand-in', naming);
  return asked;
}

/** Of the unit that takes in, these are left today. */
async function stay(people: readonly Actor[]): Promise<void> {
  await owner(
    'update ground.duties set ends_on = case when person = any ($2) then null else current_date - 7 end where unit = $1',
    [cast.units.intake, people.map((one) => one.person)],
  );
}

interface Act {
  readonly name: string;
  ask(asker: Actor, id: string): Promise<string>;
  decide(by: Actor, id: string, asked: string): Promise<{ readonly status: number }>;
  /** Whether it waits in the list of somebody. */
  waits(on: Actor, id: string, asked: string): Promise<boolean>;
}

const listed = async (as: Actor, read: string, query: object, wanted: string) =>
  JSON.stringify((await cast.ask(as, read, query)).body).includes(wanted);

const acts: readonly Act[] = [
  {
    name: 'closing a case',
    async ask(asker, id) {
      const closing = randomUUID();
      await assessed(cast, id);
      expectDone(
        await cast.say(asker, 'cases/ask-to-close', { case: id, closing, reason: 'died', outcome: 'CANARY-OUT' }),
      );
      return closing;
    },
    decide: (by, id, closing) => cast.say(by, 'cases/approve-closing', { case: id, closing }),
    waits: (on, id) => listed(on, 'cases/list', { whose: 'unit', asked: 'closing' }, id),
  },
  {
    name: 'lowering an urgency',
    async ask(asker, id) {
      const lowering = randomUUID();
      const lower = { case: id, to: 'hijau', reason: 'danger-is-past', note: 'CANARY-NOTE' };
      expectDone(await cast.say(asker, 'cases/ask-to-lower-urgency', lower, lowering));
      return lowering;
    },
    decide: (by, id) => cast.say(by, 'cases/confirm-lowering', { case: id }),
    waits: (on, id) => listed(on, 'cases/list', { whose: 'unit', asked: 'lowering' }, id),
  },
  {
    name: 'approving a plan',
    async ask(asker, id) {
      const plan = randomUUID();
      const goal = {
        id: randomUUID(),
        need: 'psychological-strengthening',
        service: 'counselling',
        providerUnit: null,
      };
      const goals = [{ ...goal, horizon: 'three-months', dueOn: '2031-02-01', goal: 'CANARY-GOAL' }];
      expectDone(
        await cast.say(asker, 'services/make-plan', { plan, case: id, clientAgreed: true, reviewOn: null, goals }),
      );
      expectDone(await cast.say(asker, 'services/ask-plan-approval', { plan, approval: randomUUID() }));
      return plan;
    },
    decide: (by, _, plan) => cast.say(by, 'services/approve-plan', { plan }),
    waits: (on, _, plan) => listed(on, 'services/approvals', {}, plan),
  },
  {
    name: 'taking many rows out',
    async ask(asker) {
      const release = randomUUID();
      await owner('delete from casework.releases');
      expectDone(
        await cast.say(asker, 'releases/ask', { release, kind: 'names', whose: 'mine', because: 'supervision' }),
      );
      return release;
    },
    decide: (by, _, release) => cast.say(by, 'releases/decide', { release, answer: 'allow' }),
    waits: (on, _, release) => listed(on, 'releases/waiting', {}, release),
  },
];

/** As whom others than the team reach it now. */
async function open(subjects: readonly string[]): Promise<readonly string[]> {
  const { rows } = await cast.database.migrating.query<{ grantee: string }>(
    `select distinct grantee from access.reach where subject = any ($1) and starts_with(grantee, 'unit:' || $2)
     and (until is null or until > now())`,
    [subjects, cast.units.hospital],
  );
  return rows.map((row) => row.grantee);
}

const redCase = async () => (await openCase(cast, { urgencyItems: ['weapon'] })).id;

describe.each(acts)('$name', (act) => {
  test('waits with the stand-in of a unit of two, who decides it, and then it is closed to her', async () => {
    const id = await redCase();
    const asked = await act.ask(cast.sari, id);
    expect(await act.waits(nyoman, id, asked)).toBe(true);
    expectDone((await act.decide(nyoman, id, asked)) as never);
    expect(await act.waits(nyoman, id, asked)).toBe(false);
    expect(await open([id, asked])).toEqual([]);
    expect((await cast.ask(nyoman, 'cases/show', { case: id })).status).not.toBe(200);
    expect((await act.decide(nyoman, id, asked)).status).toBeGreaterThanOrEqual(400);
  });

  test('is closed to the stand-in as well when the unit decides', async () => {
    const id = await redCase();
    const asked = await act.ask(cast.sari, id);
    expectDone((await act.decide(cast.made, id, asked)) as never);
    expect(await act.waits(nyoman, id, asked)).toBe(false);
    expect(await open([id, asked])).toEqual([]);
  });

  test('stays in a unit of three, and where nobody stands in', async () => {
    await stay([cast.sari, cast.made, cast.komang]);
    const [large, alone] = [await redCase(), await redCase()];
    const inLarge = await act.ask(cast.sari, large);
    expect(await act.waits(nyoman, large, inLarge)).toBe(false);
    expect((await act.decide(nyoman, large, inLarge)).status).toBeGreaterThanOrEqual(403);
    await stay([cast.sari, cast.made]);
    expectDone(await standIn(null));
    const unnamed = await act.ask(cast.sari, alone);
    expect(await act.waits(nyoman, alone, unnamed)).toBe(false);
    expect(await open([large, inLarge, alone, unnamed])).toEqual([]);
    expectDone(await standIn(cast.units.hospital));
  });

  test('is never decided by who asked, whatever duties she holds in both units', patience, async () => {
    const held = dutiesByChance(['approve', 'supervise', 'work-on-cases', 'triage']);
    const world = fc.asyncProperty(held, fc.boolean(), async (duties, joined) => {
      const asker = joined ? await cast.hire('Both', 'case-manager', { deeds: ['work-on-cases'] }) : cast.sari;
      await stay([cast.sari, asker]);
      const id = await redCase();
      if (joined)
        expectDone(
          await cast.say(cast.sari, 'cases/add-team-member', { case: id, person: asker.person, role: 'companion' }),
        );
      const hers: Actor[] = [asker];
      for (const { inPlace, deeds } of [{ inPlace: true, deeds: ['approve'] as const }, ...duties])
        hers.push(await also(cast, asker, inPlace ? cast.units.hospital : cast.units.intake, deeds));
      const asked = await act.ask(asker, id);
      for (const one of hers) expect((await act.decide(one, id, asked)).status).toBeGreaterThanOrEqual(400);
      expectDone((await act.decide(nyoman, id, asked)) as never);
      await owner(`update ground.duties set voided_at = now() where person = $1 and preset = 'supervisor'`, [
        asker.person,
      ]);
    });
    await fc.assert(world, { numRuns: worlds });
  });
});

describe('the case behind two requests', () => {
  test('stays open to the stand-in until both are answered', async () => {
    const id = await redCase();
    const [closing, lowering] = [acts[0], acts[1]] as [Act, Act];
    const toClose = await closing.ask(cast.sari, id);
    const toLower = await lowering.ask(cast.sari, id);
    expectDone((await lowering.decide(nyoman, id, toLower)) as never);
    expect(await open([toLower])).toEqual([]);
    expect(await open([id])).not.toEqual([]);
    expect(await closing.waits(nyoman, id, toClose)).toBe(true);
    expectDone((await closing.decide(nyoman, id, toClose)) as never);
    expect(await open([id, toClose])).toEqual([]);
  });

  test('is not opened again by a request that is made when the unit has its three', async () => {
    const id = await redCase();
    const closing = acts[0] as Act;
    const first = await closing.ask(cast.sari, id);
    expectDone(await cast.say(nyoman, 'cases/return-closing', { case: id, closing: first, note: 'CANARY-NOTE' }));
    await stay([cast.sari, cast.made, cast.komang]);
    const second = await closing.ask(cast.sari, id);
    expect(await closing.waits(nyoman, id, second)).toBe(false);
    expect(await open([id, first, second])).toEqual([]);
  });
});

describe('a wall', () => {
  const wall = (id: string, person: string | null, unit: string | null) =>
    owner(
      `insert into access.walls (district, id, subject, person, unit, because) values ($1, gen_random_uuid(), $2, $3, $4, 'kin')`,
      [cast.here, id, person, unit],
    );

  test.each(acts.slice(0, 3))(
    'keeps $name from whoever stands behind it, and from her unit where she alone approves',
    async (act) => {
      const id = await redCase();
      await wall(id, nyoman.person, null);
      const asked = await act.ask(cast.sari, id);
      expect(await act.waits(nyoman, id, asked)).toBe(false);
      expect(await open([id, asked])).toEqual([]);
      const wayan = await cast.hire('Rai', 'head-of-dinas', { unit: cast.units.hospital, deeds: ['approve'] });
      const second = await redCase();
      await wall(second, nyoman.person, null);
      const askedAgain = await act.ask(cast.sari, second);
      expect(await act.waits(nyoman, second, askedAgain)).toBe(false);
      expect((await act.decide(nyoman, second, askedAgain)).status).toBeGreaterThanOrEqual(403);
      expectDone((await act.decide(wayan, second, askedAgain)) as never);
      await owner('update ground.duties set voided_at = now() where id = $1', [wayan.duty]);
    },
  );
});

describe('who stands in', () => {
  test('is named by who keeps the agencies, seen with the size of the unit, and taken back', async () => {
    expect((await standIn(null, cast.made)).status).toBe(403);
    expect((await standIn(cast.units.intake)).body).toMatchObject({ refusal: 'stands-in-for-itself' });
    expect((await standIn(cast.units.hospital)).body).toMatchObject({ refusal: 'nothing-changes' });
    expect((await standIn(cast.units.elsewhere)).status).toBe(404);
    const { rows } = await owner('select agency from ground.units where id = $1', [cast.units.intake]);
    const seen = async () => (await cast.ask(keeper, 'agencies/stand-ins', { agency: rows[0].agency })).body;
    expect(await seen()).toMatchObject({
      items: [{ unit: cast.units.intake, isSmall: true, standIn: { unit: cast.units.hospital }, hasApprover: true }],
    });
    await stay([cast.sari, cast.made, cast.komang]);
    await also(cast, cast.sari, cast.units.intake, ['approve']);
    expect(await seen()).toMatchObject({ items: [{ isSmall: false }] });
    await stay([cast.sari, cast.made]);
    await also(cast, cast.sari, cast.units.intake, ['supervise']);
    expect(await seen()).toMatchObject({ items: [{ isSmall: true }] });
    expectDone(await standIn(null));
    expect(await seen()).toMatchObject({ items: [{ standIn: null, hasApprover: null }] });
    expectDone(await standIn(cast.units.hospital));
    expect((await cast.ask(cast.wayan, 'agencies/stand-ins', { agency: rows[0].agency })).status).toBe(403);
  });
});
