import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { assessed, caseworkCast, expectDone, openCase, refusal, tell } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast();
});
afterAll(() => cast.close());

const show = (as: Cast['sari'], id: string) => cast.ask(as, 'cases/show', { case: id });

describe('the urgency of a case', () => {
  test('is raised by one and lowered by two', async () => {
    const { id } = await openCase(cast, { urgencyItems: ['weapon'] });
    const lower = { case: id, to: 'hijau', reason: 'safe-place-found', note: 'CANARY-NOTE' };
    expect(refusal(await cast.say(cast.sari, 'cases/confirm-lowering', { case: id }))).toBe('no-lowering-is-asked');
    expectDone(await cast.say(cast.sari, 'cases/ask-to-lower-urgency', lower));
    expect(refusal(await cast.say(cast.sari, 'cases/ask-to-lower-urgency', lower))).toBe('lowering-is-asked');
    expect(refusal(await cast.say(cast.sari, 'cases/confirm-lowering', { case: id }))).toBe('asked-it-yourself');
    expect((await show(cast.sari, id)).body).toMatchObject({
      urgency: 'merah',
      lowering: { to: 'hijau', askedByName: 'Sari', note: 'CANARY-NOTE' },
    });
    expect((await show(cast.made, id)).body).toMatchObject({
      lowering: { reason: 'safe-place-found', note: 'CANARY-NOTE' },
    });
    expectDone(await cast.say(cast.made, 'cases/confirm-lowering', { case: id }));
    expect((await show(cast.sari, id)).body).toMatchObject({ urgency: 'hijau', lowering: null });
    expect(refusal(await cast.say(cast.sari, 'cases/raise-urgency', { case: id, to: 'hijau' }))).toBe('would-lower');
    expectDone(await cast.say(cast.sari, 'cases/raise-urgency', { case: id, to: 'merah' }));
  });

  const asking = async (id: string) => {
    const lowering = randomUUID();
    const lower = { case: id, to: 'hijau', reason: 'danger-is-past', note: 'CANARY-NOTE' };
    expectDone(await cast.say(cast.sari, 'cases/ask-to-lower-urgency', lower, lowering));
    return lowering;
  };
  const readers = async (lowering: string) => {
    const { rows } = await cast.database.migrating.query<{ grantee: string }>(
      `select distinct grantee from access.reach where subject = $1 and compartment = 'narrative'
       and (until is null or until > now()) order by grantee`,
      [lowering],
    );
    return rows.map((row) => row.grantee);
  };

  test('what was written for the second person is open to her and the team while it waits, and to nobody after', async () => {
    const { id } = await openCase(cast, { urgencyItems: ['weapon'] });
    const lowering = await asking(id);
    expect(await readers(lowering)).toEqual([`person:${cast.sari.person}`, `unit:${cast.units.intake}:supervise`]);
    expect(JSON.stringify((await show(cast.made, id)).body)).not.toContain('CANARY-STORY');
    const joining = { case: id, person: cast.komang.person, role: 'companion' };
    expectDone(await cast.say(cast.sari, 'cases/add-team-member', joining));
    expect((await show(cast.komang, id)).body).toMatchObject({ lowering: { note: 'CANARY-NOTE' } });
    expectDone(await cast.say(cast.sari, 'cases/end-team-member', { case: id, person: cast.komang.person }));
    expect(await readers(lowering)).not.toContain(`person:${cast.komang.person}`);
    expectDone(await cast.say(cast.made, 'cases/decline-lowering', { case: id }));
    expect(await readers(lowering)).toEqual([]);
    const again = await asking(id);
    await tell(cast, id);
    expect(await readers(again)).toEqual([]);
  });

  test('the wish to lower it ends with the case', async () => {
    const { id } = await openCase(cast, { urgencyItems: ['weapon'] });
    const lowering = await asking(id);
    await assessed(cast, id);
    const closing = randomUUID();
    const close = { case: id, closing, reason: 'died', outcome: 'CANARY-OUTCOME' };
    expectDone(await cast.say(cast.sari, 'cases/ask-to-close', close));
    expectDone(await cast.say(cast.made, 'cases/approve-closing', { case: id, closing }));
    expect(await readers(lowering)).toEqual([]);
    expect((await show(cast.sari, id)).body).toMatchObject({ phase: 'closed', lowering: null });
  });

  test('a new telling takes back the wish to lower it', async () => {
    const { id } = await openCase(cast, { urgencyItems: ['weapon'] });
    expectDone(
      await cast.say(cast.sari, 'cases/ask-to-lower-urgency', { case: id, to: 'hijau', reason: 'danger-is-past' }),
    );
    await tell(cast, id);
    expect((await show(cast.sari, id)).body).toMatchObject({ urgency: 'merah', lowering: null });
  });
});
