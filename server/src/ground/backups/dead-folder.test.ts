/** Where one of the folders for backups is dead, the others have theirs all the same, and the last copy is not cleared away. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@naung/domain/ground/time.ts';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp } from './back-up.ts';
import { keptIn } from './shelf.ts';

let beside: string;
beforeAll(async () => {
  beside = await mkdtemp(join(tmpdir(), 'naung-shelves-'));
  await mkdir(join(beside, 'data', 'key-store', '1'), { recursive: true });
  await writeFile(join(beside, 'data', 'key-store', '1', 'one.json'), '{}');
  await writeFile(join(beside, 'dead'), 'a file, where a folder was');
});
afterAll(() => rm(beside, { recursive: true }));

const at = '2026-03-04T05:06:07.000Z' as Instant;
const days = { database: 90, keys: 35 };
const backed = async (folders: readonly string[]) =>
  backUp({
    ...{ data: join(beside, 'data'), days, superuser: null, now: () => at },
    recipient: await identityToRecipient(await generateX25519Identity()),
    folders: folders.map((name) => join(beside, name)),
  });

test.each([
  ['first', ['dead', 'one', 'other']],
  ['in the middle', ['two', 'dead', 'more']],
])('the %s', async (_where, folders) => {
  const { made, missing } = await backed(folders);
  expect(made.map(({ kind }) => kind)).toEqual(['keys']);
  expect([...missing.keys()]).toEqual([join(beside, 'dead')]);
  expect([...missing.values()].map(({ message }) => message)).toEqual([expect.stringContaining(join(beside, 'dead'))]);
  for (const name of folders.filter((one) => one !== 'dead'))
    expect(await readdir(join(beside, name))).toEqual(['naung-keys-20260304T050607Z.tar.gz.age']);
});

test('all of them: it fails, and says which', async () => {
  await expect(backed(['dead'])).rejects.toThrow(join(beside, 'dead'));
});

test('the last whole copy of the database stays beyond its days, and no copy of the keys does', async () => {
  const shelf = join(beside, 'old');
  await mkdir(shelf);
  const old = ['database-20200101T000000Z', 'database-20200102T000000Z', 'keys-20200102T000000Z'];
  for (const name of old) await writeFile(join(shelf, `naung-${name}.tar.gz.age`), '');
  await writeFile(join(shelf, 'naung-database-20200103T000000Z.tar.gz.age.unfinished'), '');
  expect((await backed(['old'])).removed).toHaveLength(3);
  expect((await keptIn(shelf)).map(({ kind, at: when }) => [kind, when.slice(0, 10)])).toEqual([
    ['keys', '2026-03-04'],
    ['database', '2020-01-02'],
  ]);
});
