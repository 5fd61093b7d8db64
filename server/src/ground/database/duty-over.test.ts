import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ask } from '../commands/ask.ts';
import type { AnyReadEntry } from '../commands/entry.ts';
import { openForUnit } from '../letters/store.ts';
import { type Cast, castOf } from './testing/cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await castOf([]);
});
afterAll(() => cast.close());

/** A page that cannot be shown without the keeper. */
const page = {
  contract: { name: 'test/opens', query: z.object({}), answer: z.object({}) },
  policy: [{ because: 'anybody', when: { all: [] } }],
  answer: (tx: never) => openForUnit(tx, randomUUID(), 'told', Buffer.alloc(80)),
} as unknown as AnyReadEntry;

test('what breaks because a duty ended in between is answered as to somebody who is not signed in', async () => {
  const leaving = await cast.hire('Luh', 'complaint-officer');
  await expect(ask(cast.office, leaving, page, {}), 'under a duty that stands it is a fault').rejects.toThrow('packet');
  await cast.database.owner.query('update ground.duties set ends_on = current_date - 2 where id = $1', [leaving.duty]);
  expect(await ask(cast.office, leaving, page, {})).toMatchObject({ status: 401, body: { reason: 'not-signed-in' } });
  const gone = await cast.hire('Putu', 'complaint-officer');
  await cast.database.owner.query('update ground.people set ended_on = current_date - 2 where id = $1', [gone.person]);
  expect((await ask(cast.office, gone, page, {})).status).toBe(401);
});
