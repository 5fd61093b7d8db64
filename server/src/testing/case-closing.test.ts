import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { assessed, caseworkCast, counted, expectDone, openCase, planned, refusal } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast();
});
afterAll(() => cast.close());

const ask = (id: string, closing: string, more: object = {}) =>
  cast.say(cast.sari, 'cases/ask-to-close', {
    case: id,
    closing,
    reason: 'goals-reached',
    outcome: 'CANARY-OUTCOME',
    ...more,
  });
const answer = (as: Cast['sari'], verb: string, id: string, closing: string, more: object = {}) =>
  cast.say(as, `cases/${verb}-closing`, { case: id, closing, ...more });

async function ready(more: object = {}): Promise<string> {
  const { id } = await openCase(cast, more);
  await assessed(cast, id);
  await planned(cast, id, 'achieved');
  return id;
}

describe('closing a case', () => {
  test('waits for the assessment, the outcome of every goal, a reason of the list and another person', async () => {
    const { id } = await openCase(cast);
    const closing = randomUUID();
    expect(refusal(await ask(id, closing))).toBe('assessment-is-needed');
    await assessed(cast, id);
    expect(refusal(await ask(id, closing))).toBe('plan-outcome-is-needed');
    await planned(cast, id, null);
    expect(refusal(await ask(id, closing, { reason: 'died' }))).toBe('plan-outcome-is-needed');
    await cast.database.owner.query(`update casework.plan_goals set outcome = 'partly' where subject = $1`, [id]);
    expect(refusal(await ask(id, closing, { reason: 'own-tired-of-it' }))).toBe('no-such-reason');
    expect(refusal(await ask(id, closing, { reason: 'transferred' }))).toBe('hand-over-is-needed');
    expect(refusal(await ask(id, closing))).toBe('goals-are-not-reached');
    await cast.database.owner.query(`update casework.plan_goals set outcome = 'not' where subject = $1`, [id]);
    await planned(cast, id, 'achieved');
    expect(refusal(await ask(id, closing))).toBe('goals-are-not-reached');
    await cast.database.owner.query(
      `update casework.plan_goals set outcome = 'partly' where outcome = 'not' and subject = $1`,
      [id],
    );
    expectDone(await ask(id, closing));
    expect(refusal(await ask(id, randomUUID()))).toBe('closing-is-asked');

    const sariApproves = { ...cast.sari, deeds: ['work-on-cases', 'approve'] as const };
    expect(refusal(await answer(sariApproves, 'approve', id, closing))).toBe('asked-it-yourself');
    expect((await answer(cast.sari, 'approve', id, closing)).status).toBe(403);
    expect((await answer(cast.ratna, 'approve', id, closing)).status).toBe(404);
    expectDone(await answer(cast.made, 'approve', id, closing));
    expect((await cast.ask(cast.sari, 'cases/show', { case: id })).body).toMatchObject({
      phase: 'closed',
      closingReason: 'goals-reached',
      closings: [{ id: closing, state: 'approved', askedByName: 'Sari', outcome: 'CANARY-OUTCOME' }],
    });
    // The packet is closed to her again, so a second answer is no longer hers to give.
    expect((await answer(cast.made, 'approve', id, closing)).status).toBe(403);
  });

  test('who approves is shown the packet while it waits, and nothing of the case before or after', async () => {
    const id = await ready();
    const closing = randomUUID();
    const approver = { ...cast.made, deeds: ['approve'] as const };
    const seen = () => cast.ask(approver, 'cases/show', { case: id });
    const waiting = async () =>
      (
        (await cast.ask(approver, 'cases/list', { whose: 'unit', asked: 'closing' })).body as {
          items: { id: string }[];
        }
      ).items.map((item) => item.id);
    expect((await seen()).status).toBe(404);
    expect(await waiting()).not.toContain(id);
    expectDone(await ask(id, closing));
    expect(await waiting()).toContain(id);
    expect((await seen()).body).toMatchObject({
      alias: 'Melati',
      closings: [{ outcome: 'CANARY-OUTCOME' }],
      closingPacket: {
        goals: [{ need: 'health-service', outcome: 'achieved' }],
        referrals: [],
        safety: { safeTonight: null },
      },
    });
    expect((await cast.ask(approver, 'cases/identity', { case: id })).status).toBe(403);
    const { rows } = await cast.database.migrating.query<{ subject: string; compartments: string[] }>(
      `select subject, array_agg(compartment order by compartment) as compartments from access.reach
       where grantee = $1 and subject = any ($2) and (until is null or until > now()) group by subject`,
      [`unit:${cast.units.intake}:approve`, [id, closing]],
    );
    expect(Object.fromEntries(rows.map((row) => [row.subject, row.compartments]))).toEqual({
      [id]: ['core'],
      [closing]: ['core', 'narrative'],
    });
    expectDone(await answer(approver, 'return', id, closing, { note: 'CANARY-RETURN' }));
    expect((await seen()).status).toBe(404);
    expect(await waiting()).not.toContain(id);
    expect((await cast.ask(cast.sari, 'cases/show', { case: id })).body).toMatchObject({
      phase: 'identification',
      closings: [{ state: 'returned', outcome: 'CANARY-OUTCOME', returnedBecause: 'CANARY-RETURN' }],
    });
    const again = randomUUID();
    expectDone(await ask(id, again));
    expectDone(await answer(cast.sari, 'withdraw', id, again));
    expect((await seen()).status).toBe(404);
  });

  test('is looked at again when it is approved', async () => {
    const id = await ready();
    const closing = randomUUID();
    expectDone(await ask(id, closing));
    await cast.database.owner.query('update casework.assessments set voided_at = now() where subject = $1', [id]);
    expect(refusal(await answer(cast.made, 'approve', id, closing))).toBe('assessment-is-needed');
  });

  test('never by a settlement where the act is sexual and the respondent no child, even if an office adds the reason', async () => {
    await cast.database.owner.query(
      `insert into ground.own_codes (district, list, code, valid_from, position, id, en, source, mark)
       values ($1, 'closure-reasons', 'own-damai', '2020-01-01', 1, 'x', 'x', 'x', 'INF')`,
      [cast.here],
    );
    const sexual = await ready({ forms: ['sexual'] });
    expect(refusal(await ask(sexual, randomUUID(), { reason: 'own-damai' }))).toBe('settlement-is-barred');
    const other = await ready({ forms: ['physical'] });
    const closing = randomUUID();
    expectDone(await ask(other, closing, { reason: 'own-damai' }));
    expectDone(
      await cast.say(cast.sari, 'cases/correct-case', { record: other, changes: { forms: ['physical', 'sexual'] } }),
    );
    expect(refusal(await answer(cast.made, 'approve', other, closing))).toBe('settlement-is-barred');
  });

  test('counts on its day, leaves one check, and an opening again takes the number back', async () => {
    const before = (await counted(cast))['case-closed'] ?? 0;
    const id = await ready();
    const closing = randomUUID();
    expectDone(await ask(id, closing, { checkOn: '2031-01-01' }));
    expectDone(await answer(cast.made, 'approve', id, closing));
    expect((await counted(cast))['case-closed']).toBe(before + 1);
    expect((await cast.ask(cast.sari, 'cases/show', { case: id })).body).toMatchObject({
      nextOn: '2031-01-01',
      nextWhat: 'check-after-closing',
    });
    expect(refusal(await cast.say(cast.sari, 'cases/set-next', { case: id, on: '2031-01-01', what: 'visit' }))).toBe(
      'case-is-closed',
    );
    expect(refusal(await cast.say(cast.sari, 'cases/raise-urgency', { case: id, to: 'merah' }))).toBe('case-is-closed');
    expectDone(await cast.say(cast.made, 'cases/reopen', { case: id, reason: 'violence-again' }));
    expect((await counted(cast))['case-closed'] ?? 0).toBe(before);
    expect((await cast.ask(cast.sari, 'cases/show', { case: id })).body).toMatchObject({
      phase: 'assessment',
      closedOn: null,
      phases: [
        { phase: 'identification' },
        { phase: 'closed', because: 'goals-reached' },
        { phase: 'assessment', because: 'violence-again' },
      ],
    });
    expect(refusal(await cast.say(cast.made, 'cases/reopen', { case: id, reason: 'violence-again' }))).toBe(
      'case-is-open',
    );
  });
});
