import { createDecipheriv } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ask, say } from '../house/office.ts';
import { tell } from '../house/story.ts';

/**
 * Whoever breaks into the office must not find a key there: not the root, not that of a district, not the one by which people are found.
 * Fails when any of them lies in the memory of the office or of any other process of the house but the keeper, as bytes or as text; and
 * when the search would not find it, because the keeper's own memory is searched too.
 */
describe('the memory of the office holds no key', () => {
  const story = tell();

  test('while people look for others and open what was told', async () => {
    const { page } = await story.enter('Sari Dewi');
    expect((await say(page, 'people/find', { name: 'Contoh', number: '5108010405140000' })).status).toBe(200);
    const { body } = await ask(page, 'cases/list', {});
    const [{ id }] = JSON.parse(body).items as [{ id: string }];
    expect((await ask(page, 'people/of-case', { case: id })).status).toBe(200);
    const keys = keysOf(story.house.dataFolder);
    expect([...keys.keys()].filter((name) => name.startsWith('district')).length).toBeGreaterThan(0);
    const processes = processesOf(story.house.dataFolder);
    const held = new Map(processes.map(({ name, pid }) => [name, heldBy(pid, keys)]));
    // The key of a district is opened when somebody of it asks.
    const here = expect.stringMatching(/^district /);
    expect(held.get('keeper'), 'the search finds what is there').toEqual(
      expect.arrayContaining(['wrapping', 'index', 'facts', 'bodies', here]),
    );
    for (const name of ['office', 'jobs', 'door']) expect([name, held.get(name)]).toEqual([name, []]);
  });
});

/** By a name of its own: the 32 bytes of every key file that the office must not have, and of each district's key. */
function keysOf(dataFolder: string): ReadonlyMap<string, Buffer> {
  const file = (name: string) =>
    Buffer.from(readFileSync(join(dataFolder, 'keys', `${name}.key`), 'utf8').trim(), 'base64');
  const keys = new Map<string, Buffer>(['wrapping', 'index', 'facts', 'bodies'].map((name) => [name, file(name)]));
  const root = keys.get('wrapping') as Buffer;
  const store = join(dataFolder, 'key-store');
  for (const district of readdirSync(store)) {
    const { keys: stored } = JSON.parse(readFileSync(join(store, district, 'district.json'), 'utf8')) as {
      keys: { key: string; wrapped: string }[];
    };
    for (const { key, wrapped } of stored)
      keys.set(`district ${district}`, unwrapped(root, `${district}|key-store|${key}|district|1`, wrapped));
  }
  return keys;
}

/** As `server/src/ground/keeper/envelope.ts` writes it. */
function unwrapped(root: Buffer, place: string, wrapped: string): Buffer {
  const envelope = Buffer.from(wrapped, 'base64');
  const opening = createDecipheriv('aes-256-gcm', root, envelope.subarray(18, 30), { authTagLength: 16 });
  opening.setAAD(Buffer.concat([envelope.subarray(0, 18), Buffer.from(place)]));
  opening.setAuthTag(envelope.subarray(-16));
  return Buffer.concat([opening.update(envelope.subarray(30, -16)), opening.final()]);
}

/** The children of the command that opened this house, by the file they run. */
function processesOf(dataFolder: string): readonly { readonly name: string; readonly pid: number }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const read = (what: string) => readFileSync(`/proc/${name}/${what}`, 'utf8');
        const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(read('stat'))?.[1]);
        return [{ pid: Number(name), parent, said: read('cmdline').split('\0'), has: read('environ').split('\0') }];
      } catch {
        return [];
      }
    });
  const main = all.find(
    ({ said, has }) =>
      said.some((word) => word.endsWith('server/dist/main.js')) && has.includes(`NAUNG_DATA=${dataFolder}`),
  );
  return all
    .filter(({ parent }) => parent === main?.pid)
    .flatMap(({ pid, said }) => {
      const script = said.find((word) => /dist\/[a-z]+\.js$/.test(word)) ?? '';
      const name = script.includes('public-site') ? 'door' : (/([a-z]+)\.js$/.exec(script)?.[1] ?? '');
      return name === '' || readlinkSync(`/proc/${pid}/exe`) === '' ? [] : [{ name, pid }];
    });
}

/** Which of the keys lie in what this process can write to, as bytes or as its file has them. */
function heldBy(pid: number, keys: ReadonlyMap<string, Buffer>): readonly string[] {
  const forms = [...keys].map(([name, key]) => ({
    name,
    texts: [key, Buffer.from(key.toString('base64').slice(0, 43))],
  }));
  const found = new Set<string>();
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const part = Buffer.alloc(8 << 20);
  const overlap = 64;
  try {
    for (const [from, to] of writtenBy(pid))
      for (let at = from; at < to; at += part.length - overlap) {
        const length = read(memory, part, Math.min(part.length, to - at), at);
        if (length === 0) break;
        const bytes = part.subarray(0, length);
        for (const { name, texts } of forms) if (texts.some((text) => bytes.includes(text))) found.add(name);
      }
  } finally {
    closeSync(memory);
  }
  return [...keys.keys()].filter((name) => found.has(name));
}

function writtenBy(pid: number): readonly (readonly [number, number])[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      return from === '' ? [] : [[Number.parseInt(from, 16), Number.parseInt(to, 16)] as const];
    });
}

/** What was given back to the system meanwhile reads as nothing. */
function read(file: number, into: Buffer, length: number, at: number): number {
  try {
    return readSync(file, into, 0, length, at);
  } catch {
    return 0;
  }
}
