/** Every way into the built door, tried by nobody in particular: answered as its table says, alike with a cookie and without. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { type DoorProcess, startDoor } from './testing/door-process.ts';

const table = new URL('../../../../public-site/src/routes-for-nobody.data.json', import.meta.url);
const { routes } = JSON.parse(readFileSync(table, 'utf8')) as { readonly routes: Readonly<Record<string, number>> };

let cast: Cast;
let door: DoorProcess;
beforeAll(async () => {
  cast = await castOf([]);
  door = await startDoor(cast.database.urls.naung_door);
}, 60_000);
afterAll(async () => {
  await door.close();
  await cast.close();
});

test.each(Object.entries(routes))('%s is answered with %i, whoever asks', async (route, status) => {
  const [named = '', path = ''] = route.split(' ');
  const method = named === 'ALL' ? 'GET' : named;
  const ask = async (cookie: string) => {
    const response = await fetch(`${door.origin}${path.replace('*', 'api/v1/cases/list')}`, {
      method,
      headers: { cookie },
    });
    return { status: response.status, cookies: response.headers.getSetCookie(), text: await response.text() };
  };
  const answer = await ask('');
  expect([route, answer.status, answer.cookies]).toEqual([route, status, []]);
  expect(await ask('naung=somebody')).toEqual(answer);
});

test('a way in that no table knows is not there', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    expect((await fetch(`${door.origin}/b`, { method })).status).toBe(404);
});
