/**
 * Whom a wall keeps out stays out when posts are changed: neither another duty, nor a duty marked as a mistake, nor a unit that came later
 * or was moved opens what was closed.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agenciesRoom } from '../ground/agencies/routes.ts';
import { expectDone, openCase } from './casework.ts';
import { consented, earlier, inbox, sending, show } from './referrals.ts';
import { agencyOf, walledCast } from './walls.ts';

let here: Awaited<ReturnType<typeof walledCast>>;
let administrator: Actor;
beforeAll(async () => {
  here = await walledCast([agenciesRoom]);
  administrator = await here.cast.hire('Pengelola', 'administrator');
});
afterAll(() => here.cast.close());

const manage = (name: string, payload: object) => here.cast.say(administrator, `agencies/${name}`, payload);

/** The same person at the desk of another unit. */
async function atDesk(who: Actor, unit: string): Promise<Actor> {
  const duty = randomUUID();
  await here.cast.database.owner.query(
    `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on) values ($1, $2, $3, $4, 'hospital-desk', $5, '2020-01-01')`,
    [here.cast.here, duty, who.person, unit, ['answer-referrals']],
  );
  return { ...who, duty, unit, preset: 'hospital-desk', deeds: ['answer-referrals'] } as unknown as Actor;
}

/** What a desk finds of a referral of the case that comes to its unit. */
async function finds(id: string, desks: readonly Actor[], toUnit: string): Promise<readonly [boolean, number][]> {
  const consent = await consented(here.cast, id, { toUnit });
  const said = sending(here.cast, id, consent, { toUnit });
  expectDone(await earlier(here.cast, 60, () => here.cast.say(here.cast.sari, 'referrals/send', said)));
  return Promise.all(
    desks.map(async (desk) => [
      (await inbox(here.cast, undefined, desk)).some((item) => item.id === said.referral),
      (await show(here.cast, desk, said.referral)).status,
    ]),
  );
}

const outside = [false, 404];
const inside = [true, 200];

describe('an officer of the unit of which the respondent is', () => {
  const left: readonly (readonly [string, (duty: string) => Promise<unknown>])[] = [
    ['was moved long ago', (duty) => ended(duty, 400)],
    ['was moved yesterday', (duty) => ended(duty, 1)],
    [
      'has a duty that is marked as a mistake',
      async (duty) => expectDone(await manage('void-duty', { record: duty, reason: 'typed-wrong' })),
    ],
  ];
  const ended = (duty: string, days: number) =>
    here.cast.database.owner.query(`update ground.duties set ends_on = current_date - $2::int where id = $1`, [
      duty,
      days,
    ]);

  test.each(left)('%s, and finds nothing at another desk', async (_how, leave) => {
    const officer = await here.cast.hire('Petugas', 'police-desk', { unit: here.cast.units.police });
    const stranger = await here.cast.hire('Perawat', 'hospital-desk', { unit: here.cast.units.hospital });
    const { id } = await openCase(here.cast);
    expectDone(await here.respondent(id, { worksAt: await here.workplace(here.cast.units.police) }));
    await leave(officer.duty);
    const moved = await atDesk(officer, here.cast.units.hospital);
    expect(await finds(id, [moved, stranger], here.cast.units.hospital)).toEqual([outside, inside]);
  });

  test('found what was at the other desk before, and finds it no more', async () => {
    const officer = await here.cast.hire('Petugas', 'police-desk', { unit: here.cast.units.police });
    await ended(officer.duty, 30);
    const moved = await atDesk(officer, here.cast.units.hospital);
    const { id } = await openCase(here.cast);
    expect(await finds(id, [moved], here.cast.units.hospital)).toEqual([inside]);
    expectDone(await here.keepFrom(id, { unit: here.cast.units.police }));
    expect((await inbox(here.cast, undefined, moved)).length).toBe(0);
  });
});

describe('a respondent of whom only the agency is known', () => {
  async function agencyWithUnit() {
    const [agency, unit] = [randomUUID(), randomUUID()];
    expectDone(await manage('add', { id: agency, kind: 'uptd-ppa', name: 'Lembaga besar', place: null, phones: [] }));
    expectDone(await manage('add-unit', { id: unit, agency, name: 'Unit satu', receivesConcerns: false }));
    return { agency, unit };
  }
  const addUnit = async (agency: string): Promise<string> => {
    const id = randomUUID();
    expectDone(await manage('add-unit', { id, agency, name: 'Unit baru', receivesConcerns: false }));
    return id;
  };
  const apart = async (id: string) =>
    (await here.cast.ask(here.cast.sari, 'walls/units-apart', { case: id })).body as { units: string[] };
  async function walled(agency: string) {
    const { id } = await openCase(here.cast);
    const worksAt = { agency, unit: null, from: null, until: null };
    expectDone(await here.respondent(id, { worksAt }));
    return id;
  }

  test('a unit that the agency gets later stands behind the wall, and so do its officers wherever they sit', async () => {
    const { agency, unit } = await agencyWithUnit();
    const id = await walled(agency);
    const later = await addUnit(agency);
    expect(new Set((await apart(id)).units)).toEqual(new Set([unit, later]));
    const officer = await here.cast.hire('Petugas baru', 'police-desk', { unit: later });
    const moved = await atDesk(officer, here.cast.units.hospital);
    expect(await finds(id, [moved], here.cast.units.hospital)).toEqual([outside]);
    expect(
      await here.cast.say(
        here.cast.sari,
        'referrals/send',
        sending(here.cast, id, await consented(here.cast, id, { toUnit: later }), { toUnit: later }),
      ),
    ).toMatchObject({ status: 409 });
  });

  test('a unit that is moved into the agency loses what it had, and one that is moved out of it gains nothing', async () => {
    const { agency, unit } = await agencyWithUnit();
    const other = await agencyWithUnit();
    const id = await walled(agency);
    const [mover, stayer] = [
      await here.cast.hire('Dari luar', 'police-desk', { unit: other.unit }),
      await here.cast.hire('Dari dalam', 'police-desk', { unit }),
    ];
    expect(await finds(id, [mover], other.unit)).toEqual([inside]);
    expectDone(await manage('correct-unit', { record: other.unit, changes: { agency } }));
    expect(await inbox(here.cast, undefined, mover)).toEqual([]);
    expectDone(await manage('correct-unit', { record: unit, changes: { agency: other.agency } }));
    const moved = await atDesk(stayer, here.cast.units.hospital);
    expect(await finds(id, [moved], here.cast.units.hospital)).toEqual([outside]);
    expect(new Set((await apart(id)).units)).toEqual(new Set([unit, other.unit]));
  });

  test('custodians are told of the wall by the name of the agency', async () => {
    const custodian = await here.custodian('Kustodian');
    const { agency } = await agencyWithUnit();
    await here.cast.database.owner.query(`update ground.agencies set name = 'Lembaga bernama' where id = $1`, [agency]);
    const id = await walled(agency);
    expect(await here.wallAgainst(custodian, 'Lembaga bernama')).toMatchObject({
      because: 'works-there',
      kind: 'unit',
    });
    expect(await here.page(here.cast.sari, id)).toBe(200);
    expect(await agencyOf(here.cast, here.cast.units.police)).not.toBe(agency);
  });
});
