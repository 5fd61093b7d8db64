/** Who watches does not vanish by one word: the last custodian of a district is ended by two, and of each that ends others hear at once. */
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Cast } from '../database/testing/cast.ts';
import { contextOf } from '../database/transaction.ts';
import { readingRoom } from '../reading/routes.ts';
import { dutyOf, type Told, tellOffice } from './testing/office.ts';

let told: Told;
let cast: Cast;
let other: Actor;
let first: Actor;
let second: Actor;
let head: Actor;
beforeAll(async () => {
  told = await tellOffice([readingRoom]);
  cast = told.cast;
  other = await cast.hire('Admin Dua', 'administrator', { unit: cast.units.police });
  first = await cast.hire('Kustodian Satu', 'custodian', { unit: cast.units.hospital });
  second = await cast.hire('Kustodian Dua', 'custodian', { unit: cast.units.police });
  head = await cast.hire('Kepala', 'head-of-service', { unit: cast.units.hospital });
  await inUse(true);
});
afterAll(() => cast.close());

const say: Told['say'] = (...what) => told.say(...what);
const owner = (text: string, values: unknown[] = []) => cast.database.owner.query(text, values);
const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
const isLast = { status: 409, body: { refusal: 'is-the-last-custodian' } };

async function inUse(is: boolean): Promise<void> {
  await owner('delete from ground.letters_between');
  if (is)
    await owner(
      `insert into ground.letters_between (to_district, id, to_unit, from_district, from_unit, kind, key, packet)
       values ($1, gen_random_uuid(), gen_random_uuid(), 1, gen_random_uuid(), 'hand-over', gen_random_uuid(), '')`,
      [cast.here],
    );
}

const stands = (duty: string, text: string) => owner(`update ground.duties set ${text} where id = $1`, [duty]);
beforeEach(async () => {
  for (const { person, duty } of [first, second]) {
    await stands(duty, `voided_at = null, ends_on = null, starts_on = '2024-01-01'`);
    await owner('update ground.people set voided_at = null, ended_on = null where id = $1', [person]);
  }
  await owner(`update ground.duty_ends_asked set state = 'declined' where state = 'asked'`);
});
const leaves = () => stands(second.duty, `ends_on = '2024-02-01'`);

/** Every way by which one person could take a custodian away. */
const ways: readonly [string, (custodian: Actor) => readonly [string, object]][] = [
  ['her duty ends', ({ duty }) => ['end-duty', { duty, endsOn: day(-2) }]],
  ['her duty ends some day', ({ duty }) => ['end-duty', { duty, endsOn: day(400) }]],
  ['she leaves', ({ person }) => ['end-person', { person }]],
  ['her duty was a mistake', ({ duty }) => ['void-duty', { record: duty, reason: 'twice' }]],
  ['she was a mistake', ({ person }) => ['void-person', { record: person, reason: 'twice' }]],
  [
    'her last day is put right',
    ({ duty }) => ['correct-duty', { record: duty, changes: { endsOn: day(-2) }, reason: 'typed-wrong' }],
  ],
  [
    'her first day is put right',
    ({ duty }) => ['correct-duty', { record: duty, changes: { startsOn: day(9) }, reason: 'typed-wrong' }],
  ],
];

describe.each(ways)('where %s', (_, wishFor) => {
  test('one alone does it while another custodian stays', async () => {
    expect((await say(...wishFor(first))).status).toBe(201);
  });

  test('one alone does it not to the last', async () => {
    await leaves();
    expect(await say(...wishFor(first))).toMatchObject(isLast);
  });

  test('whose end is near does not count as one who stays', async () => {
    await stands(second.duty, `ends_on = '${day(5)}'`);
    expect(await say(...wishFor(first))).toMatchObject(isLast);
  });
});

test.each([
  ['end-duty', (day: string, { duty }: Actor) => ({ duty, endsOn: day })],
  ['correct-duty', (endsOn: string, { duty }: Actor) => ({ record: duty, changes: { endsOn }, reason: 'typed-wrong' })],
] as const)('two custodians are not ended one after the other, on a day far ahead: %s', async (name, wishFor) => {
  const last = day(400);
  expect((await say(name, wishFor(last, first))).status).toBe(201);
  expect(await say(name, wishFor(last, second))).toMatchObject(isLast);
  expect((await say('ask-to-end-duty', { duty: second.duty, endsOn: last })).status).toBe(201);
  expect((await say('confirm-end', { duty: second.duty }, head)).status).not.toBe(201);
  expect((await say('confirm-end', { duty: second.duty }, first)).status, 'who watches as well').toBe(201);
});

test('who keeps the people and watches as well does not end all the others alone', async () => {
  await owner('update ground.duties set person = $2 where id = $1', [second.duty, told.keeper.person]);
  expect(await say('end-duty', { duty: first.duty, endsOn: day(-2) })).toMatchObject(isLast);
  expect((await say('end-duty', { duty: first.duty, endsOn: day(-2) }, other)).status).toBe(201);
  await owner('update ground.duties set person = $2 where id = $1', [second.duty, second.person]);
});

test('two custodians are not ended by two administrators at once', async () => {
  const both = await Promise.all([
    say('end-duty', { duty: first.duty, endsOn: day(-2) }),
    say('end-person', { person: second.person }, other),
  ]);
  expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
});

test('a second duty of hers is no second custodian once she leaves, and is one while her duty ends', async () => {
  await leaves();
  const more = dutyOf(first.person, cast.units.police, { preset: 'custodian' });
  await inUse(false);
  expect((await say('give-duty', more)).status).toBe(201);
  await inUse(true);
  expect(await say('end-person', { person: first.person })).toMatchObject(isLast);
  expect((await say('end-duty', { duty: first.duty, endsOn: day(-2) })).status).toBe(201);
  await stands(more.id, 'voided_at = now()');
});

test('before anything was told, the office is filled by one', async () => {
  await leaves();
  await inUse(false);
  expect((await say('end-duty', { duty: first.duty, endsOn: day(-2) })).status).toBe(201);
  await inUse(true);
});

describe('the end of the last custodian', () => {
  const ending = () => ({ duty: first.duty, endsOn: day(-2) });
  const endOf = async (duty: string) =>
    (await owner('select ends_on::text as "endsOn" from ground.duties where id = $1', [duty])).rows[0]?.endsOn;
  const waiting = async (as: Actor) =>
    ((await cast.ask(as, 'agencies/asked-ends')).body as { items: readonly object[] }).items;
  beforeEach(leaves);

  test('is asked for by one and confirmed by another, and stands until then', async () => {
    expect((await say('ask-to-end-duty', ending())).status).toBe(201);
    expect(await endOf(first.duty)).toBeNull();
    expect((await say('confirm-end', { duty: first.duty })).body).toMatchObject({ refusal: 'asked-it-herself' });
    expect((await say('confirm-end', { duty: first.duty }, first)).body).toMatchObject({ refusal: 'is-her-own-duty' });
    for (const nobody of [cast.sari, cast.dewi, cast.hasan, cast.ratna])
      expect((await say('confirm-end', { duty: first.duty }, nobody)).status).not.toBe(201);
    expect((await say('confirm-end', { duty: first.duty }, cast.made)).status, 'of another unit').toBe(403);
    expect(await waiting(other)).toMatchObject([{ duty: first.duty, mayAnswer: true, askedBy: 'Admin' }]);
    expect((await say('confirm-end', { duty: first.duty }, other)).status).toBe(201);
    expect(await endOf(first.duty)).toBe(day(-2));
    expect(await waiting(other)).toEqual([]);
    expect((await say('confirm-end', { duty: first.duty }, other)).body).toMatchObject({ refusal: 'was-answered' });
  });

  test('is confirmed by the head of her unit', async () => {
    expect((await say('ask-to-end-duty', ending())).status).toBe(201);
    expect(await waiting(head)).toMatchObject([{ duty: first.duty, mayAnswer: true }]);
    expect((await say('confirm-end', { duty: first.duty }, head)).status).toBe(201);
    expect(await endOf(first.duty)).toBe(day(-2));
  });

  test('is declined, or taken back by who asked, and then confirmed by nobody', async () => {
    expect((await say('ask-to-end-duty', ending())).status).toBe(201);
    expect((await say('decline-end', { duty: first.duty })).status).toBe(201);
    expect((await say('confirm-end', { duty: first.duty }, other)).body).toMatchObject({ refusal: 'was-answered' });
    expect(await endOf(first.duty)).toBeNull();
  });

  test('is not asked for where another custodian stays', async () => {
    await stands(second.duty, 'ends_on = null');
    expect((await say('ask-to-end-duty', ending())).body).toMatchObject({ refusal: 'needs-no-second' });
  });

  test('is let in by the database from an approver only where another asked for it', async () => {
    const trying = `update ground.duties set ends_on = '${day(-2)}' where id = '${first.duty}' returning id`;
    expect(await rowsAs(head, trying)).toBe(0);
    expect((await say('ask-to-end-duty', ending())).status).toBe(201);
    expect(await rowsAs(head, trying)).toBe(1);
  });
});

async function rowsAs(actor: Actor, text: string): Promise<number> {
  const client = await cast.database.app.connect();
  try {
    await client.query('begin');
    await client.query(contextOf(actor));
    return (await client.query(text)).rowCount ?? 0;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('that a custodian was ended', () => {
  const hears = async (as: Actor) =>
    ((await cast.ask(as, 'agencies/custodians-ended')).body as { items: readonly { person: string }[] }).items;

  test.each(ways)('is told at once to whoever watches and to the head of her unit: %s', async (_, wishFor) => {
    const before = (await hears(second)).length;
    expect((await say(...wishFor(first))).status).toBe(201);
    const [line] = await hears(second);
    expect((await hears(second)).length).toBe(before + 1);
    expect(line).toMatchObject({ person: 'Kustodian Satu', unitName: 'RSUD', by: 'Admin' });
    expect((await hears(head))[0]).toEqual(line);
    expect(await hears(cast.made), 'of another unit').toEqual([]);
    for (const nobody of [cast.sari, cast.dewi, cast.wayan, other])
      expect((await cast.ask(nobody, 'agencies/custodians-ended')).status).toBe(403);
  });

  test.each(ways)('is in the trace by her name: %s', async (_, wishFor) => {
    const [name, wish] = wishFor(first);
    expect((await say(name, wish)).status).toBe(201);
    const shown = await cast.ask(cast.dewi, 'reading/trace', { deed: `agencies/${name}`, limit: '1' });
    expect(shown.body).toMatchObject({ items: [{ name: 'Admin', about: 'Kustodian Satu', outcome: 'done' }] });
    await leaves();
    await stands(first.duty, `voided_at = null, ends_on = null, starts_on = '2024-01-01'`);
    await owner('update ground.people set voided_at = null, ended_on = null where id = $1', [first.person]);
    await say(name, wish);
    const tried = await cast.ask(cast.dewi, 'reading/trace', { deed: `agencies/${name}`, limit: '1' });
    expect(tried.body).toMatchObject({ items: [{ about: 'Kustodian Satu', outcome: 'denied' }] });
  });

  test('is said in the trace of nothing but such deeds', async () => {
    await leaves();
    expect((await say('ask-to-end-duty', { duty: first.duty, endsOn: day(-2) })).status).toBe(201);
    expect((await cast.ask(told.keeper, 'agencies/asked-ends')).status).toBe(200);
    const { items } = (await cast.ask(cast.dewi, 'reading/trace')).body as {
      items: readonly { deed: string; about: string | null }[];
    };
    const list = items.find(({ deed }) => deed === 'agencies/asked-ends');
    expect(list).toMatchObject({ about: null });
  });

  test('stands among the duties that changed hands, also where she left', async () => {
    expect((await say('end-person', { person: first.person })).status).toBe(201);
    const { items } = (await cast.ask(second, 'agencies/duties-lately')).body as { items: readonly object[] };
    expect(items[0]).toMatchObject({ change: 'ended', person: 'Kustodian Satu', by: 'Admin' });
  });
});
