/**
 * Keys of cases, of the district and of the root are changed again and again while people write and read through the keeper, each in a
 * transaction of her own, some of which break: everything that was kept opens, to the byte, at every moment and at the end.
 *
 * `NAUNG_ROTATION_CASES=240 NAUNG_ROTATION_SECONDS=120` is the long run.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chance } from '../../../testing/worlds/world.ts';
import { type Cast, castOf } from '../../database/testing/cast.ts';
import { asking, type House, houseIn, words } from '../testing/sealed-house.ts';
import { askRotation, rotateNext } from './asked.ts';

const cases = Number(process.env.NAUNG_ROTATION_CASES ?? 12);
const seconds = Number(process.env.NAUNG_ROTATION_SECONDS ?? 2);
const table = 'casework.cases_drawers';
const compartment = 'narrative' as const;
let cast: Cast;
let folder: string;
let house: House;
const subjects = Array.from({ length: cases }, () => randomUUID());
const chance = new Chance(20261122);

beforeAll(async () => {
  cast = await castOf([]);
  folder = await mkdtemp(join(tmpdir(), 'naung-load-'));
  house = await houseIn(cast, folder, '');
  for (const subject of subjects) {
    await cast.database.owner.query('insert into access.subjects (district, subject) values ($1, $2)', [
      cast.here,
      subject,
    ]);
    await cast.database.owner.query(
      `insert into access.reach (district, grantee, compartment, subject, starts) values ($1, $2, $3, $4, '2020-01-01')`,
      [cast.here, `person:${cast.sari.person}`, compartment, subject],
    );
  }
}, 120_000);
afterAll(async () => {
  await cast.close();
  await rm(folder, { recursive: true });
});

const counts = { written: 0, broken: 0, read: 0, unreadable: 0, case: 0, district: 0, root: 0 };
const kept = new Map<string, string>();

async function within(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await cast.database.owner.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  } finally {
    client.release();
  }
}

class Undone extends Error {}

async function writeOne(): Promise<void> {
  const place = { table, record: randomUUID(), compartment, version: 1, subject: chance.of(subjects) };
  const text = randomUUID();
  try {
    await within(async (client) => {
      const [sealed] = await house.keeper.seal(cast.here, [{ ...place, plain: words(text) }]);
      if (chance.is(0.3)) await new Promise((later) => setTimeout(later, 15));
      await client.query(
        `insert into ${table} (district, record, compartment, version, subject, key, envelope) values ($1, $2, $3, 1, $4, $5, $6)`,
        [cast.here, place.record, compartment, place.subject, sealed?.key, sealed?.envelope],
      );
      if (chance.is(0.05)) throw new Undone();
    });
    kept.set(place.record, text);
    counts.written += 1;
  } catch (fault) {
    if (!(fault instanceof Undone)) throw fault;
    counts.broken += 1;
  }
}

/** Reads a few, and opens them a moment later, as a page does. */
async function readSome(client: pg.PoolClient, limit: number, after = ''): Promise<readonly string[]> {
  const { rows } = await client.query<{ record: string; key: string; envelope: Buffer; subject: string }>(
    `select record, compartment, version, subject, key, envelope from ${table} where record::text > $1 order by record limit ${limit}`,
    [after],
  );
  if (chance.is(0.3)) await new Promise((later) => setTimeout(later, 15));
  const plain = await house.keeper.open(
    asking(cast.sari),
    rows.map(({ record, key, envelope, subject }) => ({
      table,
      record,
      compartment,
      version: 1,
      subject,
      key,
      envelope,
    })),
  );
  for (const [at, { record }] of rows.entries()) {
    counts.read += 1;
    const text = kept.get(record);
    if (!plain[at] || (text !== undefined && !plain[at].equals(words(text)))) counts.unreadable += 1;
  }
  return rows.map((row) => row.record);
}

const kinds = ['case', 'district', 'case', 'root', 'case'] as const;

async function changeSome(until: number): Promise<void> {
  for (let turn = 0; turn < kinds.length || Date.now() < until; turn += 1) {
    const kind = kinds[turn % kinds.length] as (typeof kinds)[number];
    const subject = kind === 'case' ? chance.of(subjects) : null;
    await askRotation(cast.database.keeper, { kind, subject, ...(kind === 'root' ? {} : { district: cast.here }) });
    while (await rotateNext(house.means)) counts[kind] += 1;
  }
}

test(
  `for ${seconds} s of writing, reading and changing the keys of ${cases} cases, nothing is unreadable and nothing is lost`,
  async () => {
    const until = Date.now() + seconds * 1000;
    const again = async (work: () => Promise<unknown>) => {
      while (Date.now() < until) await work();
    };
    const read = () => within(async (client) => void (await readSome(client, 20, randomUUID())));
    await Promise.all([again(writeOne), again(writeOne), again(read), again(read), changeSome(until)]);
    // Once more as after a start, so that nothing is believed that is only remembered.
    house = await houseIn(cast, folder, '');
    const during = counts.read;
    const found = new Set<string>();
    await within(async (client) => {
      for (let some = await readSome(client, 500); some.length > 0; some = await readSome(client, 500, some.at(-1)))
        for (const record of some) found.add(record);
    });
    process.stderr.write(`${JSON.stringify({ cases, seconds, ...counts, during })}\n`);
    expect(counts.unreadable).toBe(0);
    expect([...kept.keys()].filter((record) => !found.has(record))).toEqual([]);
    expect(found.size).toBe(kept.size);
    expect(Math.min(counts.written, during, counts.broken, counts.case, counts.district, counts.root)).toBeGreaterThan(
      0,
    );
  },
  60_000 + seconds * 2000,
);
