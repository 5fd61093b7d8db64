import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../time.ts';
import { staysWatched, type Watching } from './last-custodian.ts';

const until = fc.constantFrom<Day | null>(null, '2026-12-01' as Day, '2027-06-30' as Day, '2028-01-15' as Day);
const watching: fc.Arbitrary<Watching> = fc.record({
  person: fc.constantFrom('kadek', 'nyoman', 'admin'),
  isThere: fc.boolean(),
  staysUntil: until,
});
const lastDay = (all: readonly Watching[]) =>
  all
    .map(({ staysUntil }) => staysUntil ?? '9999')
    .sort()
    .at(-1) ?? '';

test('the last day on which somebody watches never falls by one person’s word', () => {
  fc.assert(
    fc.property(
      fc.array(watching, { minLength: 1, maxLength: 4 }),
      fc.array(watching, { maxLength: 4 }),
      (lost, others) => {
        if (!staysWatched(lost, others, 'admin')) return;
        const stay = others.filter(({ person, isThere }) => isThere && person !== 'admin');
        expect(stay.length).toBeGreaterThan(0);
        expect(lastDay(stay) >= lastDay(lost)).toBe(true);
      },
    ),
  );
});

test('nobody is missed where no custodian is taken away, and one who stays as long is enough', () => {
  expect(staysWatched([], [], 'admin')).toBe(true);
  const open = { person: 'kadek', isThere: true, staysUntil: null };
  expect(staysWatched([open], [{ ...open, person: 'nyoman' }], 'admin')).toBe(true);
  expect(staysWatched([open], [{ ...open, person: 'nyoman' }], 'nyoman')).toBe(false);
  expect(staysWatched([open], [{ ...open, person: 'nyoman', staysUntil: '2028-01-15' as Day }], 'admin')).toBe(false);
  expect(staysWatched([open], [{ ...open, person: 'nyoman', isThere: false }], 'admin')).toBe(false);
});
