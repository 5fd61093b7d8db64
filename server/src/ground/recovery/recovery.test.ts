import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditKeyIn, publicKeyIn } from '../audit/audit-key.ts';
import { keyStoreIn } from '../keeper/key-store.ts';
import { keysIn } from '../keeper/keys.ts';
import { keyFilesIn, makePapers, openKeys, putBack, sealKeysAgain } from './sealed-keys.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'naung-recovery-'));
  await mkdir(join(data, 'keys'));
  for (const name of ['wrapping', 'index', 'audit']) await newKey(name);
});
afterEach(() => rm(data, { recursive: true, force: true }));

const newKey = (name: string) =>
  writeFile(join(data, 'keys', `${name}.key`), `${randomBytes(32).toString('base64')}\n`);

describe('three papers', () => {
  test('of which any two open every key, in any order, and each alone opens none', async () => {
    const papers = await makePapers(data);
    const keys = await keyFilesIn(data);
    expect(papers).toHaveLength(3);
    for (const [one, other] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const)
      expect(await openKeys(data, [papers[one] ?? '', papers[other] ?? ''])).toEqual(keys);
    for (const paper of papers) {
      await expect(openKeys(data, [paper, paper])).rejects.toMatchObject({ why: 'same' });
      await expect(openKeys(data, [paper])).rejects.toThrow();
    }
  });

  test('can be copied by hand: case, spaces and dashes do not matter, and whatever is mistyped is noticed', async () => {
    const [one = '', other = ''] = await makePapers(data);
    expect(Object.keys(await openKeys(data, [one.toLowerCase().replaceAll('-', ' '), ` ${other}`]))).toHaveLength(3);
    const digits = [...one].flatMap((digit, at) => (at > 2 && digit !== '-' ? [at] : []));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...digits), fc.constantFrom(...'0123456789ABCDEF'), async (at, digit) => {
        fc.pre(one[at] !== digit);
        const mistyped = `${one.slice(0, at)}${digit}${one.slice(at + 1)}`;
        await expect(openKeys(data, [mistyped, other])).rejects.toMatchObject({ why: 'check' });
      }),
    );
    await expect(openKeys(data, [one.slice(0, -1), other])).rejects.toMatchObject({ why: 'length' });
  });

  test('of an earlier occasion are void', async () => {
    const [old = ''] = await makePapers(data);
    const [, fresh = ''] = await makePapers(data);
    await expect(openKeys(data, [old, fresh])).rejects.toMatchObject({ why: 'set' });
  });

  test('open what was sealed again at the last start, with keys that came later', async () => {
    const [one = '', other = ''] = await makePapers(data);
    await newKey('receipts');
    expect(Object.keys(await openKeys(data, [one, other]))).not.toContain('receipts.key');
    expect(await sealKeysAgain(data)).toBe(true);
    expect(await openKeys(data, [one, other])).toEqual(await keyFilesIn(data));
  });
});

test('what is missing comes back, and what is there is never overwritten', async () => {
  const [one = '', other = ''] = await makePapers(data);
  const before = await keyFilesIn(data);
  await rm(join(data, 'keys', 'index.key'));
  await newKey('audit');
  const changed = await readFile(join(data, 'keys', 'audit.key'), 'utf8');
  expect(await putBack(data, await openKeys(data, [one, other]))).toEqual(['index.key']);
  expect(await keyFilesIn(data)).toEqual({ ...before, 'audit.key': changed });
});

test('what papers brought back alone proves the audit as before', async () => {
  const { publicKey } = await auditKeyIn(join(data, 'keys'));
  await rm(join(data, 'keys', 'audit.pub'));
  expect((await publicKeyIn(join(data, 'keys')))?.equals(publicKey)).toBe(true);
  expect(await publicKeyIn(join(data, 'recovery')), 'where neither half is').toBeNull();
});

test('nothing of a key lies in clear beside it, and only this user reads what is sealed', async () => {
  await makePapers(data);
  const keys = Object.values(await keyFilesIn(data)).map((text) => text.trim());
  for (const name of await readdir(join(data, 'recovery'))) {
    const path = join(data, 'recovery', name);
    const bytes = await readFile(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    for (const key of keys) {
      expect(bytes.includes(key)).toBe(false);
      expect(bytes.includes(Buffer.from(key, 'base64'))).toBe(false);
    }
  }
});

test('a sealed file of which one byte was changed does not open', async () => {
  const [one = '', other = ''] = await makePapers(data);
  const path = join(data, 'recovery', 'keys.sealed');
  const sealed = await readFile(path);
  for (let at = 0; at < sealed.length; at += 7) {
    const altered = Buffer.from(sealed);
    altered[at] = (altered[at] ?? 0) ^ 1;
    await writeFile(path, altered);
    await expect(openKeys(data, [one, other])).rejects.toThrow();
  }
});

describe('a root that was lost', () => {
  const store = () => keyStoreIn(join(data, 'key-store'), { flushed: false });
  const root = () => join(data, 'keys', 'wrapping.key');
  const hanging = async () => {
    await (await keysIn(join(data, 'keys'), store())).districts.current(5108);
    return readFile(root(), 'utf8');
  };

  test('is not replaced: the start is refused, says what brings it back, and nothing was made', async () => {
    const before = await hanging();
    const [one = '', other = ''] = await makePapers(data);
    await rm(root());
    await expect(keysIn(join(data, 'keys'), store())).rejects.toThrow(/wrapping\.key is missing.*keys -- restore/);
    expect(await readdir(join(data, 'keys'))).not.toContain('wrapping.key');
    expect(await putBack(data, await openKeys(data, [one, other]))).toEqual(['wrapping.key']);
    expect(await readFile(root(), 'utf8')).toBe(before);
    await expect(keysIn(join(data, 'keys'), store())).resolves.toBeDefined();
  });

  test('stays among what papers open when another took its place, and no other papers are made', async () => {
    const before = await hanging();
    const [one = '', other = ''] = await makePapers(data);
    await newKey('wrapping');
    expect(await sealKeysAgain(data)).toBe(false);
    await expect(makePapers(data)).rejects.toThrow(/is not the key on which the districts hang/);
    expect((await openKeys(data, [one, other]))['wrapping.key']).toBe(before);
  });
});
