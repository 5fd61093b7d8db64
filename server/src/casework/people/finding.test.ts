import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cast } from '../../ground/database/testing/cast.ts';
import { caseworkCast, expectDone, openCase, receive, recordClient } from '../../testing/casework.ts';

let cast: Cast;
let subject: string;
let client: string;
beforeAll(async () => {
  cast = await caseworkCast();
  subject = (await openCase(cast)).id;
  const phones = [{ number: '081298765432', whose: 'own', safe: 'safe' }];
  client = await recordClient(cast, subject, {
    name: 'Ni Wayan Soekerti',
    nickname: 'Kerti',
    born: '1988-05-01',
    phones,
  });
});
afterAll(() => cast.close());

const asked = async (actor: Actor, query: object) => expectDone(await cast.ask(actor, 'people/find', query)).body;

test('the team finds her with her name, by her name or by a whole number; once, however she was found', async () => {
  const her = {
    record: client,
    kind: 'client',
    case: subject,
    concern: null,
    alias: 'Melati',
    name: 'Ni Wayan Soekerti',
    nickname: 'Kerti',
    born: '1988-05-01',
  };
  expect(await asked(cast.sari, { name: 'Wy. Sukerti', born: '1988' })).toMatchObject({
    items: [{ ...her, foundBy: ['name', 'born'] }],
    isSpent: false,
  });
  expect(await asked(cast.sari, { name: 'Sukerti', number: '0812-9876-5432' })).toMatchObject({
    items: [{ ...her, foundBy: expect.arrayContaining(['name', 'number']) }],
  });
  for (const number of ['0812-9876', '0812-9876-5433', '5108000000000000', '...'])
    expect(await asked(cast.sari, { number }), number).toEqual({ items: [], isSpent: false });
});

test('who does not reach her finds what was never written', async () => {
  for (const actor of [cast.komang, cast.made, cast.ratna]) {
    const hidden = await asked(actor, { name: 'Ni Wayan Soekerti' });
    expect([actor.preset, hidden]).toEqual([actor.preset, await asked(actor, { name: 'Rangkuti Simanjuntak' })]);
  }
  expect(await cast.ask(cast.wayan, 'people/find', { name: 'Sukerti' })).toMatchObject({ status: 403 });
  const { proven: _, ...unproven } = cast.sari;
  const answers = [];
  for (const name of ['Sukerti', 'Nobody Of That Name'])
    answers.push(await cast.ask(unproven, 'people/find', { name }));
  expect(answers[0]).toMatchObject({ status: 403, body: { because: 'prove-again' } });
  expect(answers[1]).toEqual(answers[0]);
});

test('a concern that became a case is found with the case', async () => {
  const concern = await receive(cast, { subjectName: 'Ketut Lasmini' });
  expect(await asked(cast.ketut, { name: 'Lasmini' })).toMatchObject({
    items: [{ record: concern, kind: 'told', case: null, concern, alias: null, name: 'Ketut Lasmini' }],
  });
  const accepting = { concern, case: randomUUID(), isNew: true, alias: 'Cempaka', worker: cast.sari.person };
  expectDone(await cast.say(cast.ketut, 'intake/accept', accepting));
  expect(await asked(cast.sari, { name: 'Lasmini' })).toMatchObject({
    items: [{ record: concern, case: accepting.case, alias: 'Cempaka', name: 'Ketut Lasmini' }],
  });
});

test('the audit says who looked and whom she was shown, never for whom she looked', async () => {
  await cast.database.owner.query('delete from audit.entries');
  await asked(cast.sari, { name: 'Sukerti' });
  await asked(cast.sari, { name: 'Rangkuti Simanjuntak', born: '1988' });
  const { rows } = await cast.database.owner.query(
    'select person, deed, outcome, subjects, compartments, filter, to_jsonb(e)::text as whole from audit.entries e order by at',
  );
  const entry = { person: cast.sari.person, deed: 'people/find', outcome: 'done' };
  expect(rows).toMatchObject([
    {
      ...entry,
      subjects: expect.arrayContaining([subject, client]),
      compartments: expect.arrayContaining(['identity']),
      filter: ['name'],
    },
    { ...entry, subjects: [], filter: ['name', 'born'] },
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/Sukerti|Soekerti|Rangkuti/);
});

test('when her look-ups of today are used up she is told so, and nothing is looked for', async () => {
  await cast.database.owner.query('update access.name_lookups set times = 40 where person = $1', [cast.sari.person]);
  expect(await asked(cast.sari, { name: 'Sukerti' })).toEqual({ items: [], isSpent: true });
});
