/** What stood before a correction: kept, shown to those who may see it, and gone from where the record never belonged. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctionsRoom } from '../ground/corrections/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { syncRoom } from '../ground/sync/routes.ts';
import { caseworkCast, expectDone, openCase, recordClient, refusal } from './casework.ts';
import { digestOver, wholeScope } from './worlds/device-scope.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast([correctionsRoom, syncRoom]);
});
afterAll(() => cast.close());

interface Told {
  readonly items: readonly { readonly before: object; readonly after: object; readonly note: string | null }[];
}

const history = async (record: string, as = cast.sari) =>
  (await cast.ask(as, 'corrections/of-record', { record })).body as Told;

const correct = (record: string, changes: object, more: object = {}) =>
  cast.say(cast.sari, 'people/correct-client', { record, changes, ...more });

describe('the history of a record', () => {
  test('says what a sealed field held before and after each correction, the newest first', async () => {
    const { id } = await openCase(cast);
    const client = await recordClient(cast, id, { name: 'CANARY-FIRST', nickname: 'CANARY-NICK' });
    expectDone(await correct(client, { name: 'CANARY-SECOND' }, { note: 'CANARY-NOTE' }));
    expectDone(await correct(client, { name: 'CANARY-THIRD', sex: 'male' }));
    expect(await history(client)).toMatchObject({
      items: [
        {
          what: 'corrected',
          personName: 'Sari',
          sealedFields: ['name'],
          before: { name: 'CANARY-SECOND', sex: 'female' },
          after: { name: 'CANARY-THIRD', sex: 'male' },
          note: null,
        },
        { before: { name: 'CANARY-FIRST' }, after: { name: 'CANARY-SECOND' }, note: 'CANARY-NOTE' },
      ],
    });
    expect(JSON.stringify(await history(client))).not.toContain('CANARY-NICK');
  });

  test('keeps what stood in a sealed field that was emptied, and from then on nobody reads it in the record', async () => {
    const { id } = await openCase(cast);
    const client = await recordClient(cast, id, { name: 'CANARY-FIRST', nickname: 'CANARY-NICK', aids: 'CANARY-AIDS' });
    expectDone(await correct(client, { nickname: null, aids: null }));
    const people = (await cast.ask(cast.sari, 'people/of-case', { case: id })).body as { clients: object[] };
    expect(people.clients).toMatchObject([{ name: 'CANARY-FIRST' }]);
    for (const emptied of ['nickname', 'aids']) expect(people.clients[0]).not.toHaveProperty(emptied);
    expect(refusal(await correct(client, { nickname: null }))).toBe('nothing-changes');
    expectDone(await correct(client, { nickname: 'CANARY-AGAIN' }));
    expect(await history(client)).toMatchObject({
      items: [
        { before: { nickname: null }, after: { nickname: 'CANARY-AGAIN' } },
        {
          before: { nickname: 'CANARY-NICK', aids: 'CANARY-AIDS' },
          after: { nickname: null, aids: null },
        },
      ],
    });
    const { rows } = await cast.database.migrating.query(
      "select string_agg(l::text, ' ') as log from ground.log l where record = $1",
      [client],
    );
    expect(rows[0].log).not.toContain('CANARY');
  });

  test('names the sealed field to a supervisor, and keeps its words from her', async () => {
    const { id } = await openCase(cast);
    const client = await recordClient(cast, id, { name: 'CANARY-FIRST' });
    expectDone(await correct(client, { name: 'CANARY-SECOND' }, { note: 'CANARY-NOTE' }));
    const seen = await history(client, cast.made);
    expect(seen).toMatchObject({ items: [{ sealedFields: ['name'], before: {}, after: {}, note: null }] });
    expect(JSON.stringify(seen)).not.toContain('CANARY');
  });

  test('is empty for whoever works elsewhere, as if there were no such record', async () => {
    const { id } = await openCase(cast);
    const client = await recordClient(cast, id);
    expectDone(await correct(client, { name: 'CANARY-SECOND' }));
    expect(await history(client, cast.ratna)).toEqual({ items: [] });
  });

  test('goes along with a record that is moved', async () => {
    const wrong = await openCase(cast);
    const right = await openCase(cast);
    expectDone(
      await cast.say(cast.sari, 'cases/add-team-member', {
        case: wrong.id,
        person: cast.komang.person,
        role: 'companion',
      }),
    );
    const client = await recordClient(cast, wrong.id, { name: 'CANARY-FIRST' });
    expectDone(await correct(client, { name: 'CANARY-SECOND' }, { note: 'CANARY-NOTE' }));
    expect((await history(client, cast.komang)).items).toHaveLength(1);
    const moving = { record: client, to: right.id, reason: 'wrong-person' };
    expectDone(await cast.say(cast.sari, 'people/move-client', moving));
    expect(await history(client, cast.komang)).toEqual({ items: [] });
    expect(await history(client)).toMatchObject({
      items: [{ what: 'moved' }, { before: { name: 'CANARY-FIRST' }, note: 'CANARY-NOTE' }],
    });
  });
});

test('a file that a record leaves is another version to every device that holds it, and does not say where it went', async () => {
  const [{ id: wrong }, { id: right }] = [await openCase(cast), await openCase(cast)];
  const client = await recordClient(cast, wrong);
  const before = await wholeScope(cast, cast.sari);
  expectDone(await cast.say(cast.sari, 'people/move-client', { record: client, to: right, reason: 'wrong-person' }));
  const after = await wholeScope(cast, cast.sari);
  const raised = (id: string) =>
    [after, before].map(({ items }) => items.find(({ subject }) => subject === id)?.version ?? 0);
  for (const id of [wrong, right]) {
    const [now = 0, then = 0] = raised(id);
    expect([id, now]).toEqual([id, then + 1]);
  }
  expect(after.digest).toBe(digestOver(after.items));
  expect(after.digest).not.toBe(before.digest);
  const timeline = (await cast.ask(cast.sari, 'cases/timeline', { case: wrong })).body as { items: object[] };
  expect(timeline.items[0]).toMatchObject({ event: 'record-left', record: client, core: { kind: 'client' } });
  expect(JSON.stringify(timeline)).not.toContain(right);
});
