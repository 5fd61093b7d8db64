import { randomUUID } from 'node:crypto';
import { Actor, type Deed } from '@naung/domain/ground/access/model.ts';
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import { shippedLists } from '@naung/domain/ground/codes/shipped.ts';
import type { CommandId } from '@naung/domain/ground/ids.ts';
import { type Day, dayIn } from '@naung/domain/ground/time.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../commands/ask.ts';
import { perform } from '../commands/perform.ts';
import { databaseOver } from '../database/tables.ts';
import { type TestDatabase, testDatabase } from '../database/testing/test-database.ts';
import { keeperFor } from '../keeper/testing/keeper-for.ts';
import { outside } from '../outside/outside.ts';
import { layInDemoDistricts } from '../places/testing/demo-districts.ts';
import { layInCodes } from './lay-in.ts';
import { codes } from './routes.ts';
import { codesNotHeld, holdsCode, offeredCodes, wordingsOf } from './store.ts';

const day = (text: string) => text as Day;

let database: TestDatabase;
let buleleng: number;
let banjar: number;

const worker = (district: number, ...deeds: Deed[]) =>
  Actor.parse({
    person: randomUUID(),
    district,
    unit: randomUUID(),
    duty: randomUUID(),
    preset: 'uji',
    deeds,
    villages: [],
  });
const office = () => ({ database: databaseOver(database.app), keeper: keeperFor(database), outside, reactions: [] });
const say = (name: string, body: object, actor = worker(buleleng, 'keep-lists')) => {
  const entry = codes.commands.find((one) => one.contract.name === name);
  if (!entry) throw new Error(name);
  return perform(office(), actor, entry, randomUUID() as CommandId, body);
};
const look = async (query: object, actor = worker(buleleng)) => {
  const entry = codes.reads.find((one) => one.contract.name === 'codes/items');
  if (!entry) throw new Error('codes/items');
  const { status, body } = await ask(office(), actor, entry, query);
  return { status, items: (body as { items?: { code: string; id: string }[] }).items ?? [] };
};
const lay = async (lists = shippedLists) => {
  const client = await database.migrating.connect();
  try {
    return await layInCodes(client, lists);
  } finally {
    client.release();
  }
};
const jobs = () => databaseOver(database.jobs);
/** The day of the district that adds: in WITA it is tomorrow for the last eight hours of a day in UTC. */
const today: string = dayIn('WITA', outside.now());

beforeAll(async () => {
  database = await testDatabase();
  ({ buleleng, banjar } = await layInDemoDistricts(database.migrating));
  await lay();
});
afterAll(() => database.close());

describe('the lists that ship', () => {
  it('lie in the tables item by item, as they ship', async () => {
    for (const { list, items } of shippedLists) expect(await wordingsOf(jobs(), buleleng, list), list).toEqual(items);
  });

  it('are laid in once', async () => {
    expect(await lay()).toMatchObject({ already: true, lists: shippedLists.length });
  });

  it('are put right by a newer version, and nothing is taken away', async () => {
    const [first, ...rest] = shippedLists;
    if (!first) throw new Error('no list');
    const [item, ...others] = first.items;
    if (!item) throw new Error('no item');
    const before = (await wordingsOf(jobs(), buleleng, first.list)).length;
    expect(await lay([{ ...first, items: [{ ...item, id: 'Kata baru' }] }, ...rest])).toMatchObject({ already: false });
    const after = await wordingsOf(jobs(), buleleng, first.list);
    expect(after.find((one) => one.code === item.code)?.id).toBe('Kata baru');
    expect(after.length).toBe(before);
    expect(others.every((one) => after.some((other) => other.code === one.code))).toBe(true);
  });

  it.each(['app', 'door', 'jobs', 'stats'] as const)('%s reads them', async (role) => {
    const { rows } = await database[role].query('select count(*)::int from ground.codes');
    expect(rows[0].count).toBeGreaterThan(400);
  });

  it.each(['app', 'door', 'jobs', 'stats'] as const)('%s cannot change what ships', async (role) => {
    await expect(database[role].query(`update ground.codes set id = 'x'`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('whether a list holds a code on a day', () => {
  it.each([
    ['tpks-offences', 'forced-marriage', '2022-05-08', false],
    ['tpks-offences', 'forced-marriage', '2022-05-09', true],
    ['closure-reasons', 'goals-reached', '2019-11-13', true],
    ['closure-reasons', 'diselesaikan-di-desa', '2026-01-01', false],
    ['no-such-list', 'goals-reached', '2026-01-01', false],
  ])('%s %s on %s: %s', async (list, code, on, holds) => {
    expect(await holdsCode(jobs(), buleleng, list, code, day(on))).toBe(holds);
  });

  it('names those of many that are not held', async () => {
    const told = [
      ['channels', 'phone'],
      ['channels', 'fax'],
      ['relations', 'neighbour'],
    ] as const;
    expect(await codesNotHeld(jobs(), buleleng, told, day(today))).toEqual([['channels', 'fax']]);
    expect(await codesNotHeld(jobs(), buleleng, [], day(today))).toEqual([]);
  });
});

describe("a district's own hand on a list", () => {
  it('adds a code that only it has, behind the others', async () => {
    const body = {
      list: 'agency-kinds',
      code: 'own-balai-banjar',
      id: 'Balai banjar',
      en: 'Banjar hall',
      detail: { sector: 'community', world: 'village' },
    };
    expect(await say('codes/add', body)).toMatchObject({ status: 201 });
    expect((await look({ list: 'agency-kinds', on: today })).items.at(-1)).toMatchObject({
      code: 'own-balai-banjar',
      id: 'Balai banjar',
    });
    expect(
      (await look({ list: 'agency-kinds' }, worker(banjar))).items.some((item) => item.code.startsWith('own-')),
    ).toBe(false);
    expect(await holdsCode(jobs(), buleleng, 'agency-kinds', 'own-balai-banjar', day(today))).toBe(true);
    expect(await holdsCode(jobs(), banjar, 'agency-kinds', 'own-balai-banjar', day(today))).toBe(false);
    expect(await say('codes/add', body)).toMatchObject({ status: 409, body: { refusal: 'code-is-taken' } });
    expect(await say('codes/add', { ...body, code: 'balai-banjar' })).toMatchObject({ status: 422 });
  });

  it('gives a deadline another limit from a day on, for itself alone', async () => {
    const [shipped] = await wordingsOf(jobs(), buleleng, 'deadlines', 'medium-risk-response');
    const wish = {
      list: 'deadlines',
      code: 'medium-risk-response',
      from: '2026-06-01',
      detail: { ...shipped?.detail, limit: 3 },
    };
    expect(await say('codes/change', wish)).toMatchObject({ status: 201 });
    const limitOn = async (district: number, on: string) => {
      const item = (await offeredCodes(jobs(), district, 'deadlines', day(on))).find(
        (one) => one.code === 'medium-risk-response',
      );
      return item && detailOf('deadlines', item)?.limit;
    };
    expect(await limitOn(buleleng, '2026-05-31')).toBe(6);
    expect(await limitOn(buleleng, '2026-06-01')).toBe(3);
    expect(await limitOn(banjar, '2026-06-01')).toBe(6);
    const order = (await wordingsOf(jobs(), buleleng, 'deadlines')).map((item) => item.code);
    expect(order.indexOf('medium-risk-response')).toBe(1);
  });

  it('ends a code for new records, and old ones still read it', async () => {
    expect(await say('codes/end', { list: 'channels', code: 'sms', from: '2026-06-01' })).toMatchObject({
      status: 201,
    });
    expect(await holdsCode(jobs(), buleleng, 'channels', 'sms', day('2026-05-31'))).toBe(true);
    expect(await holdsCode(jobs(), buleleng, 'channels', 'sms', day('2026-06-01'))).toBe(false);
    expect(await holdsCode(jobs(), banjar, 'channels', 'sms', day('2026-06-01'))).toBe(true);
    expect(await say('codes/end', { list: 'channels', code: 'sms', from: '2026-07-01' })).toMatchObject({
      status: 409,
      body: { refusal: 'code-has-ended' },
    });
  });

  it('is refused where the law speaks, where nothing is, and without the deed', async () => {
    expect(
      await say('codes/end', { list: 'tpks-offences', code: 'forced-marriage', from: '2026-06-01' }),
    ).toMatchObject({ status: 409, body: { refusal: 'list-is-closed' } });
    expect(await say('codes/end', { list: 'no-such-list', code: 'x', from: '2026-06-01' })).toMatchObject({
      status: 409,
      body: { refusal: 'no-such-list' },
    });
    expect(
      await say('codes/end', { list: 'channels', code: 'phone', from: '2026-06-01' }, worker(buleleng, 'triage')),
    ).toMatchObject({ status: 403, body: { because: 'keeps-the-lists' } });
    expect(await look({ list: 'no-such-list' })).toMatchObject({ status: 404 });
  });

  it('row-level security keeps one district out of the rows of another', async () => {
    const client = await database.app.connect();
    const unit = randomUUID();
    try {
      await client.query(
        `begin; set local naung.district = '${banjar}'; set local naung.unit = '${unit}'; set local naung.grantees = '{"unit:${unit}:keep-lists"}'`,
      );
      expect((await client.query('select from ground.own_codes')).rowCount).toBe(0);
      await expect(
        client.query(
          `insert into ground.own_codes (district, list, code, valid_from, position, id, en, source, mark) values ($1, 'channels', 'own-x', '2026-01-01', 1, 'x', 'x', 'x', 'INF')`,
          [buleleng],
        ),
      ).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
