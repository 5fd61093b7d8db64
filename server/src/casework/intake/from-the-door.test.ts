import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layInCodes } from '../../ground/codes/lay-in.ts';
import { type Cast, castOf } from '../../ground/database/testing/cast.ts';
import { deadlinesRoom } from '../../ground/deadlines/routes.ts';
import {
  type DoorProcess,
  fillIn,
  headingOf,
  hiddenIn,
  press,
  receiptIn,
  startDoor,
} from '../../ground/processes/testing/door-process.ts';
import { receive } from '../../testing/casework.ts';
import { intakeRoom } from './routes.ts';

let cast: Cast;
let door: DoorProcess;

beforeAll(async () => {
  cast = await castOf([intakeRoom, deadlinesRoom]);
  const client = new pg.Client({ connectionString: cast.database.urls.migrating });
  await client.connect();
  await layInCodes(client);
  await client.end();
  door = await startDoor(cast.database.urls.naung_door);
}, 60_000);
afterAll(async () => {
  await door.close();
  await cast.close();
});

const told = () => ({
  danger: { danger: 'no' },
  whom: { whom: 'child' },
  district: { district: String(cast.here) },
  subdistrict: { subdistrict: '910001' },
  village: { village: String(cast.villages[0]) },
  what: { kinds: ['violence-physical', 'violence-neglect'] },
  story: { story: 'CANARY-STORY di dapur\nbaris kedua' },
  pace: { when: 'this-week', afraid: ['weapon', 'afraid-to-go-home'] },
  about: { age: '6-12', sex: 'male', disability: 'no' },
  hurts: { relation: 'step-parent', relationAge: 'adult', sameHouse: 'unknown', theirName: 'CANARY-RESPONDENT' },
  contact: { mayContact: 'yes' },
  safely: {
    channels: ['whatsapp', 'through-someone'],
    phone: '0812 0000 0000',
    phoneIs: ['shared'],
    through: 'CANARY-AUNT di warung',
    contactWhen: 'CANARY-WHEN',
    sayWeAre: 'CANARY-SCHOOL',
    neverSay: 'CANARY-NEVER',
  },
});

const rows = async (sql: string, values: unknown[] = []) => (await cast.database.migrating.query(sql, values)).rows;
const concernsNow = async (): Promise<string[]> =>
  (await rows('select id from casework.concerns order by id')).map((row: { id: string }) => row.id);
/** Sends the last page and returns the concern that came of it. */
const sent = async (given: Parameters<typeof fillIn>[1]) => {
  const before = await concernsNow();
  const page = await press(door, await fillIn(door, given), 'send');
  expect(page.status).toBe(200);
  const [concern, ...more] = (await concernsNow()).filter((id) => !before.includes(id));
  expect(more).toEqual([]);
  return { page, receipt: receiptIn(page), concern: concern ?? '' };
};
const opened = async (concern: string) => {
  expect(await cast.say(cast.ketut, 'intake/open-seal', { concern })).toMatchObject({ status: 201 });
  const shown = await cast.ask(cast.ketut, 'intake/show', { concern });
  expect(shown.status).toBe(200);
  return shown.body as { urgency: string; told: Record<string, unknown>; receivedAt: string; writtenAt: string };
};

describe('what a neighbour tells without scripts', () => {
  let receipt = '';
  let concern = '';

  test('comes to the inbox sealed, red and with its hour running', async () => {
    ({ receipt, concern } = await sent(told()));
    expect(receipt).toMatch(/^\d{4}( \d{4}){4}$/);
    const shown = await cast.ask(cast.ketut, 'intake/show', { concern });
    expect(shown.body).toMatchObject({ urgency: 'merah', isSealed: true, channel: 'public-site', told: null });
    const inbox = await cast.ask(cast.ketut, 'intake/inbox');
    expect((inbox.body as { items: { id: string }[] }).items.map(({ id }) => id)).toContain(concern);
    const due = await cast.ask(cast.ketut, 'deadlines/due', { whose: 'unit' });
    expect((due.body as { items: object[] }).items).toContainEqual(
      expect.objectContaining({ kind: 'red-first-contact', record: concern, subject: concern, standing: 'running' }),
    );
    const [clock] = await rows(
      'select k.due_at - k.starts_at as span, k.starts_at = c.entered_at as since, k.basis from ground.clocks k join casework.concerns c on c.id = k.record where k.record = $1',
      [concern],
    );
    expect(clock).toMatchObject({ span: { hours: 1 }, since: true, basis: 'batas kerja Naung' });
  });

  test('lies nowhere in clear, neither in a table nor in what the door says of itself', async () => {
    const tables = await rows(
      `select schemaname || '.' || tablename as table from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(30);
    // Bytes are printed in hex: CANARY.
    for (const { table } of tables as { table: string }[])
      expect(
        await rows(`select 1 from ${table} t where to_jsonb(t)::text ~* 'CANARY|43414e415259' limit 1`),
        table,
      ).toEqual([]);
    const digits = receipt.replaceAll(' ', '');
    for (const { table } of tables as { table: string }[])
      expect(await rows(`select 1 from ${table} t where to_jsonb(t)::text ~ '${digits}' limit 1`), table).toEqual([]);
    expect(door.said()).not.toMatch(/CANARY|0812/);
  });

  test('is not for somebody elsewhere, nor for who does not triage', async () => {
    for (const nobody of [cast.ratna, cast.wayan, cast.hasan])
      expect((await cast.ask(nobody, 'intake/show', { concern })).status).not.toBe(200);
    expect((await cast.say(cast.ratna, 'intake/open-seal', { concern })).status).toBe(404);
  });

  test('is opened once at triage, with every word, and the minute of its coming is gone', async () => {
    const shown = await opened(concern);
    expect(shown.urgency).toBe('merah');
    expect(shown.told).toMatchObject({
      kinds: ['violence-physical', 'violence-neglect'],
      forms: ['physical', 'neglect'],
      aboutChild: true,
      ageBand: '6-12',
      sex: 'male',
      disability: false,
      village: cast.villages[0],
      relation: 'step-parent',
      respondentIsChild: false,
      occurred: 'this-week',
      urgencyItems: ['weapon', 'afraid-to-go-home'],
      story: 'CANARY-STORY di dapur\nbaris kedua',
      respondentName: 'CANARY-RESPONDENT',
      safeContact: {
        mayContact: true,
        channels: ['whatsapp', 'through-someone'],
        phone: '0812 0000 0000',
        sharedDevice: true,
        mayLeaveMessage: false,
        through: 'CANARY-AUNT di warung',
        when: 'CANARY-WHEN',
        sayWeAre: 'CANARY-SCHOOL',
        neverSay: 'CANARY-NEVER',
      },
    });
    const [cut] = await rows(
      `select extract(epoch from (entered_at at time zone 'Asia/Makassar')::time)::int as entered,
         extract(epoch from (written_at at time zone 'Asia/Makassar')::time)::int as written,
         (entered_at at time zone 'Asia/Makassar')::date = (now() at time zone 'Asia/Makassar')::date as today
       from casework.concerns where id = $1`,
      [concern],
    );
    expect(cut).toEqual({ entered: 0, written: 0, today: true });
    expect(await rows('select packet from casework.intake_seals where concern = $1', [concern])).toEqual([
      { packet: null },
    ]);
    const reach = await rows('select distinct starts::time::text as at from access.reach where subject = $1', [
      concern,
    ]);
    expect(reach).toEqual([{ at: '00:00:00' }]);
  });

  test('waits behind those that came on its day, although its hour is gone', async () => {
    const walkIn = await receive(cast, { urgencyItems: ['danger-now'] });
    const { items } = (await cast.ask(cast.ketut, 'intake/inbox')).body as { items: { id: string }[] };
    expect(items.map(({ id }) => id).filter((id) => [walkIn, concern].includes(id))).toEqual([walkIn, concern]);
  });

  test('its receipt opens the step and nothing else; a wrong one does not', async () => {
    const page = await press(door, null, 'look', { code: receipt.replaceAll(' ', '-') });
    expect(page.status).toBe(200);
    expect(headingOf(page)).toBe('Petugas sedang membaca ceritamu');
    expect(page.html).not.toMatch(/CANARY|dapur/);
    const slipped = `${receipt.slice(0, -1)}${(Number(receipt.at(-1)) + 1) % 10}`;
    expect((await press(door, null, 'look', { code: slipped })).status).toBe(422);
    const unknown = await press(door, null, 'look', { code: '0000 0000 0000 0000 0098' });
    expect(unknown.status).toBe(200);
    expect(unknown.html).toContain('Kami tidak menemukan kabar');
  });

  test('a first contact ends its hour', async () => {
    await cast.say(cast.ketut, 'intake/note-contact', { concern, how: 'through-someone' });
    const [clock] = await rows('select met_at is not null as met from ground.clocks where record = $1', [concern]);
    expect(clock).toEqual({ met: true });
  });
});

describe('the last page', () => {
  test('sent twice, and five times at once, makes one concern with one receipt', async () => {
    const check = await fillIn(door, told());
    const before = await concernsNow();
    const first = await press(door, check, 'send');
    const again = await Promise.all([1, 2, 3, 4, 5].map(() => press(door, check, 'send')));
    for (const page of again) expect([page.status, receiptIn(page)]).toEqual([200, receiptIn(first)]);
    expect(await concernsNow()).toHaveLength(before.length + 1);
  });

  test('changed after it was sent is a telling of its own, and nothing of it is lost', async () => {
    const check = await fillIn(door, told());
    const before = await concernsNow();
    const first = await press(door, check, 'send');
    const changing = await press(door, check, 'change:story');
    const changed = await press(door, changing, 'next', { story: 'CANARY-LATER' });
    expect(hiddenIn(changed.html).page).toBe('check');
    const second = await press(door, changed, 'send');
    expect(receiptIn(second)).not.toBe(receiptIn(first));
    expect(await concernsNow()).toHaveLength(before.length + 2);
  });

  test('says what was not filled in, and names the places', async () => {
    const check = await fillIn(door, { ...told(), story: {} });
    expect(check.html).toContain('Tidak diisi');
    for (const word of ['Buleleng', 'Kayuputih', 'Orang tua tiri', 'CANARY-AUNT']) expect(check.html).toContain(word);
  });
});

describe('whatever she leaves out', () => {
  test('a telling arrives, errs to a child, and goes to somebody who reads', async () => {
    const { concern } = await sent({});
    const shown = await opened(concern);
    expect(shown).toMatchObject({ urgency: 'hijau', told: { aboutChild: true, kinds: [], village: null } });
    expect(await rows('select 1 from ground.clocks where record = $1', [concern])).toEqual([]);
  });

  test('a place elsewhere, or only a kecamatan, is told in words', async () => {
    const elsewhere = await sent({ district: { district: 'elsewhere' }, elsewhere: { elsewhere: 'Pulau Jauh' } });
    expect((await opened(elsewhere.concern)).told).toMatchObject({ address: 'Pulau Jauh', village: null });
    const { district, subdistrict } = told();
    const near = await sent({ district, subdistrict });
    expect((await opened(near.concern)).told).toMatchObject({ address: 'Kecamatan Banjar', village: null });
  });

  test('a place that does not exist, or lies elsewhere, is not taken', async () => {
    const check = await fillIn(door, {
      district: { district: String(cast.here) },
      subdistrict: { subdistrict: '1' },
    });
    expect(hiddenIn(check.html).page).toBe('check');
    const { concern } = await sent({ district: { district: '424242' } });
    expect((await opened(concern)).told).toMatchObject({ village: null });
  });

  test('a child tells of itself in its own words', async () => {
    const before = await concernsNow();
    const given = { whom: { whom: 'me' }, about: { age: '6-12' }, story: { story: 'CANARY-CHILD' } };
    await press(door, await fillIn(door, given, 'begin:easy'), 'send');
    const [concern] = (await concernsNow()).filter((id) => !before.includes(id));
    expect((await opened(concern ?? '')).told).toMatchObject({
      reporterKind: 'survivor',
      aboutChild: true,
      ownWords: 'CANARY-CHILD',
    });
  });

  test('the longest of everything is still opened at triage', async () => {
    const long = (length: number) => 'ꦤꦲꦸꦁ'.repeat(length).slice(0, length);
    const { concern } = await sent({
      ...told(),
      whom: { whom: 'me' },
      story: { story: long(8000) },
      hurts: { theirName: long(400) },
      safely: { phone: '0'.repeat(90), through: long(900), neverSay: long(900), sayWeAre: long(900), seen: '1' },
    });
    expect((await opened(concern)).told).toMatchObject({ story: long(8000), respondentName: long(200) });
  });
});

describe('a red hour', () => {
  const limit = async (detail: object | null) => {
    await rows('delete from ground.own_codes where district = $1', [cast.here]);
    if (detail)
      await rows(
        `insert into ground.own_codes (district, list, code, valid_from, position, id, en, source, mark, detail)
         values ($1, 'deadlines', 'red-first-contact', '2020-01-01', 1, 'x', 'x', 'x', 'S', $2)`,
        [cast.here, JSON.stringify(detail)],
      );
  };
  const spanOf = async (concern: string) =>
    (
      await rows('select extract(epoch from due_at - starts_at)::int as span from ground.clocks where record = $1', [
        concern,
      ])
    ).map(({ span }: { span: number }) => span);

  test.each([
    [{ limit: 30, unit: 'minutes', basis: 'setempat' }, [1800]],
    [{ limit: 2, unit: 'working-days', basis: 'setempat' }, [172_800]],
    [{ limit: 'bent', unit: 'hours', basis: 'setempat' }, []],
    [{ limit: 1e300, unit: 'weeks' }, []],
  ])('%j never turns a telling away', async (detail, spans) => {
    await limit(detail);
    const { concern } = await sent({ danger: { danger: 'yes' }, district: told().district });
    expect(await spanOf(concern)).toEqual(spans);
    await limit(null);
  });
});
