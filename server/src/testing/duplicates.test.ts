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

  test('what was settled is told again only when they have something else in common, and never to the one who brought it', async () => {
    const [{ id: known }, hers] = [await openCase(cast), await caseOfLuh()];
    const [nik, kk] = ['9108044505990003', '9108044505990004'];
    const earlier = writing(known, nik, { nik: undefined, name: 'Ni Ketut Sukasih', kk });
    const later = writing(hers, nik, { nik: undefined, name: 'Ketut Soekasih', kk });
    const both: readonly string[] = [earlier.client, later.client];
    const told = async (as: Actor) => (await doubles(as)).items.filter(({ client }) => both.includes(client)).length;
    /** The keeper looks at one after another: when this pair is noted, all before it are. */
    let pair = 0;
    const looked = async () => {
      pair += 1;
      const other = nikOf(70 + pair);
      for (const [as, id] of [
        [cast.sari, known],
        [luh, hers],
      ] as const)
        expectDone(await cast.say(as, 'people/record-client', writing(id, other)));
      await vi.waitFor(async () => {
        const { rowCount } = await cast.database.keeper.query('select from access.possible_matches');
        expect(rowCount).toBeGreaterThanOrEqual(noted + pair);
      });
    };
    const correct = async (as: Actor, record: string, changes: object) => {
      expectDone(await cast.say(as, 'people/correct-client', { record, changes, reason: 'learned-later' }));
      await looked();
    };
    const settle = async () =>
      expectDone(await cast.say(cast.sari, 'people/settle-doubles', { client: earlier.client }));
    expectDone(await cast.say(cast.sari, 'people/record-client', earlier));
    expectDone(await cast.say(luh, 'people/record-client', later));
    await vi.waitFor(async () => expect(await told(cast.sari)).toBe(1));
    const noted = (await cast.database.keeper.query('select from access.possible_matches')).rowCount ?? 0;
    await settle();
    await correct(luh, later.client, { name: 'Ni Ketut Sukasih' });
    await correct(cast.sari, earlier.client, { name: 'Ni Kt. Sukasih' });
    expect([await told(cast.sari), await told(luh)], 'the name alone').toEqual([0, 0]);
    await correct(luh, later.client, { nik });
    expect([await told(cast.sari), await told(luh)], 'a number that only one has').toEqual([0, 0]);
    await correct(cast.sari, earlier.client, { nik });
    expect([await told(cast.sari), await told(luh)], 'a number tried by those who had settled').toEqual([0, 0]);
    await correct(luh, later.client, { name: 'Ni Ketut Sukasih binti Wayan' });
    expect([await told(cast.sari), await told(luh)], 'nor by another correction').toEqual([0, 0]);
    const other = '9108044505990005';
    await correct(cast.sari, earlier.client, { nik: other });
    await correct(luh, later.client, { nik: other });
    expect(await told(cast.sari), 'another number').toBe(1);
    await settle();
    await correct(luh, later.client, { name: 'Ketut Sukasih' });
    expect(await told(cast.sari)).toBe(0);
  });

  test('whoever wrote her down later is told nothing, whatever is put right and by whom', async () => {
    const [{ id: known }, hers] = [await openCase(cast), await caseOfLuh()];
    const nik = '9108044505990008';
    const earlier = writing(known, nik, { nik: undefined, name: 'Ni Wayan Sukreni' });
    const later = writing(hers, nik, { name: 'Ni Wayan Sukreni' });
    const told = async (as: Actor) =>
      (await doubles(as)).items.filter(({ client }) => client === earlier.client || client === later.client).length;
    expectDone(await cast.say(cast.sari, 'people/record-client', earlier));
    expectDone(await cast.say(luh, 'people/record-client', later));
    await vi.waitFor(async () => expect(await told(cast.sari)).toBe(1));
    const rows = async () =>
      (
        await cast.database.keeper.query(
          'select earlier, later, cardinality(grounds) as grounds from access.possible_matches where $1 in (earlier, later)',
          [earlier.client],
        )
      ).rows;
    const correct = async (as: Actor, record: string, changes: object) =>
      expectDone(await cast.say(as, 'people/correct-client', { record, changes, reason: 'learned-later' }));
    await correct(cast.sari, earlier.client, { religion: 'hindu' });
    await correct(luh, later.client, { nickname: 'Kreni' });
    await correct(cast.sari, earlier.client, { nik });
    await vi.waitFor(async () =>
      expect(await rows()).toEqual([{ earlier: earlier.client, later: later.client, grounds: 2 }]),
    );
    expect([await told(cast.sari), await told(luh)]).toEqual([1, 0]);
  });

  test('hides nothing new behind fifty that nobody has asked about', async () => {
    const [{ id: known }, hers] = [await openCase(cast), await caseOfLuh()];
    const she = writing(known, '9108044505990009');
    expectDone(await cast.say(cast.sari, 'people/record-client', she));
    await cast.database.owner.query(
      `insert into access.names (district, record, compartment, kind, subject, version, key, envelope)
       select $1, ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, 'identity', 'client', case when i <= 60 then $2 else $3 end::uuid,
         1, gen_random_uuid(), '' from generate_series(1, 120) i`,
      [cast.here, known, hers],
    );
    await cast.database.owner.query(
      `insert into access.possible_matches (district, earlier, later, score, noted_at)
       select district, record, ('00000000-0000-4000-8000-' || lpad((right(record::text, 12)::int + 60)::text, 12, '0'))::uuid, 1,
         now() - interval '1 day' from access.names where district = $1 and subject = $2 and record::text like '00000000-0000-4000-%'`,
      [cast.here, known],
    );
    expectDone(await cast.say(luh, 'people/record-client', writing(hers, '9108044505990009')));
    await vi.waitFor(
      async () => expect((await doubles(cast.sari)).items.map(({ client }) => client)).toContain(she.client),
      10_000,
    );
    await cast.database.owner.query(`delete from access.names where record::text like '00000000-0000-4000-%'`);
  });

  test('tells nobody of two who share a family card alone', async () => {
    const [{ id: known }, hers] = [await openCase(cast), await caseOfLuh()];
    const more = { nik: undefined, kk: '9108044505990006' };
    const [mother, child] = [
      writing(known, '', { ...more, name: 'Suminah' }),
      writing(hers, '', { ...more, name: 'Rukmini' }),
    ];
    expectDone(await cast.say(cast.sari, 'people/record-client', mother));
    expectDone(await cast.say(luh, 'people/record-client', child));
    const nik = '9108044505990007';
    expectDone(await cast.say(cast.sari, 'people/record-client', writing(known, nik)));
    const seen = writing(hers, nik);
    expectDone(await cast.say(luh, 'people/record-client', seen));
    const noted = async (later: string) =>
      (await cast.database.keeper.query('select from access.possible_matches where later = $1', [later])).rowCount;
    await vi.waitFor(async () => expect(await noted(seen.client)).toBe(1));
    expect(await noted(child.client)).toBe(0);
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
