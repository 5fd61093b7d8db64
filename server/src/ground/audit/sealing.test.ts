import { randomBytes } from 'node:crypto';
import { appendFile, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { outside } from '../outside/outside.ts';
import { Disagreement } from './courier.ts';
import { readHead } from './head.ts';
import { type Sealer, sealerOf } from './sealer.ts';
import { type AuditHouse, auditHouse } from './testing/audit-house.ts';
import { verify } from './verify.ts';
import type { Witness } from './witness.ts';
import { databaseWitness } from './witness-database.ts';
import { folderWitness } from './witness-folder.ts';

// A test beside this one may keep a transaction open for many seconds.
vi.setConfig({ testTimeout: 120_000 });

let house: AuditHouse;
beforeEach(async () => {
  house = await auditHouse();
});
afterEach(() => house.close());

const linesIn = async (folder: string): Promise<string[]> => {
  const texts = await Promise.all(
    (await readdir(folder)).filter((name) => /^heads/.test(name)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  return texts.join('').split('\n').filter(Boolean);
};

test('what was written is sealed, told to both witnesses alike, and proven', async () => {
  const sealer = house.sealer();
  for (const many of [1, 3, 7]) await house.sealed(sealer, many);
  const [one, other] = [await linesIn(house.folders[0]), await linesIn(house.folders[1])];
  expect(one).toEqual(other);
  expect(readHead(one.at(-1) ?? '')).toMatchObject({ number: one.length, size: 11 });
  const found = await house.verify();
  expect(found).toMatchObject({ fault: null, entries: 11, seals: one.length, unsealed: 0 });
  expect(found.last?.line).toBe(one.at(-1));
  expect(await sealer.seal()).toBe(0);
  expect(house.faults).toEqual([]);
});

test('what is not sealed yet is counted and vouched for by nobody', async () => {
  await house.sealed(house.sealer(), 2);
  await house.write();
  expect(await house.verify()).toMatchObject({
    fault: null,
    entries: 2,
    unsealed: 1,
    unsealedSince: expect.any(String),
  });
});

test('nothing of a transaction that is still open is sealed, nor of any that began after it', async () => {
  const sealer = house.sealer();
  await house.sealed(sealer, 1);
  const late = await house.database.app.connect();
  try {
    await late.query(
      `begin; set local naung.district = '5108'; set local naung.person = '6a1f0b52-3333-4d43-9d2f-6f2a5c6b7d10'`,
    );
    await late.query(
      `insert into audit.entries (district, id, person, deed, outcome)
       values (5108, gen_random_uuid(), '6a1f0b52-3333-4d43-9d2f-6f2a5c6b7d10', 'cases/show', 'done')`,
    );
    await house.write();
    await house.write();
    for (let i = 0; i < 5; i += 1) expect(await sealer.seal()).toBe(0);
    await late.query('commit');
  } finally {
    late.release();
  }
  await house.sealTheRest(sealer);
  expect(await house.verify()).toMatchObject({ fault: null, entries: 4, unsealed: 0 });
});

test('two sealers at once make one history', async () => {
  const sealers = [house.sealer(), house.sealer()];
  for (let i = 0; i < 12; i += 1) {
    await house.write();
    await Promise.all(sealers.map((sealer) => sealer.seal()));
  }
  await house.sealTheRest(sealers[0] as Sealer);
  expect(await house.verify()).toMatchObject({ fault: null, entries: 12, unsealed: 0 });
});

/** A witness that falls at this point of its next adding. */
function falling(witness: Witness, when: { point: 'before' | 'half' | 'after' | null }, folder: string): Witness {
  return {
    ...witness,
    async add(lines) {
      const { point } = when;
      when.point = null;
      if (point === 'half') {
        const [name = 'heads-2026-11.txt'] = (await readdir(folder)).filter((one) => /^heads/.test(one));
        await appendFile(join(folder, name), (lines[0] ?? '').slice(0, 90));
      }
      if (point === 'before' || point === 'half') throw new Error('fell');
      await witness.add(lines);
      if (point === 'after') throw new Error('fell');
    },
  };
}

test.each(['before', 'half', 'after'] as const)(
  'a fall %s a witness has written is made good at the next start',
  async (point) => {
    await house.sealed(house.sealer(), 3);
    const when: { point: 'before' | 'half' | 'after' | null } = { point };
    const [one, other] = house.witnesses() as [Witness, Witness];
    const witnesses = [falling(one, when, house.folders[0]), other];
    const { keeper: pool } = house.database;
    const noteFault = (fault: unknown) => house.faults.push(fault);
    await house.sealed(sealerOf({ pool, key: house.key, witnesses, now: outside.now, noteFault }), 2);
    expect(house.faults).toHaveLength(1);
    await house.sealed(house.sealer(), 1);
    const heads = await linesIn(house.folders[0]);
    expect(heads).toEqual(await linesIn(house.folders[1]));
    expect(await house.verify()).toMatchObject({ fault: null, entries: 6, unsealed: 0 });
  },
);

test('a witness that is new is told everything; without any, nothing is signed', async () => {
  await house.sealed(house.sealer(), 5);
  const deaf: Witness = { ...(house.witnesses()[0] as Witness), last: () => Promise.reject(new Error('deaf')) };
  const { keeper: pool } = house.database;
  const means = { pool, key: house.key, now: outside.now, noteFault: () => undefined };
  const alone = sealerOf({ ...means, witnesses: [deaf, deaf] });
  await house.write();
  await expect(alone.seal()).rejects.toThrow('No witness');
  const address = house.database.urls.migrating;
  const inDatabase = databaseWitness(address, house.key.publicKey);
  try {
    const sealer = sealerOf({ ...means, witnesses: [...house.witnesses(), inDatabase] });
    await house.sealed(sealer, 1);
    const witnesses = [...house.witnesses(), inDatabase];
    const found = await verify({
      pool: house.database.audit,
      publicKey: house.key.publicKey,
      witnesses,
      patienceMs: 0,
    });
    expect(found).toMatchObject({ fault: null, entries: 7 });
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query(
      `update naung_witness.heads set line = replace(line, 'naung-audit-1 2', 'naung-audit-1 3') where number = 2`,
    );
    await client.end();
    const after = await verify({
      pool: house.database.audit,
      publicKey: house.key.publicKey,
      witnesses,
      patienceMs: 0,
    });
    expect(after.fault).toEqual({ what: 'witness-forged', seal: 2, witness: 'NAUNG_WITNESS_DATABASE_URL' });
  } finally {
    await inDatabase.close();
  }
});

test('nothing is signed over a history that differs from what a witness holds', async () => {
  const working = house.sealer();
  await house.sealed(working, 2);
  await house.sealed(working, 2);
  const { migrating } = house.database;
  await house.write();
  const removed = await migrating.query(
    'delete from audit.seals where number = (select max(number) from audit.seals) returning *',
  );
  await expect(house.sealer().seal()).rejects.toThrow(Disagreement);
  await expect(working.seal()).rejects.toThrow(Disagreement);
  const [seal] = removed.rows as { number: string; head: string; leaves: Buffer }[];
  await migrating.query('insert into audit.seals (number, head, leaves) values ($1, $2, $3)', [
    seal?.number,
    seal?.head,
    randomBytes(52),
  ]);
  await expect(house.sealer().seal()).rejects.toThrow('not what was signed');
});

test('after a copy was laid back, sealing goes on once its witnesses were put away, and those still show what it lost', async () => {
  const sealer = house.sealer();
  await house.sealed(sealer, 2);
  const { migrating } = house.database;
  await migrating.query(
    'create schema spare; create table spare.seals as table audit.seals; create table spare.entries as table audit.entries',
  );
  await house.sealed(sealer, 3);
  for (const [table, id] of [
    ['entries', 'id'],
    ['seals', 'number'],
  ])
    await migrating.query(`delete from audit.${table} where ${id} not in (select ${id} from spare.${table})`);
  await expect(house.sealer().seal()).rejects.toThrow('an older copy');
  for (const folder of house.folders) await rename(folder, `${folder}-put-away`);
  await house.sealed(house.sealer(), 1);
  expect(await house.verify()).toMatchObject({ fault: null, entries: 3, unsealed: 0 });
  const away = house.folders.map((folder) => folderWitness(`${folder}-put-away`, house.key.publicKey));
  const against = { pool: house.database.audit, publicKey: house.key.publicKey, witnesses: away, patienceMs: 0 };
  expect((await verify(against)).fault).toMatchObject({ what: 'witness-differs' });
});

test('a hundred seals and more are taken up from the last milestone', async () => {
  const sealer = house.sealer();
  for (let i = 0; i < 104; i += 1) await house.sealed(sealer, 1);
  await house.sealed(house.sealer(), 2);
  expect(await house.verify()).toMatchObject({ fault: null, entries: 106 });
}, 60_000);
