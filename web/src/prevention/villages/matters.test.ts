import type { Day } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { cardOf, mattersOf } from './matters.ts';

const today = '2026-06-30' as Day;
const group = (lastActivityOn: string | null, decreeUntil: string | null) => ({
  lastActivityOn: lastActivityOn as Day | null,
  decreeUntil: decreeUntil as Day | null,
});

test.each([
  ['a village that held something this month', group('2026-06-10', null), []],
  ['a village that has gone quiet', group('2026-05-30', null), ['quiet']],
  ['a village that never held anything', group(null, null), ['quiet']],
  ['a decree that has years to go', group('2026-06-10', '2028-01-01'), []],
  ['a decree that ends within three months', group('2026-06-10', '2026-09-28'), ['decree-ends']],
  ['a decree on its last day', group('2026-06-10', '2026-06-30'), ['decree-ends']],
  ['a decree that is over', group('2026-06-10', '2026-06-29'), ['decree-over']],
] as const)('%s', (_what, one, matters) => {
  expect(mattersOf(one, today)).toEqual(matters);
});

test('an activity is the village’s to hold, a decree the keeper’s to follow up', () => {
  expect([cardOf('quiet', false), cardOf('quiet', true)]).toEqual(['now', 'waits']);
  expect([cardOf('decree-over', false), cardOf('decree-over', true)]).toEqual(['waits', 'now']);
  expect(cardOf('decree-ends', true)).toBe('due');
});
