/**
 * Whether somebody is known already is told to nobody who may not see her: what is written down of a known person is answered as what is
 * written down of a stranger. Those who had her first hear that there may be another file, and whom to ask; and through no wall.
 * `NAUNG_PAIRS` says how many are written down (24 unless told, 1,000 in `npm run test:long`).
 */
import { randomUUID } from 'node:crypto';
import { emergencyGrantee } from '@naung/domain/ground/access/grantee.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { caseworkCast, expectDone, openCase, receive, refusal } from './casework.ts';

const pairs = Number(process.env.NAUNG_PAIRS ?? 24);

let cast: Cast;
let luh: Actor;
beforeAll(async () => {
  cast = await caseworkCast();
  luh = await cast.hire('Luh', 'case-manager');
});
afterAll(() => cast.close());

const nikOf = (number: number): string =>
  `9108044505${String(number).padStart(2, '0').slice(-2)}${String(number).padStart(4, '0')}`;

/** A case that Luh alone answers for. */
async function caseOfLuh(): Promise<string> {
  const concern = await receive(cast);
  const id = randomUUID();
  expectDone(
    await cast.say(cast.ketut, 'intake/accept', {
      concern,
      case: id,
      isNew: true,
      alias: 'Kenanga',
      worker: luh.person,
    }),
  );
  return id;
}

const writing = (id: string, nik: string, more: object = {}) => {
  const she = { isMain: false, sex: 'female', isChild: false, ageBand: null, disability: null };
  return { client: randomUUID(), case: id, ...she, nik, ...more };
};
const doubles = async (as: Actor) =>
  (await cast.ask(as, 'people/possible-doubles')).body as {
    items: { client: string; case: string; units: string[] }[];
  };

describe('a check for duplicates', () => {
  test('answers what is known to others as what is known to nobody', async () => {
    const [{ id: known }, hers] = [await openCase(cast), await caseOfLuh()];
    for (let at = 0; at < pairs; at += 2)
      expectDone(await cast.say(cast.sari, 'people/record-client', writing(known, nikOf(at))));
    const answers = new Set<string>();
    for (let at = 0; at < pairs; at += 1) {
      const said = writing(hers, nikOf(at));
      const { status, body } = await cast.say(luh, 'people/record-client', said);
      answers.add(JSON.stringify({ status, body }).replaceAll(said.client, 'she'));
    }
    expect((await doubles(luh)).items).toEqual([]);
    expect([...answers]).toEqual([
      JSON.stringify({ status: 201, body: { verdict: 'done', record: 'she', events: ['client-recorded'] } }),
    ]);
    await vi.waitFor(
      async () => expect((await doubles(cast.sari)).items).toHaveLength(Math.min(pairs / 2, 50)),
      10_000,
    );
    const shown = JSON.stringify(await doubles(cast.sari));
    expect(shown).toContain('UPTD PPA');
    expect(shown).not.toContain(hers);
    expect(shown).not.toContain('Kenanga');
  }, 3_600_000);

  test('tells those who had her first, until one of them has asked; and nobody who is behind a wall of either file', async () => {
    const [{ id: known }, hers] = [await openCase(cast), await caseOfLuh()];
    const nik = '9108044505990001';
    const stranger = await cast.hire('Nyoman', 'companion');
    const she = writing(known, nik, { name: 'CANARY-NAME' });
    expectDone(await cast.say(cast.sari, 'people/record-client', she));
    const member = { case: known, person: cast.komang.person, role: 'companion' };
    expectDone(await cast.say(cast.sari, 'cases/add-team-member', member));
    expectDone(await cast.say(luh, 'people/record-client', writing(hers, nik)));
    const told = async (as: Actor) => (await doubles(as)).items.filter(({ client }) => client === she.client);
    await vi.waitFor(async () => expect(await told(cast.komang)).toMatchObject([{ case: known, units: ['UPTD PPA'] }]));
    for (const other of [luh, cast.made, cast.ratna]) expect(await told(other)).toEqual([]);
    await cast.database.owner.query(
      `insert into access.reach (district, grantee, compartment, subject, starts)
       select $1, $2, c, $3, now() - interval '1 minute' from unnest(array['core', 'identity']) as c`,
      [cast.here, emergencyGrantee(stranger), known],
    );
    expect(await told(stranger), 'to read in an emergency is not to have her').toEqual([]);

    await cast.database.owner.query(
      `insert into access.walls (district, id, subject, person, because) values ($1, $2, $3, $4, 'kin')`,
      [cast.here, randomUUID(), hers, cast.komang.person],
    );
    expect(await told(cast.komang)).toEqual([]);
    const settle = { client: she.client };
    expect(refusal(await cast.say(cast.komang, 'people/settle-doubles', settle))).toBe('nothing-to-settle');
    expect((await cast.say(luh, 'people/settle-doubles', settle)).status).toBe(404);
    expect(await told(cast.sari)).toHaveLength(1);
    expectDone(await cast.say(cast.sari, 'people/settle-doubles', settle));
    expect(await told(cast.sari)).toEqual([]);
  });

  test('tells nobody of a relative: whoever writes a woman down as a sister is not warned when she seeks help', async () => {
    const [{ id: known }, hers] = [await openCase(cast), await caseOfLuh()];
    const nik = '9108044505990002';
    const sister = { kinship: 'sibling', sex: 'female', isChild: null, livesTogether: null, mayKnow: null };
    const more = { relative: randomUUID(), case: known, isGuardian: false, isRespondent: false, nik };
    expectDone(await cast.say(cast.sari, 'people/record-relative', { ...sister, ...more }));
    expectDone(await cast.say(luh, 'people/record-client', writing(hers, nik)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await doubles(cast.sari)).items.filter(({ client }) => client === more.relative)).toEqual([]);
  });
});
