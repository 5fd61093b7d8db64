/**
 * The newcomer's first fault: a command of the machine's keeper that is not told the data folder of the house. It must say so in
 * Indonesian and English with a line that works, make nothing, and ask nobody for a paper.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naung-newcomer-'));
  const [PATH = '', HOME = ''] = [process.env.PATH, process.env.HOME];
  environment = {
    ...{ PATH, HOME, NAUNG_DATA: join(folder, 'elsewhere') },
    NAUNG_BACKUP_FOLDERS: join(folder, 'backups'),
    NAUNG_BACKUP_RECIPIENT: await identityToRecipient(await generateX25519Identity()),
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function said(command: string, more: readonly string[]) {
  const script = fileURLToPath(new URL(`./${command}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', tsx, script, ...more], {
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [out, words] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    words += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, words };
}

test('every command names the folder it looked in, and the line to type instead', async () => {
  const commands = [
    ['backup'],
    ['restore', '--verify', '--identity', 'none'],
    ['keys', 'drill'],
    ['keys', 'rotate', 'root'],
  ] as const;
  const answers = await Promise.all(commands.map(([command, ...more]) => said(command, more)));
  for (const [index, { code, out, words }] of answers.entries()) {
    const [indonesian = '', english = ''] = words.split('\n\n');
    expect([code, out], commands[index]?.join(' ')).toEqual([1, '']);
    for (const half of [indonesian, english]) {
      expect(half).toContain(join(folder, 'elsewhere'));
      expect(half).toContain('NAUNG_DATA=/srv/naung npm run');
    }
    expect(indonesian).toMatch(/[Ff]older data/);
    expect(english).toMatch(/data folder/);
  }
  expect(await readdir(folder)).toEqual([]);
}, 60_000);
