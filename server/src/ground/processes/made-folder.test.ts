import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeFolder } from './made-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naung-folder-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a folder is made with those above it, for this user alone, and making it again changes nothing', async () => {
  const path = join(folder, 'one', 'two', 'three');
  const both = await Promise.all([madeFolder(path), madeFolder(path)]);
  expect(both).toContain(join(folder, 'one'));
  expect((await stat(join(folder, 'one', 'two'))).mode & 0o777).toBe(0o700);
  expect(await madeFolder(path)).toBeUndefined();
});

test('a file in the way is said with its place and left as it is', async () => {
  await writeFile(join(folder, 'file'), 'kept');
  await expect(madeFolder(join(folder, 'file', 'below'))).rejects.toThrow(/file.* cannot be made or used.*ENOTDIR/);
  await expect(madeFolder(join(folder, 'file'))).rejects.toThrow('EEXIST');
});

test.runIf(process.platform === 'linux')(
  'where the system makes nothing it is said, and not tried for ever',
  async () => {
    await expect(madeFolder('/proc/naung/keys')).rejects.toThrow(/\/proc\/naung\/keys cannot be made or used/);
  },
);
