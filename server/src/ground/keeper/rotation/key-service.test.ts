/** The root in an external key service, by a small program that stands for one. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, castOf } from '../../database/testing/cast.ts';
import type { StoredDistrictKey } from '../key-store.ts';
import { rootByCommand } from '../root-by-command.ts';
import { houseIn, type Laid, layHouse, opensAll } from '../testing/sealed-house.ts';

let cast: Cast;
let folder: string;
let laid: Laid;
const all = 12;

beforeAll(async () => {
  cast = await castOf([]);
  folder = await mkdtemp(join(tmpdir(), 'naung-key-service-'));
  laid = await layHouse(cast, (await houseIn(cast, folder, '')).keeper);
});
afterAll(async () => {
  await cast.close();
  await rm(folder, { recursive: true });
});

const house = () => houseIn(cast, folder, laid.subject);
const districtKeys = async () =>
  (
    JSON.parse(await readFile(join(folder, 'key-store', String(cast.here), 'district.json'), 'utf8')) as {
      keys: StoredDistrictKey[];
    }
  ).keys;

describe('a root in an external key service', () => {
  const program = () => join(folder, 'key-service');
  const serviceHouse = () => houseIn(cast, folder, laid.subject, rootByCommand(program()));

  /** As a few lines over an HSM's command line would: AES-256-GCM under a key that only it knows, bound to the name. */
  async function layService() {
    const key = randomBytes(32).toString('hex');
    await writeFile(
      program(),
      `#!${process.execPath}
const { createCipheriv, createDecipheriv, randomBytes } = require('node:crypto');
const { readFileSync } = require('node:fs');
const [deed, name] = process.argv.slice(2);
const key = Buffer.from('${key}', 'hex');
const said = Buffer.from(readFileSync(0, 'utf8').trim(), 'base64');
if (deed === 'wrap') {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
  process.stdout.write(Buffer.concat([nonce, cipher.update(said), cipher.final(), cipher.getAuthTag()]).toString('base64'));
} else {
  const plain = createDecipheriv('aes-256-gcm', key, said.subarray(0, 12)).setAAD(Buffer.from(name)).setAuthTag(said.subarray(-16));
  process.stdout.write(Buffer.concat([plain.update(said.subarray(12, -16)), plain.final()]).toString('base64'));
}
`,
    );
    await chmod(program(), 0o700);
  }

  test('takes the place of the file, which is no more', async () => {
    await layService();
    expect(await opensAll(cast, (await serviceHouse()).keeper, laid), 'before').toBe(all);
    const former = await districtKeys();
    await (await serviceHouse()).rotate('root');
    expect(await readdir(join(folder, 'keys'))).not.toContain('wrapping.key');
    expect(await opensAll(cast, (await serviceHouse()).keeper, laid)).toBe(all);
    const [now] = await districtKeys();
    expect(now?.root).toBe('key-command');
    expect(now?.key).toBe(former[0]?.key);
    await (await serviceHouse()).rotate('district');
    expect(await opensAll(cast, (await serviceHouse()).keeper, laid)).toBe(all);
  });

  test('afterwards: that it ends badly, says nonsense or is not there is said so, and what it was given is not repeated', async () => {
    for (const [script, why] of [
      ['#!/bin/sh\ncat >&2\nexit 3\n', 'NAUNG_KEY_COMMAND ended with 3'],
      ['#!/bin/sh\necho Zm9v\n', 'NAUNG_KEY_COMMAND answered with something that is no key'],
      ['#!/bin/sh\nexit 0\n', 'NAUNG_KEY_COMMAND answered nothing'],
    ] as const) {
      await writeFile(program(), script);
      const { keeper } = await serviceHouse();
      await expect(opensAll(cast, keeper, laid)).rejects.toThrow(why);
    }
    await rm(program());
    await expect(opensAll(cast, (await serviceHouse()).keeper, laid)).rejects.toThrow('could not be run');
    await expect(opensAll(cast, (await house()).keeper, laid)).rejects.toThrow('a root that is not here');
  });
});
