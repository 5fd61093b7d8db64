/** Reading about the village of one's own people: custodians hear that it happened, and the village stands nowhere. */
import { randomUUID } from 'node:crypto';
import { dayIn } from '@naung/domain/ground/time.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { casesRoom } from '../casework/cases/routes.ts';
import { intakeRoom } from '../casework/intake/routes.ts';
import { layInCodes } from '../ground/codes/lay-in.ts';
import { type Cast, castOf } from '../ground/database/testing/cast.ts';
import { dataKeysOver } from '../ground/keeper/case-keys.ts';
import { keyStoreInMemory } from '../ground/keeper/key-store.ts';
import { lookAtVillagesOn } from '../ground/keeper/kin-villages.ts';
import { freshKeys, keeperFor } from '../ground/keeper/testing/keeper-for.ts';
import { readingRoom } from '../ground/reading/routes.ts';
import { wallsRoom } from '../ground/walls/routes.ts';
import { expectDone, openCase } from './casework.ts';

const store = keyStoreInMemory();
const keys = freshKeys(store);
let cast: Cast;
beforeAll(async () => {
  cast = await castOf([intakeRoom, casesRoom, wallsRoom, readingRoom], {
    keeperOn: (database, now) => keeperFor(database, now, { keys, dataKeys: dataKeysOver(store, keys) }),
  });
  const client = await cast.database.migrating.connect();
  await layInCodes(client).finally(() => client.release());
});
afterAll(() => cast.close());

const today = () => dayIn('WITA', cast.office.outside.now());
const look = () => lookAtVillagesOn(cast.database.keeper, keys, cast.here, 'WITA', today());

test('is told once to custodians, without the village, and not of a team nor of another village', async () => {
  const [village, other] = cast.villages as unknown as [number, number];
  const [custodian, related] = [await cast.hire('Kustodian', 'custodian'), await cast.hire('Kerabat', 'custodian')];
  const [curious, calm, silent] = [
    await cast.hire('Ingin Tahu', 'supervisor'),
    await cast.hire('Desa Lain', 'supervisor'),
    await cast.hire('Tanpa Keluarga', 'supervisor'),
  ];
  const cases: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    const { id } = await openCase(cast);
    await cast.database.owner.query('update casework.cases set village = $2 where id = $1', [id, village]);
    cases.push(id);
  }
  const declare = (who: typeof curious, where: number) =>
    cast.say(who, 'walls/declare-kin', { kin: [{ relation: 'kin', nik: null, phones: [], village: where }] });
  expectDone(await declare(curious, village));
  expectDone(await declare(calm, other));
  const former = await cast.hire('Dulu Timnya', 'companion', { deeds: ['supervise', 'work-on-cases'] });
  expectDone(await declare(former, village));
  for (const id of cases) {
    const member = { case: id, person: former.person };
    expectDone(await cast.say(cast.sari, 'cases/add-team-member', { ...member, role: 'companion' }));
    await cast.ask(former, 'cases/show', { case: id });
    expectDone(await cast.say(cast.sari, 'cases/end-team-member', member));
  }
  expectDone(await declare(cast.sari, village));
  const told = async (who = custodian) =>
    (
      (await cast.ask(who, 'reading/unusual', { limit: '200' })).body as {
        items: { name: string; pattern: string; count: number }[];
      }
    ).items.filter(({ pattern }) => pattern === 'kin-village');
  expect((await cast.ask(curious, 'cases/show', { case: cases[0] })).status, 'no wall stands').toBe(200);
  await look();
  expect(await told(), 'one file is her work').toEqual([]);
  for (const who of [curious, calm, silent, cast.sari, former])
    for (const id of cases) expect((await cast.ask(who, 'cases/show', { case: id })).status).toBe(200);
  await look();
  await look();
  const names = async (who = custodian) => (await told(who)).map(({ name, count }) => `${name} ${count}`).sort();
  expect(await names()).toEqual(['Dulu Timnya 2', 'Ingin Tahu 2']);
  expect(JSON.stringify(await told())).not.toMatch(new RegExp(`${village}|${cases.join('|')}`));
  expect(await told(related)).toHaveLength(2);
  await cast.database.owner.query(
    `insert into access.walls (district, id, subject, person, because) values ($1, $2, $3, $4, 'kin')`,
    [cast.here, randomUUID(), cases[0], related.person],
  );
  expect(await names(related), 'behind a wall of one of them').toEqual([]);
  const kept = await cast.database.owner.query('select * from access.kin_villages where person = $1', [curious.person]);
  expect(JSON.stringify(kept.rows)).not.toContain(String(village));
  expectDone(await declare(curious, other));
  expect(
    (await cast.database.owner.query('select mark from access.kin_villages where person = $1', [curious.person])).rows,
  ).toHaveLength(1);
});
