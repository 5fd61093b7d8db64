import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentRoom } from '../casework/consent/routes.ts';
import { referralsRoom } from '../casework/referrals/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { caseworkCast, expectDone, openCase, recordClient } from './casework.ts';
import { consented } from './referrals.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast([consentRoom, referralsRoom]);
});
afterAll(() => cast.close());

type Consents = { items: { consent: string; least: string[]; most: string[]; lacks: string[] }[] };

describe('what a packet begins with', () => {
  test('consents that stand today, each with what the need asks for and she allowed', async () => {
    const { id } = await openCase(cast);
    const full = await consented(cast, id);
    const narrow = await consented(cast, id, { fields: ['name'] });
    const gone = await consented(cast, id);
    expectDone(await cast.say(cast.sari, 'consent/withdraw', { consent: gone, on: '2026-01-06' }));
    const { items } = (await cast.ask(cast.sari, 'referrals/consents', { case: id })).body as Consents;
    expect(items.map((item) => item.consent).sort()).toEqual([full, narrow].sort());
    expect(items.find((item) => item.consent === full)).toMatchObject({
      least: ['name', 'story'],
      most: ['name', 'story', 'age', 'contact', 'respondentName'],
      lacks: [],
    });
    expect(items.find((item) => item.consent === narrow)).toMatchObject({ most: ['name'], lacks: ['story'] });
    expect((await cast.ask(cast.ratna, 'referrals/consents', { case: id })).status).toBe(404);
    expect((await cast.ask(cast.hasan, 'referrals/consents', { case: id })).status).toBe(403);
  });

  test('opens what the consent allows and the need asks for, and no drawer beside', async () => {
    const { id } = await openCase(cast);
    const client = await recordClient(cast, id, {
      name: 'CANARY-NAME',
      school: 'CANARY-SCHOOL',
      nik: '5108014101100000',
    });
    const consent = await consented(cast, id, { fields: ['name', 'school', 'story'] });
    const known = async (as = cast.sari) => (await cast.ask(as, 'referrals/prepare', { case: id, consent })).body;
    // A legal service asks for no school, whatever was allowed.
    expect(await known()).toEqual({ client: { id: client, name: 'CANARY-NAME' }, guardian: null, respondent: null });
    expect(JSON.stringify(await known(cast.made))).not.toContain('CANARY');
    expect((await cast.ask(cast.ratna, 'referrals/prepare', { case: id, consent })).status).toBe(404);
    const { id: other } = await openCase(cast);
    expect((await cast.ask(cast.sari, 'referrals/prepare', { case: other, consent })).status).toBe(404);
    expectDone(await cast.say(cast.sari, 'consent/withdraw', { consent, on: '2026-01-06' }));
    expect((await cast.ask(cast.sari, 'referrals/prepare', { case: id, consent })).status).toBe(404);
  });
});
