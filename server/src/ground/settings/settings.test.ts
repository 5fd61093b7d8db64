import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsPage } from './page.ts';
import { readSettings, sayWrong } from './settings.ts';

let cert: string;
let key: string;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naung-settings-'));
  cert = join(folder, 'cert.pem');
  key = join(folder, 'key.pem');
  await writeFile(cert, '');
  await writeFile(key, '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const wrongIn = (environment: Record<string, string>): string[] => {
  const read = readSettings(environment);
  return read.ok ? [] : read.wrong.map(({ name }) => name);
};

const foundIn = (environment: Record<string, string>): string => {
  const read = readSettings(environment);
  return read.ok ? '' : sayWrong(read.wrong);
};

describe('settings', () => {
  it('need nothing to be set', () => {
    expect(readSettings({ PATH: '/bin' })).toEqual({
      ok: true,
      settings: {
        NAUNG_WITNESS_FOLDERS: [join('.naung', 'witness-1'), join('.naung', 'witness-2')],
        NAUNG_DATA: '.naung',
        NAUNG_DESK_PORT: 4100,
        NAUNG_PUBLIC_PORT: 4101,
        NAUNG_FIELD_PORT: 4102,
        NAUNG_LISTEN: '127.0.0.1',
        NAUNG_DESK_ORIGIN: 'http://localhost:4100',
        NAUNG_PUBLIC_ORIGIN: 'http://localhost:4101',
        NAUNG_FIELD_ORIGIN: 'http://localhost:4102',
        NAUNG_BEHIND_PROXY: false,
        NAUNG_LOCK_AFTER_MINUTES: 10,
        NAUNG_LOG_LEVEL: 'info',
      },
    });
  });

  it('take an empty value for one that is not set', () => {
    expect(wrongIn({ NAUNG_DESK_PORT: '', NAUNG_TLS_CERT: '', DATABASE_URL: '' })).toEqual([]);
  });

  it('follow the ports into the origins', () => {
    const read = readSettings({ NAUNG_DESK_PORT: '5100', NAUNG_TLS_CERT: cert, NAUNG_TLS_KEY: key });
    expect(read).toMatchObject({
      ok: true,
      settings: { NAUNG_DESK_ORIGIN: 'https://localhost:5100', NAUNG_LISTEN: '::' },
    });
  });

  it('are told all at once when several are wrong', () => {
    expect(
      wrongIn({
        NAUNG_DESK_PORT: '80a',
        NAUNG_PUBLIC_PORT: '70000',
        NAUNG_FIELD_ORIGIN: 'desk.example.go.id',
        NAUNG_LOG_LEVEL: 'loud',
        NAUNG_BEHIND_PROXY: 'yes',
        NAUNG_DESK_PROT: '4100',
      }).sort(),
    ).toEqual([
      'NAUNG_BEHIND_PROXY',
      'NAUNG_DESK_PORT',
      'NAUNG_DESK_PROT',
      'NAUNG_FIELD_ORIGIN',
      'NAUNG_LOG_LEVEL',
      'NAUNG_PUBLIC_PORT',
    ]);
  });

  it.each(['DATABASE_URL', 'NAUNG_DATABASE_URL_APP'])('never repeat a secret: %s', (name) => {
    const words = foundIn({ [name]: 'mysql://naung:s3cret-word@db/naung' });
    expect(words).toContain(name);
    expect(words).toContain('postgres://user:password@host:port/database');
    expect(words).not.toContain('s3cret-word');
  });

  it('name the setting that was probably meant', () => {
    expect(foundIn({ NAUNG_DESK_PROT: '4100' })).toMatch(
      /NAUNG_DESK_PROT\n.*does not know\n.*perhaps NAUNG_DESK_PORT is meant/,
    );
    expect(foundIn({ NAUNG_SOMETHING_ELSE: '1' })).toMatch(/remove it/);
  });

  it.each([
    ['another host without TLS', { NAUNG_DESK_ORIGIN: 'http://desk.example.go.id' }, /passkeys.*NAUNG_TLS_CERT/s],
    ['https that nobody speaks', { NAUNG_DESK_ORIGIN: 'https://desk.example.go.id' }, /nothing here speaks TLS/],
    [
      'http behind a proxy',
      { NAUNG_DESK_ORIGIN: 'http://desk.example.go.id', NAUNG_BEHIND_PROXY: '1' },
      /allowed: https:/,
    ],
    ['a path', { NAUNG_DESK_ORIGIN: 'https://example.go.id/desk', NAUNG_BEHIND_PROXY: '1' }, /nothing after it/],
    ['a closing slash', { NAUNG_DESK_ORIGIN: 'http://localhost:4100/' }, /nothing after it/],
    [
      'the origin of another face',
      { NAUNG_DESK_ORIGIN: 'http://localhost:4101' },
      /NAUNG_PUBLIC_ORIGIN\n.*the same as NAUNG_DESK_ORIGIN/,
    ],
  ])('refuse an origin with %s', (_what, environment, words) => {
    expect(foundIn(environment)).toMatch(words);
  });

  it.each([
    { NAUNG_DESK_ORIGIN: 'http://127.0.0.1:4100' },
    { NAUNG_DESK_ORIGIN: 'http://desk.localhost:4100' },
    { NAUNG_DESK_ORIGIN: 'http://[::1]:4100' },
    { NAUNG_DESK_ORIGIN: 'https://desk.example.go.id', NAUNG_BEHIND_PROXY: '1' },
  ])('allow %o', (environment) => {
    expect(wrongIn(environment)).toEqual([]);
  });

  it('refuse a single witness of the audit, or one twice', () => {
    expect(wrongIn({ NAUNG_WITNESS_FOLDERS: '/mnt/one' })).toEqual(['NAUNG_WITNESS_FOLDERS']);
    expect(wrongIn({ NAUNG_WITNESS_FOLDERS: ['/mnt/one', '/mnt/one'].join(delimiter) })).toEqual([
      'NAUNG_WITNESS_FOLDERS',
    ]);
    expect(wrongIn({ NAUNG_WITNESS_FOLDERS: ['/mnt/one', '/mnt/other'].join(delimiter) })).toEqual([]);
    const elsewhere = 'postgres://witness:word@province/heads';
    expect(wrongIn({ NAUNG_WITNESS_FOLDERS: '/mnt/one', NAUNG_WITNESS_DATABASE_URL: elsewhere })).toEqual([]);
  });

  it('refuse half a certificate, one that cannot be read, and two faces on one port', () => {
    expect(wrongIn({ NAUNG_TLS_CERT: cert })).toEqual(['NAUNG_TLS_KEY']);
    expect(wrongIn({ NAUNG_TLS_KEY: key })).toEqual(['NAUNG_TLS_CERT']);
    expect(wrongIn({ NAUNG_TLS_CERT: cert, NAUNG_TLS_KEY: join(folder, 'none.pem') })).toEqual(['NAUNG_TLS_KEY']);
    expect(wrongIn({ NAUNG_PUBLIC_PORT: '4100' })).toEqual(['NAUNG_PUBLIC_PORT']);
  });

  it('stop the process with the whole list on stderr and nothing on stdout', () => {
    const source = join(dirname(fileURLToPath(import.meta.url)), 'settings.ts');
    const run = spawnSync(
      process.execPath,
      [
        '--import',
        createRequire(import.meta.url).resolve('tsx/esm'),
        '--input-type=module',
        '-e',
        `(await import(${JSON.stringify(source)})).settingsOrStop(); console.log('went on')`,
      ],
      { env: { PATH: process.env.PATH ?? '', NAUNG_DESK_PORT: 'x', NAUNG_LOG_LEVEL: 'y' }, encoding: 'utf8' },
    );
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/2 settings are wrong[\s\S]*NAUNG_DESK_PORT[\s\S]*NAUNG_LOG_LEVEL/);
  });

  it('are all described in docs/settings.md', async () => {
    await expect(settingsPage()).toMatchFileSnapshot('../../../../docs/settings.md');
  });
});
