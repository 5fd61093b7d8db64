/** Copies that were damaged, cut off, lengthened, sealed to another or called by a false name: each is refused before anything is laid. */
import { appendFile, copyFile, mkdir, readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { expect } from 'vitest';
import { layBack } from '../ground/backups/lay-back.ts';
import { unpack } from '../ground/backups/sealed-archive.ts';
import { keptIn } from '../ground/backups/shelf.ts';
import type { ToldHouse } from './told-house.ts';

export async function refusesWhatIsSpoilt(house: ToldHouse): Promise<void> {
  const shelf = house.beside('spoilt');
  await mkdir(shelf, { recursive: true });
  const [keys] = (await keptIn(house.folders[0] ?? '')).filter(({ kind }) => kind === 'keys');
  const spoilt = join(shelf, 'copy');
  const failing = async (into: string) =>
    unpack(spoilt, house.identity, house.beside(into)).then(
      () => null,
      (fault: Error) => fault.message,
    );
  await copyFile(keys?.path ?? '', spoilt);
  expect(await failing('good')).toBeNull();
  const bytes = await readFile(spoilt);
  await truncate(spoilt, bytes.length - 20);
  expect(await failing('short')).toMatch(/damaged or was broken off/);
  await truncate(spoilt, Math.max(bytes.length - 60_000, 400));
  expect(await failing('shorter')).toMatch(/damaged or was broken off/);
  await copyFile(keys?.path ?? '', spoilt);
  await appendFile(spoilt, 'x');
  expect(await failing('longer')).toMatch(/damaged or was broken off/);
  expect(
    await unpack(keys?.path ?? '', await generateX25519Identity(), house.beside('other')).then(String, String),
  ).toMatch(/not sealed to this key/);
  const named = join(shelf, (keys?.path ?? '').split('/').at(-1)?.replace('keys', 'database') ?? '');
  await copyFile(keys?.path ?? '', named);
  await copyFile(keys?.path ?? '', join(shelf, (keys?.path ?? '').split('/').at(-1) ?? ''));
  await expect(layBack({ from: shelf, identity: house.identity, into: house.beside('false-name') })).rejects.toThrow(
    /another name/,
  );
  expect(await readdir(house.beside('false-name')), 'half a house').toEqual([]);
  const before = await readdir(shelf);
  await expect(layBack({ from: shelf, identity: house.identity, into: shelf })).rejects.toThrow(/not empty/);
  expect(await readdir(shelf)).toEqual(before);
}
