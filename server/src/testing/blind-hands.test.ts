/** Nobody puts right what she may not read, and nothing is moved to where no case is. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { rooms } from '../rooms.ts';
import { caseworkCast, expectDone, openCase, receive, recordClient, refusal } from './casework.ts';
import { consented } from './referrals.ts';

let cast: Cast;
beforeAll(async () => {
  const known = new Set(['intake/receive', 'cases/move-phase', 'people/record-client']);
  cast = await caseworkCast(rooms.filter((room) => !room.commands.some((one) => known.has(one.contract.name))));
});
afterAll(() => cast.close());

describe('what was told, once it belongs to a case', () => {
  const story = async (concern: string) =>
    (await cast.ask(cast.sari, 'intake/show', { concern })).body as { told?: { story?: string } };

  test('is no longer rewritten or voided by those who triaged it', async () => {
    const { concern } = await openCase(cast);
    const changes = { story: 'Tidak terjadi apa-apa.' };
    const correct = await cast.say(cast.ketut, 'intake/correct-concern', { record: concern, changes });
    expect(correct.status).toBe(403);
    const voided = await cast.say(cast.ketut, 'intake/void-concern', { record: concern, reason: 'twice' });
    expect(voided.status).toBe(403);
    const { rows } = await cast.database.migrating.query(
      `select version from casework.intake_drawers where record = $1 and compartment = 'narrative'`,
      [concern],
    );
    expect(rows).toHaveLength(1);
    expect(await story(concern)).not.toMatchObject({ told: changes });
  });

  test('is put right by those who read it', async () => {
    const { concern } = await openCase(cast);
    const changes = { story: 'Terjadi dua kali.' };
    expectDone(await cast.say(cast.sari, 'intake/correct-concern', { record: concern, changes }));
  });
});

describe('a record of a case', () => {
  test('goes to no concern, whatever is read there', async () => {
    const { id } = await openCase(cast);
    await recordClient(cast, id);
    const consent = await consented(cast, id);
    const ruled = await cast.hire('Luh', 'case-manager');
    const reached = await receive(cast);
    expectDone(
      await cast.say(cast.made, 'cases/add-team-member', { case: id, person: ruled.person, role: 'companion' }),
    );
    expect((await cast.ask(ruled, 'intake/show', { concern: reached })).status).toBe(200);
    const moving = { record: consent, to: reached, reason: 'wrong-person' };
    expect(refusal(await cast.say(ruled, 'consent/move-consent', moving))).toBe('no-such-case');
    expect(refusal(await cast.say(ruled, 'consent/move-consent', { ...moving, to: randomUUID() }))).toBe(
      'no-such-case',
    );
  });
});
