import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Fact } from '@naung/domain/ground/facts.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { castOf } from '../../ground/database/testing/cast.ts';
import { asActor } from '../../ground/database/transaction.ts';
import { settleFacts } from '../../ground/facts/store.ts';
import { indicatorsRoom } from './routes.ts';

const cast = await castOf([indicatorsRoom]);
afterAll(() => cast.close());

const fact = (kind: string, on: string, by: Fact['by'] = {}, amount = 1): Fact => ({ kind, on: on as Day, by, amount });
const settle = (actor: Actor, record: string, facts: readonly Fact[]) =>
  asActor(cast.office, actor, 'uji', async (tx) => ({
    outcome: 'done' as const,
    value: await settleFacts(tx, record, facts),
  }));
const year = { from: '2026-01', to: '2026-12' };
const read = async (name: string, query: object, actor: Actor = cast.made) =>
  (await cast.ask(actor, name, query)).body as Record<string, unknown>;

beforeAll(async () => {
  const opened = {
    ageBand: '13-17',
    sex: 'female',
    placeKind: 'school',
    relation: 'teacher',
    track: 'survivor',
    origin: 'concern',
  };
  await settle(cast.sari, 'case one', [
    fact('case', '2026-03-02', opened),
    fact('case-form', '2026-03-02', { form: 'sexual' }),
    fact('case-form', '2026-03-02', { form: 'psychological' }),
    fact('victim', '2026-03-02', { ageBand: '13-17', sex: 'female' }),
    fact('victim', '2026-03-02', { ageBand: '6-12', sex: 'male' }),
  ]);
  await settle(cast.sari, 'case two', [
    fact('case', '2026-04-30', { ...opened, sex: 'male' }),
    fact('case-form', '2026-04-30', { form: 'sexual' }),
  ]);
  for (const n of [1, 2, 3])
    await settle(cast.sari, `telling ${n}`, [fact('concern', '2026-03-01', { channel: 'phone' })]);
  await settle(cast.ratna, 'case elsewhere', [
    fact('case', '2026-03-02', opened),
    fact('case-form', '2026-03-02', { form: 'sexual' }),
  ]);
});

describe('by month', () => {
  it('kasus, korban and laporan stand beside each other and are three numbers', async () => {
    const counts = await read('indicators/months', { from: '2026-02', to: '2026-05' });
    expect(counts).toMatchObject({
      months: ['2026-02', '2026-03', '2026-04', '2026-05'],
      concern: [0, 3, 0, 0],
      case: [0, 1, 1, 0],
      victim: [0, 2, 0, 0],
    });
    expect(Object.keys(counts)).not.toContain('total');
  });

  it('takes the first and the last day of the span, and none beyond', async () => {
    expect(await read('indicators/months', { from: '2026-04', to: '2026-04' })).toMatchObject({ case: [1] });
    expect(await read('indicators/months', { from: '2026-05', to: '2026-12' })).toMatchObject({
      case: [0, 0, 0, 0, 0, 0, 0, 0],
    });
  });
});

describe('by form, age, sex, place and relation', () => {
  it('counts a case under each of its forms, and once in the total', async () => {
    expect(await read('indicators/by', { ...year, kind: 'case', dimension: 'form' })).toEqual({
      kind: 'case',
      dimension: 'form',
      rows: [
        { code: 'sexual', count: 2 },
        { code: 'psychological', count: 1 },
      ],
      folded: null,
      total: 2,
      several: true,
    });
  });

  it('says what is not known as not known', async () => {
    expect(await read('indicators/by', { ...year, kind: 'case', dimension: 'village' })).toMatchObject({
      rows: [{ code: null, count: 2 }],
      several: false,
    });
  });

  it('follows a case that is put right, and forgets one that was a mistake', async () => {
    const forms = (...codes: string[]) => [
      fact('case', '2026-07-01', { sex: 'female' }),
      ...codes.map((form) => fact('case-form', '2026-07-01', { form })),
    ];
    const july = { from: '2026-07', to: '2026-07', kind: 'case', dimension: 'form' };
    await settle(cast.sari, 'case three', forms('physical', 'neglect'));
    await settle(cast.sari, 'case three', forms('physical'));
    expect(await read('indicators/by', july)).toMatchObject({ rows: [{ code: 'physical', count: 1 }], total: 1 });
    await settle(cast.sari, 'case three', []);
    expect(await read('indicators/by', july)).toMatchObject({ rows: [], total: 0 });
  });

  test.each([
    { kind: 'case', dimension: 'name' },
    { kind: 'victim', dimension: 'relation' },
    { kind: 'reach', dimension: 'form' },
    { kind: 'case', dimension: 'form', from: '2026-13' },
    { kind: 'case', dimension: 'form', from: '2027-01' },
    { kind: 'case', dimension: "form' or true" },
  ])('does not understand %j', async (more) => {
    expect(await cast.ask(cast.made, 'indicators/by', { ...year, ...more })).toMatchObject({ status: 422 });
  });
});

describe('who reads the numbers', () => {
  const names = ['indicators/months', 'indicators/prevention', 'indicators/definitions'];
  test.each(['sari', 'wayan', 'hasan', 'dewi'] as const)('%s does not, unless the duty says so', async (name) => {
    const actor = cast[name];
    const allowed = actor.deeds.includes('read-numbers');
    for (const one of names) {
      const query = one.endsWith('definitions') ? {} : year;
      expect((await cast.ask(actor, one, query)).status).toBe(allowed ? 200 : 403);
    }
  });

  it('a duty confined to villages is told that the numbers are of the whole district', async () => {
    const luh = await cast.hire('Luh', 'head-of-dinas', { villages: [cast.villages[0]] });
    expect(await cast.ask(luh, 'indicators/months', year)).toMatchObject({
      status: 403,
      body: { because: 'reads-the-whole-district' },
    });
  });

  it('Ratna counts her own district and nothing of this one', async () => {
    expect(await read('indicators/by', { ...year, kind: 'case', dimension: 'form' }, cast.ratna)).toMatchObject({
      total: 1,
    });
  });
});

it('explains each indicator in words', async () => {
  const { items } = (await read('indicators/definitions', {})) as {
    items: { code: string; formula: { id: string } }[];
  };
  expect(items.length).toBeGreaterThan(10);
  for (const item of items) expect(item.formula.id.length).toBeGreaterThan(20);
});
