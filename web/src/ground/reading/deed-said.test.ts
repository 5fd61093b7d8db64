import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deedChoices, deedSaid, roomSaid } from './deed-said.ts';

const table = JSON.parse(
  readFileSync(new URL('../../../../server/src/routes-by-actor.data.json', import.meta.url), 'utf8'),
) as { routes: Record<string, unknown> };

/** As the audit names them, where the route is called otherwise. */
const ofTheDoor = ['drafts', 'me', 'sessions', 'invitations', 'first-administrator', 'openapi'];
const deeds = Object.keys(table.routes).flatMap((route) => {
  const [, room = '', verb] = /^(?:GET|POST) \/api\/v1\/([a-z-]+)\/([a-z-]+)$/.exec(route) ?? [];
  return verb === undefined || ofTheDoor.includes(room) ? [] : [`${room}/${verb}`];
});

test('every deed of the house is said in words, in both languages', () => {
  expect(deeds.length).toBeGreaterThan(200);
  for (const language of ['id', 'en'] as const) {
    const speechless = deedSaid('of/tomorrow', language);
    expect(deeds.filter((deed) => deedSaid(deed, language) === speechless)).toEqual([]);
    expect(deeds.filter((deed) => roomSaid(deed.split('/')[0] ?? '', language) === null)).toEqual([]);
  }
});

test('no deed is offered twice, and two deeds are not said alike', () => {
  for (const language of ['id', 'en'] as const) {
    const labels = deedChoices(language).map(({ label }) => label);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  }
});
