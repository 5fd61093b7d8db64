/** A plan is asked of its approvers as long as its case runs, for a while, and until it is taken back: then its packet is closed to them. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servicesRoom } from '../casework/services/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { deadlinesRoom } from '../ground/deadlines/routes.ts';
import { assessed, caseworkCast, expectDone, openCase, refusal } from './casework.ts';

let cast: Cast;
let approver: Actor;
beforeAll(async () => {
  cast = await caseworkCast([servicesRoom, deadlinesRoom]);
  approver = await cast.hire('Gede', 'head-of-dinas', { deeds: ['approve'] });
});
afterAll(() => cast.close());

async function asked() {
  const { id } = await openCase(cast);
  const plan = randomUUID();
  const wanted = { need: 'health-service', service: null, providerUnit: null, horizon: 'month', dueOn: null };
  const goals = [{ id: randomUUID(), ...wanted, goal: 'CANARY-GOAL' }];
  const made = { plan, case: id, clientAgreed: true, reviewOn: null, goals };
  expectDone(await cast.say(cast.sari, 'services/make-plan', made));
  await ask(plan);
  expect(await packet(plan)).toBe(200);
  return { id, plan };
}

const ask = async (plan: string) =>
  expectDone(await cast.say(cast.sari, 'services/ask-plan-approval', { plan, approval: randomUUID() }));
const packet = async (plan: string) => (await cast.ask(approver, 'services/approval', { plan })).status;
const takenBack = (plan: string, as = cast.sari) => cast.say(as, 'services/withdraw-plan-approval', { plan });
const clocks = async (plan: string) =>
  (await cast.database.migrating.query('select from ground.clocks where record = $1 and stopped_at is null', [plan]))
    .rowCount;

async function isAskedOfNobody(plan: string): Promise<void> {
  const { rows } = await cast.database.migrating.query(
    `select grantee, compartment from access.reach where subject = $1 and (until is null or until > now())`,
    [plan],
  );
  expect([await packet(plan), rows, await clocks(plan)]).toEqual([404, [], 0]);
  expect(JSON.stringify((await cast.ask(approver, 'services/approvals')).body)).not.toContain(plan);
  expect((await cast.say(approver, 'services/approve-plan', { plan })).status).toBe(404);
  expect((await cast.ask(cast.sari, 'services/plan', { plan })).body).toMatchObject({ state: 'draft' });
}

describe('a plan that is asked', () => {
  test('is taken back by the team, is a draft again and can be asked anew', async () => {
    const { plan } = await asked();
    expect(await clocks(plan)).toBe(1);
    for (const stranger of [approver, cast.ratna, cast.komang])
      expect((await takenBack(plan, stranger)).status).toBeGreaterThanOrEqual(403);
    expect(await packet(plan)).toBe(200);
    expectDone(await takenBack(plan));
    await isAskedOfNobody(plan);
    expect(refusal(await takenBack(plan))).toBe('plan-is-not-asked');
    await ask(plan);
    expect(await packet(plan)).toBe(200);
    expectDone(await cast.say(approver, 'services/approve-plan', { plan }));
    expect(refusal(await takenBack(plan))).toBe('plan-is-not-asked');
  });

  test('is asked of nobody once its case is closed', async () => {
    const { id, plan } = await asked();
    await assessed(cast, id);
    // As of a plan that was approved, came to its end and was asked anew because a goal was put right.
    await cast.database.owner.query(`update casework.plan_goals set outcome = 'achieved' where plan = $1`, [plan]);
    const closing = { case: id, closing: randomUUID(), reason: 'died', outcome: 'x' };
    expectDone(await cast.say(cast.sari, 'cases/ask-to-close', closing));
    expectDone(await cast.say(cast.made, 'cases/approve-closing', { case: id, closing: closing.closing }));
    await isAskedOfNobody(plan);
  });

  test('is asked of nobody once its case was handed over', async () => {
    const { id, plan } = await asked();
    const letter = randomUUID();
    const to = { toDistrict: cast.elsewhere, toUnit: cast.units.elsewhere };
    const desk = await cast.hire('Wati', 'supervisor', { district: cast.elsewhere, unit: cast.units.elsewhere });
    expectDone(await cast.say(cast.sari, 'cases/offer-hand-over', { case: id, letter, ...to, reason: 'lives-there' }));
    await cast.database.migrating.query(`update ground.letters_between set leaves_at = now() - interval '1 second'`);
    const accepting = { letter, case: randomUUID(), worker: cast.ratna.person };
    expectDone(await cast.say(desk, 'cases/accept-hand-over', accepting));
    expect(await packet(plan)).toBe(200);
    expectDone(await cast.say(cast.sari, 'cases/finish-hand-over', { case: id, letter }));
    await isAskedOfNobody(plan);
  });

  test('closes to them after the days that the list says, sooner where a district says so, and never later', async () => {
    const days = async (plan: string) => {
      const { rows } = await cast.database.migrating.query<{ days: number }>(
        `select distinct round(extract(epoch from until - now()) / 86400)::int as days from access.reach where subject = $1`,
        [plan],
      );
      return rows.map((row) => row.days);
    };
    const says = (limit: number) =>
      cast.database.owner.query(
        `insert into ground.own_codes (district, list, code, valid_from, position, id, en, source, mark, detail)
         select $1, list, code, current_date - 1, position, id, en, 'test', mark, detail || jsonb_build_object('limit', $2::int)
         from ground.codes where list = 'deadlines' and code = 'approval-lapses'
         on conflict (district, list, code, valid_from) do update set detail = excluded.detail`,
        [cast.here, limit],
      );
    expect(await days((await asked()).plan)).toEqual([30]);
    await says(7);
    expect(await days((await asked()).plan)).toEqual([7]);
    await says(3000);
    const { plan } = await asked();
    expect(await days(plan)).toEqual([30]);
    await cast.database.owner.query('update access.reach set until = now() where subject = $1', [plan]);
    expect(await packet(plan)).toBe(404);
    expectDone(await takenBack(plan));
    await ask(plan);
    expectDone(await cast.say(approver, 'services/approve-plan', { plan }));
    const kept = await cast.database.migrating.query('select compartment, until from access.reach where subject = $1', [
      plan,
    ]);
    expect(kept.rows).toEqual([{ compartment: 'core', until: null }]);
  });
});
