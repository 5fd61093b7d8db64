/** Keys are changed while people work: cut off at every step, with somebody in the middle of a deed, from an old folder. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Cast, castOf } from '../../database/testing/cast.ts';
import { makePapers, openKeys } from '../../recovery/sealed-keys.ts';
import { keyIdOf, seal } from '../envelope.ts';
import type { StoredDistrictKey, StoredKey } from '../key-store.ts';
import {
  asking,
  houseIn,
  type Laid,
  layDrawer,
  layHouse,
  opensAll,
  sealedTables,
  words,
} from '../testing/sealed-house.ts';
import { privateKeyOf } from '../unit-keys.ts';
import { rotateNext } from './asked.ts';
import { wrappedColumns } from './wrapped-columns.ts';

let cast: Cast;
let folder: string;
let laid: Laid;
const all = 12;

beforeAll(async () => {
  cast = await castOf([]);
});
afterAll(() => cast.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naung-rotation-'));
  laid = await layHouse(cast, (await houseIn(cast, folder, '')).keeper);
});
afterEach(async () => {
  for (const table of [...sealedTables, 'ground.drafts', 'access.key_rotations'])
    await cast.database.owner.query(`delete from ${table}`);
  await rm(folder, { recursive: true });
});

const house = () => houseIn(cast, folder, laid.subject);
const stillOpens = async () => expect(await opensAll(cast, (await house()).keeper, laid)).toBe(all);
const text = (...path: readonly string[]) => readFile(join(folder, ...path), 'utf8');
const keysOf = async (subject: string) =>
  (
    JSON.parse(await text('key-store', String(cast.here), subject.slice(0, 2), `${subject}.json`)) as {
      keys: StoredKey[];
    }
  ).keys;
const districtKeys = async () =>
  (JSON.parse(await text('key-store', String(cast.here), 'district.json')) as { keys: StoredDistrictKey[] }).keys;

/** Falls at the step of this number. */
function cutAt(step: number) {
  let steps = 0;
  return async () => {
    steps += 1;
    if (steps === step) throw new Error('cut off');
  };
}

describe.each(['case', 'district', 'root'] as const)('the keys of a %s', (kind) => {
  test('are changed, cut off at each step and taken up again, and everything opens at every moment', async () => {
    const papers = (await makePapers(folder)).slice(0, 2);
    for (let step = 1; ; step += 1) {
      const cut = await (await house()).rotate(kind, cutAt(step)).then(
        () => false,
        () => true,
      );
      await stillOpens();
      expect(Object.values(await openKeys(folder, papers)), 'papers').toContain(await text('keys', 'wrapping.key'));
      if (!cut) {
        expect(step).toBeGreaterThan(kind === 'root' ? 5 : 3);
        break;
      }
      if (step % 3 === 0) await (await house()).rotate(kind);
    }
    await stillOpens();
    expect(await districtKeys()).toHaveLength(1);
    for (const subject of [laid.subject, laid.belongs]) expect(await keysOf(subject)).toHaveLength(8);
    expect((await readdir(join(folder, 'keys'))).filter((name) => name.startsWith('wrapping'))).toEqual([
      'wrapping.key',
    ]);
    const { rows } = await cast.database.owner.query(
      `select outcome, person, duty, subjects from audit.entries where deed = $1`,
      [`keeper/rotate-${kind}`],
    );
    const subjects = kind === 'case' ? [laid.subject] : [];
    expect(rows[0]).toEqual({ outcome: 'done', person: expect.stringMatching(/^0{8}-/), duty: null, subjects });
  });
});

test('after each, nothing that was there before opens what stands now', async () => {
  const before = {
    root: await text('keys', 'wrapping.key'),
    district: await districtKeys(),
    data: await keysOf(laid.subject),
  };
  const one = await house();
  for (const kind of ['case', 'district', 'root'] as const) await one.rotate(kind);
  expect(await text('keys', 'wrapping.key')).not.toBe(before.root);
  const [now] = await districtKeys();
  expect(before.district.map((key) => key.key)).not.toContain(now?.key);
  expect(before.district.map((key) => key.root)).not.toContain(now?.root);
  const ids = before.data.map((key) => key.key);
  for (const { key, wrapped } of await keysOf(laid.subject)) {
    expect(ids).not.toContain(key);
    expect(keyIdOf(Buffer.from(wrapped, 'base64'))).toBe(now?.key);
  }
  const { rows } = await cast.database.owner.query('select key, envelope from casework.cases_drawers');
  for (const { key, envelope } of rows) {
    expect(ids).not.toContain(key);
    expect(keyIdOf(envelope)).toBe(key);
  }
  // The same process goes on: it remembers nothing that it destroyed.
  expect(await opensAll(cast, one.keeper, laid)).toBe(all);
});

test('whoever sealed before and commits after loses nothing, and whoever read before still opens', async () => {
  const one = await house();
  const writer = await cast.database.app.connect();
  const reader = await cast.database.app.connect();
  const place = {
    table: 'casework.cases_drawers',
    record: randomUUID(),
    compartment: 'narrative' as const,
    version: 1,
  };
  try {
    for (const client of [writer, reader]) await client.query('begin');
    const [sealed] = await one.keeper.seal(cast.here, [{ ...place, subject: laid.subject, plain: words('late') }]);
    const { rows } = await cast.database.owner.query(
      'select record, compartment, version, subject, key, envelope from casework.cases_drawers where subject = $1 and compartment = $2',
      [laid.subject, 'narrative'],
    );
    const done = { is: false };
    const rotating = one.rotate('case').then(() => {
      done.is = true;
    });
    await new Promise((later) => setTimeout(later, 60));
    await cast.database.owner.query(
      `insert into casework.cases_drawers (district, record, compartment, version, subject, key, envelope) values ($1, $2, 'narrative', 1, $3, $4, $5)`,
      [cast.here, place.record, laid.subject, sealed?.key, sealed?.envelope],
    );
    await writer.query('commit');
    await new Promise((later) => setTimeout(later, 60));
    expect(done.is, 'somebody may still open what she read').toBe(false);
    const drawers = rows.map((row) => ({ ...row, table: place.table }));
    const [plain] = await one.keeper.open(asking(cast.sari), drawers);
    expect(plain).toEqual(words(`casework.cases_drawers narrative ${laid.subject}`));
    await reader.query('commit');
    await rotating;
    const after = await cast.database.owner.query('select key from casework.cases_drawers where record = $1', [
      place.record,
    ]);
    expect(after.rows[0]?.key).not.toBe(sealed?.key);
    expect(await one.keeper.open(asking(cast.sari), drawers), 'a row of before, kept by somebody').toEqual([null]);
    await cast.database.owner.query('delete from casework.cases_drawers where record = $1', [place.record]);
  } finally {
    writer.release();
    reader.release();
  }
  await stillOpens();
});

test('a drawer that was altered is left as it is, with its key, and hinders nobody', async () => {
  await cast.database.owner.query(
    `update casework.cases_drawers set envelope = set_byte(envelope, 40, get_byte(envelope, 40) # 1) where subject = $1 and compartment = 'identity'`,
    [laid.belongs],
  );
  const before = await cast.database.owner.query(
    'select key, envelope from casework.cases_drawers where subject = $1 and compartment = $2',
    [laid.belongs, 'identity'],
  );
  await (await house()).rotate('case');
  const { rows } = await cast.database.owner.query('select left_shut, done_at from access.key_rotations');
  expect(rows).toEqual([{ left_shut: 1, done_at: expect.any(Date) }]);
  const after = await cast.database.owner.query(
    'select key, envelope from casework.cases_drawers where subject = $1 and compartment = $2',
    [laid.belongs, 'identity'],
  );
  expect(after.rows).toEqual(before.rows);
  expect((await keysOf(laid.belongs)).map((key) => key.key)).toContain(before.rows[0]?.key);
  expect(await keysOf(laid.belongs)).toHaveLength(9);
});

describe('a folder that was laid before districts had keys', () => {
  /** Everything under the root itself, as it was then. */
  async function asBefore() {
    const root = Buffer.from((await text('keys', 'wrapping.key')).trim(), 'base64');
    const { means } = await house();
    for (const subject of [laid.subject, laid.belongs]) {
      const keys = await keysOf(subject);
      const formerly = await Promise.all(
        keys.map(async (one) => {
          const place = {
            district: cast.here,
            table: 'key-store',
            record: `${subject}|${one.key}`,
            compartment: one.compartment,
            version: 1,
          };
          const secret = await means.keys.unwrap(place, Buffer.from(one.wrapped, 'base64'));
          return { ...one, wrapped: seal(root, one.key, place, secret).toString('base64') };
        }),
      );
      await means.store.put(cast.here, subject, formerly);
    }
    for (const { table, column, key, placeOf } of wrappedColumns) {
      const { rows } = await cast.database.owner.query(
        `select ${column} as held, array[${key.map((name) => `${name}::text`).join(', ')}] as key from ${table} where district = $1 and ${column} is not null`,
        [cast.here],
      );
      for (const { held, key: names } of rows) {
        const place = placeOf(cast.here, names);
        const own =
          table === 'ground.unit_keys' ? await privateKeyOf(means, cast.here, names[0]).catch(() => null) : null;
        const secret = own ?? (await means.keys.unwrap(place, held).catch(() => null));
        if (secret === null) continue;
        await cast.database.owner.query(`update ${table} set ${column} = $1 where ${column} = $2`, [
          seal(root, randomUUID(), place, secret),
          held,
        ]);
      }
    }
    await rm(join(folder, 'key-store', String(cast.here), 'district.json'));
  }

  test('opens as it is, goes on, and hangs on no root any more when district and root were changed', async () => {
    await asBefore();
    await stillOpens();
    const { keeper } = await house();
    await layDrawer(cast, keeper, 'casework.cases_drawers', laid.subject, 'medical');
    await (await house()).rotate('root');
    expect(await opensAll(cast, (await house()).keeper, laid)).toBe(all + 1);
    const [now] = await districtKeys();
    for (const one of await keysOf(laid.subject)) expect(keyIdOf(Buffer.from(one.wrapped, 'base64'))).toBe(now?.key);
  });
});

test('every column in which something lies sealed or wrapped is known', async () => {
  const { rows } = await cast.database.owner.query<{ name: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
     where data_type = 'bytea' and column_name like '%wrapped%' order by 1`,
  );
  expect(rows.map((row) => row.name)).toEqual(wrappedColumns.map((one) => `${one.table}.${one.column}`).sort());
  const envelopes = await cast.database.owner.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.columns where column_name = 'envelope'`,
  );
  const sealed = await cast.database.keeper.query<{ name: string }>('select name from access.sealed_tables() as name');
  const known = [...sealed.rows.map((row) => row.name), ...wrappedColumns.map((one) => one.table)];
  expect(envelopes.rows.map((row) => row.name).filter((name) => !known.includes(name))).toEqual([]);
});

describe('a wall', () => {
  const askedOf = 'select kind, asked_by from access.key_rotations where subject = $1';
  const asked = async (subject: string) => {
    await cast.database.keeper.query('select access.ask_behind_walls()');
    return (await cast.database.keeper.query(askedOf, [subject])).rows;
  };
  const phone = () => `+62812${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;

  test('against somebody who could read changes the keys; against anybody else, or said again, it does not', async () => {
    const { keeper } = await house();
    const [hers, nobodys] = [phone(), phone()];
    const declare = (number: string) =>
      keeper.declareKin(asking(cast.komang), [
        { relation: 'kin', nik: null, kk: null, hamlet: null, phones: [number] },
      ]);
    const party = {
      record: randomUUID(),
      subject: laid.subject,
      nik: null,
      kk: null,
      hamlet: null,
      isRespondent: true,
      worksAt: null,
    };
    await declare(hers);
    await keeper.nameParty(cast.here, { ...party, phones: [hers] });
    expect(await asked(laid.subject), 'she never came to it').toEqual([]);
    await cast.database.owner.query('delete from access.walls');
    await cast.database.owner.query(
      `insert into access.grants (district, id, subject, compartment, grantee, purpose, basis, starts, revoked_at)
       values ($1, $2, $3, 'narrative', $4, 'team', 'duty', now() - interval '1 day', now())`,
      [cast.here, randomUUID(), laid.belongs, `unit:${cast.units.intake}:triage`],
    );
    await keeper.nameParty(cast.here, { ...party, phones: [nobodys] });
    expect(await asked(laid.subject)).toEqual([]);
    await keeper.nameParty(cast.here, { ...party, phones: [hers] });
    const once = [{ kind: 'case', asked_by: null }];
    expect(await asked(laid.subject), 'through her unit, of what belongs to the case').toEqual(once);
    while (await rotateNext((await house()).means));
    await keeper.nameParty(cast.here, { ...party, phones: [hers] });
    expect(await asked(laid.subject), 'the wall stands already').toEqual(once);
  });
});
