import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Day } from '../time.ts';
import { ageBandOf, type DetailedList, detailOf, details } from './details.ts';
import { CodeList, codeIn, itemAsOf, offeredOn, withOwn } from './model.ts';
import { codesOf, shippedLists } from './shipped.ts';

const day = (text: string) => text as Day;
const today = day('2026-11-22');

describe('every list that ships', () => {
  it.each(shippedLists.map((list) => [list.list, list] as const))(
    '%s is well formed, in two languages',
    (_name, list) => {
      expect(CodeList.safeParse(list).success).toBe(true);
      for (const item of list.items) {
        expect(item.id.trim()).toBe(item.id);
        expect(item.en.trim()).toBe(item.en);
        if (item.validUntil) expect(item.validUntil > item.validFrom).toBe(true);
      }
      const keys = list.items.map((item) => `${item.code} ${item.validFrom}`);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it.each(Object.keys(details) as DetailedList[])('%s says of each item what its detail promises', (list) => {
    const items = codesOf(list);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(detailOf(list, item), item.code).not.toBeNull();
  });

  it('carries a detail only where a schema reads it', () => {
    const read = new Set<string>([
      ...Object.keys(details),
      'place-kinds',
      'service-lines',
      'service-needs',
      'tpks-offences',
      'tpks-other-acts',
      'forms-of-violence',
    ]);
    const silent = shippedLists.filter((list) => list.items.some((item) => item.detail) && !read.has(list.list));
    expect(silent.map((list) => list.list)).toEqual([]);
  });
});

describe('lists name each other by codes that exist', () => {
  const codes = (list: Parameters<typeof codesOf>[0]) => new Set<string>(codesOf(list).map((item) => item.code));

  it('names agencies that exist in concerns and deadlines', () => {
    const agencies = codes('agency-kinds');
    for (const item of codesOf('concern-kinds'))
      for (const agency of detailOf('concern-kinds', item)?.responsible ?? []) expect(agencies).toContain(agency);
    for (const item of codesOf('deadlines'))
      for (const agency of detailOf('deadlines', item)?.who ?? []) expect(agencies).toContain(agency);
  });

  it('names stages, levels, lines and services that exist', () => {
    for (const item of codesOf('activity-kinds')) {
      const detail = detailOf('activity-kinds', item);
      expect(codes('continuum-stages')).toContain(detail?.stage);
      for (const level of detail?.levels ?? []) expect(codes('change-levels')).toContain(level);
    }
    for (const item of codesOf('service-types')) {
      const detail = detailOf('service-types', item);
      expect(codes('service-lines')).toContain(detail?.line);
      expect(codes('simfoni-services')).toContain(detail?.simfoni);
      expect(codesOf('simfoni-services').find((one) => one.code === detail?.simfoni)?.simfoni).toBe(item.simfoni);
    }
  });

  it("speaks SIMFONI's own words beside ours wherever a concern is counted", () => {
    const forms = new Set(codesOf('forms-of-violence').map((item) => item.simfoni));
    for (const item of codesOf('concern-kinds')) expect(forms).toContain(item.simfoni);
    for (const list of ['incident-places', 'relations', 'forms-of-violence', 'simfoni-services'] as const)
      for (const item of codesOf(list)) expect(item.simfoni, item.code).toBeTruthy();
  });
});

describe('what the field names is there', () => {
  it.each([
    ['forms-of-violence', 7],
    ['simfoni-services', 8],
    ['ampk-categories', 15],
    ['tpks-offences', 9],
    ['uptd-functions', 6],
    ['service-lines', 4],
    ['service-needs', 11],
    ['continuum-stages', 6],
    ['change-levels', 3],
    ['formation-stages', 10],
    ['age-bands-simfoni', 7],
    ['age-bands-puskesmas', 5],
    ['group-bases', 3],
  ] as const)('%s has its %i items', (list, count) => {
    expect(codesOf(list)).toHaveLength(count);
  });

  it('numbers the deadlines D1 to D21 without a gap', () => {
    const numbers = codesOf('deadlines').flatMap((item) => item.crosswalk?.table ?? []);
    for (let n = 1; n <= 21; n += 1) expect(numbers).toContain(`D${n}`);
  });

  it('asks each question of urgency with a reason that can be shown, red or amber', () => {
    const levels = codesOf('urgency-items').map((item) => detailOf('urgency-items', item)?.level);
    expect(levels.filter((level) => level === 'red').length).toBeGreaterThanOrEqual(8);
    expect(levels.filter((level) => level === 'amber').length).toBeGreaterThanOrEqual(5);
  });

  it('closes every way round the law for each concern that is sexual violence', () => {
    const sexual = codesOf('concern-kinds').filter((item) => detailOf('concern-kinds', item)?.sexual);
    expect(sexual.map((item) => item.code)).toEqual([
      'violence-sexual',
      'violence-sexual-online',
      'exploitation-sexual',
      'exploitation-marriage',
    ]);
    for (const item of sexual)
      expect(
        detailOf('concern-kinds', item)?.firstSteps.some((step) => step.en.includes('Do not offer a settlement')),
      ).toBe(true);
  });
});

describe('reading a list on a day', () => {
  const wording = (id: string, validFrom: string, validUntil?: string) => ({
    code: 'a',
    id,
    en: id,
    validFrom: day(validFrom),
    ...(validUntil ? { validUntil: day(validUntil) } : {}),
    source: 'uji',
    mark: 'INF' as const,
  });
  const items = [wording('lama', '2016-01-01', '2022-05-09'), wording('baru', '2022-05-09', '2026-01-01')];

  it('offers what holds that day, from its first day until the day before its last', () => {
    expect(offeredOn(items, day('2022-05-08')).map((item) => item.id)).toEqual(['lama']);
    expect(offeredOn(items, day('2022-05-09')).map((item) => item.id)).toEqual(['baru']);
    expect(offeredOn(items, day('2026-01-01'))).toEqual([]);
  });

  it('reads an old record in the words of its day, and one outside every date in the nearest', () => {
    expect(itemAsOf(items, 'a', day('2019-11-13'))?.id).toBe('lama');
    expect(itemAsOf(items, 'a', day('2010-01-01'))?.id).toBe('lama');
    expect(itemAsOf(items, 'a', today)?.id).toBe('baru');
    expect(itemAsOf(items, 'b', today)).toBeNull();
  });

  it("lets a district's own wording stand instead of the shipped one", () => {
    const own = [wording('punya sendiri', '2020-01-01')];
    expect(withOwn(items, own).map((item) => item.id)).toEqual(['punya sendiri']);
  });

  it('does not offer an offence before the law that made it', () => {
    expect(offeredOn(codesOf('tpks-offences'), day('2022-05-08'))).toEqual([]);
    expect(offeredOn(codesOf('tpks-offences'), day('2022-05-09'))).toHaveLength(9);
  });
});

describe('age bands', () => {
  it.each([
    ['age-bands-simfoni', 5, '0-5'],
    ['age-bands-simfoni', 6, '6-12'],
    ['age-bands-simfoni', 17, '13-17'],
    ['age-bands-simfoni', 18, '18-24'],
    ['age-bands-simfoni', 97, '60-up'],
    ['age-bands-puskesmas', 17, '10-17'],
    ['age-bands-puskesmas', 18, '18-49'],
    ['age-bands-simfoni', null, null],
    ['age-bands-simfoni', -1, null],
  ] as const)('%s puts %s into %s', (list, age, band) => {
    expect(ageBandOf(list, codesOf(list), age)).toBe(band);
  });

  it.each(['age-bands-simfoni', 'age-bands-puskesmas', 'age-bands-activities'] as const)(
    '%s leaves no year out',
    (list) => {
      for (let age = 0; age <= 120; age += 1) {
        const fits = codesOf(list).filter((item) => ageBandOf(list, [item], age) !== null);
        expect(fits, String(age)).toHaveLength(1);
      }
    },
  );
});

describe('a code on the wire', () => {
  const schema = z.object({ reason: codeIn('closure-reasons') });

  it('takes a shipped code and one of an office, and refuses what is no code', () => {
    expect(schema.safeParse({ reason: 'goals-reached' }).success).toBe(true);
    expect(schema.safeParse({ reason: 'own-pindah-tugas' }).success).toBe(true);
    for (const reason of ['', 'Goals Reached', "x'; drop", '-a', 'a'.repeat(65), 7, null])
      expect(schema.safeParse({ reason }).success, String(reason)).toBe(false);
  });

  it('says in the API document which list is meant', () => {
    expect(JSON.stringify(z.toJSONSchema(schema))).toContain('closure-reasons');
  });
});
