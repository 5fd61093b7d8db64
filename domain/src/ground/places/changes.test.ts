import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandId, PlaceNumber } from '../ids.ts';
import type { Day, Instant } from '../time.ts';
import { type ChangeCommand, type ChangeSituation, decideChange } from './changes.ts';
import { decideHamlet, type HamletCommand, type HamletSituation } from './commands.ts';
import type { HamletId } from './hamlet.ts';
import type { PlaceName } from './model.ts';

const day = (text: string) => text as Day;
const number = (n: number) => n as PlaceNumber;
const said = (name: string, payload: object) =>
  ({
    id: '0190a1b2-0000-7000-8000-00000000000a' as CommandId,
    name,
    madeAt: '2026-11-22T01:00:00.000Z' as Instant,
    payload,
  }) as unknown as ChangeCommand & HamletCommand;

const village: PlaceName = {
  place: number(60000),
  level: 'village',
  validFrom: day('1945-08-17'),
  validUntil: null,
  code: '51.08.04.2003',
  name: 'Kayuputih',
  kind: 'desa',
  parent: number(5000),
};
const banjar: PlaceName = {
  ...village,
  place: number(5000),
  level: 'subdistrict',
  code: '51.08.04',
  name: 'Banjar',
  kind: 'kecamatan',
  parent: number(300),
};
const situation: ChangeSituation = {
  today: day('2026-11-22'),
  now: village,
  other: banjar,
  hasPlacesBelow: false,
  codeIsTaken: false,
  newNumber: number(92000),
};
const about = { place: 60000, onDate: '2026-06-01', basis: 'Perda 3/2026' };
const decide = (name: string, payload: object, more: Partial<ChangeSituation> = {}) =>
  decideChange(said(name, { ...about, ...payload }), { ...situation, ...more });

describe('a change of the map', () => {
  it('renames a village and keeps its number', () => {
    const result = decide('places/rename', { to: 'Kayuputih Melaka' });
    expect(result.ok && result.value[0]?.core).toEqual({
      closes: 60000,
      opens: { ...village, validFrom: '2026-06-01', name: 'Kayuputih Melaka', validUntil: undefined },
      below: null,
      note: { onDate: '2026-06-01', change: 'rename', fromPlace: 60000, toPlace: 60000, basis: 'Perda 3/2026' },
    });
  });

  it('raises a desa to a kelurahan under a code that says so', () => {
    const result = decide('places/raise', { code: '51.08.04.1003', kind: 'kelurahan' });
    expect(result.ok && result.value[0]?.core.opens).toMatchObject({
      place: 60000,
      code: '51.08.04.1003',
      kind: 'kelurahan',
    });
  });

  it('splits a village: a new number is born and the old one lives on', () => {
    const result = decide('places/split', { code: '51.08.04.2018', name: 'Kayuputih Baru', kind: 'desa' });
    expect(result.ok && result.value[0]?.core).toMatchObject({
      closes: null,
      opens: { place: 92000, level: 'village', code: '51.08.04.2018', parent: 5000 },
      note: { change: 'split', fromPlace: 60000, toPlace: 92000 },
    });
  });

  it('recodes a place under another, and all that lies below', () => {
    const regency: PlaceName = {
      ...village,
      place: number(480),
      level: 'regency',
      code: '91.01',
      name: 'Merauke',
      kind: 'kabupaten',
    };
    const province: PlaceName = {
      ...village,
      place: number(36),
      level: 'province',
      code: '93',
      name: 'Papua Selatan',
      kind: 'provinsi',
    };
    const result = decide(
      'places/recode',
      { place: 480, code: '93.01', parent: 36 },
      { now: regency, other: province },
    );
    expect(result.ok && result.value[0]?.core).toMatchObject({
      opens: { place: 480, code: '93.01', parent: 36 },
      below: { from: '91.01', to: '93.01' },
    });
  });

  it('merges a village into its neighbour', () => {
    const result = decide('places/merge', { into: 60001 }, { other: { ...village, place: number(60001) } });
    expect(result.ok && result.value[0]?.core).toMatchObject({
      closes: 60000,
      opens: null,
      note: { change: 'merge', toPlace: 60001 },
    });
  });

  it.each([
    ['place-has-ended', 'places/rename', { to: 'X' }, { now: null }],
    ['change-lies-ahead', 'places/rename', { to: 'X', onDate: '2026-11-23' }, {}],
    ['before-the-last-change', 'places/rename', { to: 'X' }, { now: { ...village, validFrom: day('2026-06-02') } }],
    ['code-belongs-to-another', 'places/recode', { code: '51.08.04.2004' }, { codeIsTaken: true }],
    ['code-does-not-fit', 'places/recode', { code: '51.08.05.2004' }, {}],
    ['code-does-not-fit', 'places/recode', { code: '51.08.04' }, {}],
    ['code-does-not-fit', 'places/recode', { code: '51.08.04.2004' }, { other: null }],
    ['before-the-last-change', 'places/merge', { into: 60001 }, { now: { ...village, validFrom: day('2026-06-01') } }],
    ['cannot-merge-with-itself', 'places/merge', { into: 60000 }, {}],
    ['places-still-below', 'places/merge', { into: 60001 }, { hasPlacesBelow: true }],
    ['place-has-ended', 'places/merge', { into: 60001 }, { other: null }],
  ] as const)('is refused because %s (%s)', (because, name, payload, more) => {
    expect(decide(name, payload, more as Partial<ChangeSituation>)).toEqual({ ok: false, because });
  });

  it('never throws, and never opens a name before the one it closes', () => {
    const verbs = fc.constantFrom('places/rename', 'places/recode', 'places/raise', 'places/split', 'places/merge');
    const days = fc.constantFrom('1900-01-01', '1945-08-17', '2026-06-01', '2030-01-01');
    const codes = fc.constantFrom('51', '51.08.04.2003', '51.08.04.1003', 'x', '');
    fc.assert(
      fc.property(verbs, days, codes, fc.boolean(), fc.boolean(), (name, onDate, code, taken, below) => {
        const payload = { onDate, code, to: 'X', name: 'X', kind: 'desa', into: 60001 };
        const result = decide(name, payload, { codeIsTaken: taken, hasPlacesBelow: below });
        if (result.ok) expect((result.value[0]?.core.note.onDate ?? '') >= village.validFrom).toBe(true);
      }),
    );
  });
});

describe("the district's own list of hamlets", () => {
  const id = '0190a1b2-0000-7000-8000-000000000001' as HamletId;
  const hamlet = {
    district: 300 as never,
    id,
    village: number(60000),
    name: 'Kajanan',
    kind: 'banjar' as const,
    retiredOn: null,
  };
  const now: HamletSituation = {
    today: day('2026-11-22'),
    newId: '0190a1b2-0000-7000-8000-000000000002' as HamletId,
    villageIsOurs: true,
    hamlet,
    others: [hamlet],
  };

  it('adds, renames and retires, and never removes', () => {
    const added = decideHamlet(said('places/add-hamlet', { village: 60000, name: ' Kelodan ', kind: 'banjar' }), now);
    expect(added.ok && added.value[0]).toMatchObject({
      type: 'hamlet-added',
      record: now.newId,
      core: { name: 'Kelodan' },
    });
    const renamed = decideHamlet(said('places/rename-hamlet', { hamlet: id, name: 'KAJANAN' }), now);
    expect(renamed.ok && renamed.value[0]?.core.name).toBe('KAJANAN');
    const retired = decideHamlet(said('places/retire-hamlet', { hamlet: id }), now);
    expect(retired.ok && retired.value[0]?.core.retiredOn).toBe('2026-11-22');
  });

  it.each([
    [
      'village-lies-elsewhere',
      'places/add-hamlet',
      { village: 1, name: 'Kelodan', kind: 'banjar' },
      { villageIsOurs: false },
    ],
    ['hamlet-is-on-the-list', 'places/add-hamlet', { village: 60000, name: 'kajanan ', kind: 'banjar' }, {}],
    ['no-such-hamlet', 'places/retire-hamlet', { hamlet: id }, { hamlet: null }],
    [
      'hamlet-is-retired',
      'places/rename-hamlet',
      { hamlet: id, name: 'X' },
      { hamlet: { ...hamlet, retiredOn: day('2020-01-01') } },
    ],
  ] as const)('refuses because %s', (because, name, payload, more) => {
    expect(decideHamlet(said(name, payload), { ...now, ...(more as Partial<HamletSituation>) })).toEqual({
      ok: false,
      because,
    });
  });
});
