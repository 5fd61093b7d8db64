import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandId } from '../ids.ts';
import type { Day, Instant } from '../time.ts';
import { type CodeCommand, type CodeSituation, decideCode } from './commands.ts';
import { codesOf } from './shipped.ts';

const day = (text: string) => text as Day;
const said = (name: CodeCommand['name'], payload: object) =>
  ({
    id: '0190a1b2-0000-7000-8000-00000000000a' as CommandId,
    name,
    madeAt: '2026-11-22T01:00:00.000Z' as Instant,
    payload,
  }) as unknown as CodeCommand;

const shelter = codesOf('deadlines').filter((item) => item.code === 'shelter-stay-local');
const attempts = codesOf('emergency-limits').slice(0, 1);
const now: CodeSituation = { today: day('2026-11-22'), list: { closed: false }, wordings: shelter, shipped: shelter };
const decide = (name: CodeCommand['name'], payload: object, more: Partial<CodeSituation> = {}) =>
  decideCode(said(name, { list: 'deadlines', code: 'shelter-stay-local', ...payload }), { ...now, ...more });
const wordings = (result: ReturnType<typeof decide>) => (result.ok ? result.value[0]?.core.wordings : result.because);

describe("a district's hand on a list", () => {
  it('gives a limit another value from a day on, and keeps the old one for the days before', () => {
    const detail = { ...shelter[0]?.detail, limit: 10 };
    expect(wordings(decide('codes/change', { from: '2026-12-01', detail }))).toMatchObject([
      { validFrom: '2022-01-01', validUntil: '2026-12-01', detail: { limit: 7 } },
      { validFrom: '2026-12-01', detail: { limit: 10, unit: 'days' }, source: 'ketetapan kabupaten/kota' },
    ]);
  });

  it('puts right a wording on the day it began without a second row', () => {
    expect(wordings(decide('codes/change', { from: '2022-01-01', id: ' Tinggal di rumah aman ' }))).toMatchObject([
      { validFrom: '2022-01-01', id: 'Tinggal di rumah aman' },
    ]);
  });

  it('ends a code and adds one of its own', () => {
    expect(wordings(decide('codes/end', { from: '2026-12-01' }))).toMatchObject([{ validUntil: '2026-12-01' }]);
    const own = {
      list: 'closure-reasons',
      code: 'own-ikut-keluarga',
      id: 'Ikut keluarga',
      en: 'Left with family',
      detail: { needsPlanOutcome: false },
    };
    expect(wordings(decide('codes/add', own, { wordings: [] }))).toMatchObject([
      { code: 'own-ikut-keluarga', validFrom: '2026-11-22', mark: 'INF' },
    ]);
  });

  it.each([
    ['closure-reasons', 'own-selesai', 'Diselesaikan secara kekeluargaan', 'Ended well'],
    ['closure-reasons', 'own-selesai', 'Selesai', 'Settled in the village'],
    ['service-types', 'own-bicara', 'Mediasi keluarga', 'A talk'],
  ])('lets no wording of %s say of a settlement what its code does not say', (list, code, id, en) => {
    const detail = { needsPlanOutcome: false };
    const add = (named: string) => decide('codes/add', { list, code: named, id, en, detail }, { wordings: [] });
    expect(wordings(add(code))).toBe('code-must-say-settlement');
    expect(wordings(add(`${code}-mediasi`))).not.toBe('code-must-say-settlement');
  });

  it.each([
    ['no-such-list', 'codes/end', { from: '2026-12-01' }, { list: null }],
    ['list-is-closed', 'codes/end', { from: '2026-12-01' }, { list: { closed: true } }],
    ['no-such-code', 'codes/end', { from: '2026-12-01' }, { wordings: [] }],
    [
      'code-has-ended',
      'codes/end',
      { from: '2026-12-01' },
      { wordings: shelter.map((item) => ({ ...item, validUntil: day('2025-01-01') })) },
    ],
    ['before-the-last-wording', 'codes/end', { from: '2022-01-01' }, {}],
    ['before-the-last-wording', 'codes/change', { from: '2021-12-31', id: 'x' }, {}],
    ['code-is-taken', 'codes/add', { code: 'own-x', id: 'x', en: 'x' }, {}],
    ['detail-does-not-fit', 'codes/change', { from: '2026-12-01', detail: { limit: 'seminggu' } }, {}],
    [
      'loosens-a-guard',
      'codes/end',
      { list: 'emergency-limits', code: 'attempts-a-day', from: '2026-12-01' },
      { wordings: attempts, shipped: attempts },
    ],
    ['detail-does-not-fit', 'codes/add', { code: 'own-x', id: 'x', en: 'x' }, { wordings: [] }],
  ] as const)('is refused because %s (%s)', (because, name, payload, more) => {
    expect(decide(name, payload, more as Partial<CodeSituation>)).toEqual({ ok: false, because });
  });

  it('takes a list for what it is called, even where every object answers to that word', () => {
    expect(decide('codes/end', { list: 'constructor', from: '2026-12-01' }).ok).toBe(true);
  });

  it('never throws and never leaves two wordings for one day', () => {
    const days = fc.constantFrom('2021-01-01', '2022-01-01', '2022-01-02', '2030-06-01');
    fc.assert(
      fc.property(fc.constantFrom('codes/change', 'codes/end'), days, (name, from) => {
        const result = decide(name as CodeCommand['name'], { from, id: 'x' });
        if (!result.ok) return;
        const rows = result.value[0]?.core.wordings ?? [];
        for (const probe of ['2022-01-01', '2022-01-02', '2025-01-01', '2031-01-01']) {
          const held = rows.filter(
            (row) => row.validFrom <= probe && (row.validUntil === undefined || probe < row.validUntil),
          );
          expect(held.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
