import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesIn } from './pages.ts';

let folder: string;
let app: Hono;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naung-pages-'));
  await mkdir(join(folder, 'web/assets'), { recursive: true });
  await writeFile(join(folder, 'web/index.html'), 'the desk');
  await writeFile(join(folder, 'web/assets/a.js'), 'ours');
  await writeFile(join(folder, 'secret.json'), 'CANARY');
  app = new Hono();
  app.get('*', await pagesIn(join(folder, 'web')));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['/', 200, 'the desk'],
  ['/kasus/1', 200, 'the desk'],
  ['/assets/a.js', 200, 'ours'],
  ['/assets/b.js', 404, ''],
  ['/..%2fsecret.json', 404, ''],
  ['/assets/..%2f..%2f..%2fsecret.json', 404, ''],
  ['/index.html%00.js', 404, ''],
  ['/%ff', 404, ''],
  ['/%E0%A4%A', 404, ''],
])('%s is answered with %s', async (path, status, body) => {
  const answer = await app.fetch(new Request(`http://localhost${path}`));
  expect([answer.status, await answer.text()]).toEqual([status, body]);
});

test('a house at work keeps the pages it opened with while others are put in their place', async () => {
  await rename(join(folder, 'web'), join(folder, 'before'));
  const ask = async (path: string) => (await app.fetch(new Request(`http://localhost${path}`))).text();
  expect([await ask('/kasus/1'), await ask('/assets/a.js')]).toEqual(['the desk', 'ours']);
  await mkdir(join(folder, 'web'));
  await writeFile(join(folder, 'web/index.html'), 'another desk');
  expect(await ask('/kasus/1')).toBe('the desk');
  const reopened = new Hono().get('*', await pagesIn(join(folder, 'web')));
  expect(await (await reopened.fetch(new Request('http://localhost/kasus/1'))).text()).toBe('another desk');
});

test('a house without a built desk opens, and has no page to show', async () => {
  const bare = new Hono().get('*', await pagesIn(join(folder, 'nowhere')));
  expect((await bare.fetch(new Request('http://localhost/'))).status).toBe(404);
});
