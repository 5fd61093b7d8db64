/**
 * Those who live close by: one household by its family card, and neighbours of one RT. A banjar is a whole village community, and
 * keeps nobody apart.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectDone, openCase, receive, recordClient, refusal } from './casework.ts';
import { nik, walledCast } from './walls.ts';

let here: Awaited<ReturnType<typeof walledCast>>;
let hamlets: Readonly<Record<'rt' | 'otherRt' | 'banjar', string>>;
beforeAll(async () => {
  here = await walledCast();
  const [rt, otherRt, banjar] = [
    await hamlet('RT 03', 'rt'),
    await hamlet('RT 04', 'rt'),
    await hamlet('Kaja', 'banjar'),
  ];
  hamlets = { rt, otherRt, banjar };
});
afterAll(() => here.cast.close());

async function hamlet(name: string, kind: string): Promise<string> {
  const id = randomUUID();
  await here.cast.database.owner.query(
    'insert into ground.hamlets (district, id, village, name, kind) values ($1, $2, $3, $4, $5)',
    [here.cast.here, id, here.cast.villages[0], name, kind],
  );
  return id;
}

const household = (kk: string) => ({ relation: 'household', nik: null, phones: [], kk });
const living = (where: string) => ({ relation: 'self', nik: null, phones: [], hamlet: where });
const at = (where: string) => ({ address: { kind: 'settled', place: here.cast.villages[0], hamlet: where } });

/** A cadre of the village who also helps with cases: of all of them the one who could be shown most. */
const cadre = (name: string) =>
  here.cast.hire(name, 'village-activist', {
    villages: [here.cast.villages[0]],
    deeds: ['record-activities', 'receive-concerns', 'work-on-cases'],
  });

async function joined(id: string, member: Actor): Promise<void> {
  expectDone(
    await here.cast.say(here.cast.sari, 'cases/add-team-member', {
      case: id,
      person: member.person,
      role: 'companion',
    }),
  );
}

describe('a family card', () => {
  test.each(['respondent', 'client'] as const)('of the %s walls off whoever is on the same one', async (whose) => {
    const card = nik();
    const member = await here.cast.hire('Serumah', 'companion');
    expectDone(await here.kin(member, [household(`${card.slice(0, 8)} ${card.slice(8)}`)]));
    const { id } = await openCase(here.cast);
    await joined(id, member);
    expect(await here.page(member, id)).toBe(200);
    if (whose === 'client') await recordClient(here.cast, id, { kk: card });
    else expectDone(await here.respondent(id, { kk: card }));
    expect(await here.page(member, id)).toBe(404);
    expect(await here.page(here.cast.sari, id)).toBe(200);
  });

  test('is refused when it is too short, and its number stands nowhere', async () => {
    expect(refusal(await here.kin(here.cast.komang, [household('123')]))).toBe('kk-is-not-sixteen-digits');
    const card = nik();
    expectDone(await here.kin(here.cast.komang, [household(card)]));
    const { rows } = await here.cast.database.migrating.query<{ table: string }>(
      `select schemaname || '.' || tablename as table from pg_tables where schemaname in ('casework', 'ground', 'audit', 'access')`,
    );
    for (const { table } of rows)
      expect(
        (await here.cast.database.migrating.query(`select from ${table} t where to_jsonb(t)::text ~ '${card}' limit 1`))
          .rowCount,
        table,
      ).toBe(0);
  });
});

describe('a cadre of the village', () => {
  test('has nothing of a case whose respondent lives in her RT, and goes on in any other', async () => {
    const [neighbour, further] = [await cadre('Kader RT 03'), await cadre('Kader RT 04')];
    expectDone(await here.kin(neighbour, [living(hamlets.rt)]));
    expectDone(await here.kin(further, [living(hamlets.otherRt)]));
    const { id } = await openCase(here.cast);
    for (const member of [neighbour, further]) await joined(id, member);
    expectDone(await here.respondent(id, at(hamlets.rt)));
    expect([await here.page(neighbour, id), await here.page(further, id)]).toEqual([404, 200]);
    expect(JSON.stringify((await here.cast.ask(neighbour, 'cases/list', {})).body)).not.toContain(id);
    const custodian = await here.custodian('Kustodian');
    expect(await here.wallAgainst(custodian, 'Kader RT 03')).toMatchObject({ because: 'neighbour' });
    expect(await here.wallAgainst(custodian, 'Kader RT 04')).toBeUndefined();
  });

  test('is not kept apart by a banjar, nor by what the list says of one from another day on, nor by where a survivor lives', async () => {
    for (const [from, until, walls] of [
      ['2020-01-01', '2099-01-01', false],
      ['2099-01-01', null, true],
    ])
      await here.cast.database.owner.query(
        `insert into ground.own_codes (district, list, code, valid_from, valid_until, position, id, en, source, mark, detail)
         values ($1, 'hamlet-kinds', 'banjar', $2, $3, 1, 'Banjar', 'Banjar', 'test', 'INF', jsonb_build_object('wallsNeighbours', $4::bool))`,
        [here.cast.here, from, until, walls],
      );
    const [ofBanjar, ofRt] = [await cadre('Kader banjar'), await cadre('Kader dekat')];
    expectDone(await here.kin(ofBanjar, [living(hamlets.banjar)]));
    expectDone(await here.kin(ofRt, [living(hamlets.rt)]));
    const { id } = await openCase(here.cast);
    for (const member of [ofBanjar, ofRt]) await joined(id, member);
    expectDone(await here.respondent(id, at(hamlets.banjar)));
    await recordClient(here.cast, id, at(hamlets.rt));
    expect([await here.page(ofBanjar, id), await here.page(ofRt, id)]).toEqual([200, 200]);
  });

  test('who wrote the concern herself is told nothing of it, before and after a neighbour is named', async () => {
    const writer = await here.cast.hire('Kader pelapor', 'village-activist', {
      villages: [here.cast.villages[0]],
      unit: here.cast.units.police,
      deeds: ['record-activities', 'receive-concerns'],
    });
    expectDone(await here.kin(writer, [living(hamlets.rt)]));
    const concern = await receive({ ...here.cast, sari: writer }, { unit: here.cast.units.intake });
    const asked = async (about: string, id: string) => [
      await here.cast.ask(writer, 'intake/show', { concern: about }),
      await here.cast.ask(writer, 'intake/inbox', {}),
      await here.cast.ask(writer, 'cases/show', { case: id }),
    ];
    const nothing = await asked(randomUUID(), randomUUID());
    const id = randomUUID();
    expect(await asked(concern, id)).toEqual(nothing);
    const accepting = { concern, case: id, isNew: true, alias: 'Anggrek', worker: here.cast.sari.person };
    expectDone(await here.cast.say(here.cast.ketut, 'intake/accept', accepting));
    expectDone(await here.respondent(id, at(hamlets.rt)));
    expect(await asked(concern, id)).toEqual(nothing);
  });
});
