import { describe, expect, test } from 'vitest';
import urgencyItems from '../../ground/codes/lists/urgency-items.data.json';
import { validate } from '../../ground/forms/answering.ts';
import type { Answers } from '../../ground/forms/answers.ts';
import { shippedInstruments } from '../../ground/forms/shipped.ts';
import type { UrgencyItemLevel } from '../../ground/urgency.ts';
import { dangerAt, dangerRules, dangersIn, safeTonightIn, stopsForDanger, urgencyAssessed } from './model.ts';

const items = urgencyItems.items.map(({ code, detail }) => ({ code, level: detail.level }) as UrgencyItemLevel);

describe.each(shippedInstruments.map((one) => [one.version, one] as const))(
  'version %i asks',
  (version, instrument) => {
    const [yes, no] = version === 1 ? [true, false] : ['ya', 'tidak'];
    test.each([
      [{ 'aman-malam-ini': yes }, [], null, false],
      [{ 'aman-malam-ini': no }, ['danger-now'], 'merah', true],
      [{ 'aman-malam-ini': yes, 'jarak-terlapor': 'serumah' }, [], null, false],
      [{ 'jarak-terlapor': 'serumah' }, ['respondent-in-house-tonight'], 'merah', true],
      [{ 'aman-malam-ini': yes, 'perlu-dokter': 'sekarang' }, ['injured-or-bleeding'], 'merah', true],
      [{ 'aman-malam-ini': yes, 'ingin-mati': true }, ['suicidal-thoughts'], 'merah', true],
      [{ 'aman-malam-ini': yes, hamil: 'ya' }, ['pregnant'], null, false],
    ] as const)('%j: %j', (given, dangers, urgency, stops) => {
      const { answers, faults } = validate(instrument, given);
      expect(faults.filter(({ because }) => because !== 'is-needed')).toEqual([]);
      expect(dangersIn(answers)).toEqual(dangers);
      expect(urgencyAssessed(answers, items)).toBe(urgency);
      expect(stopsForDanger(answers)).toBe(stops);
    });
  },
);

test('every rule ticks an item that the list of triage holds, and one that stops is red there', () => {
  for (const { item, stops } of dangerRules)
    expect(items).toContainEqual({ code: item, level: stops ? 'red' : 'amber' });
});

test.each([
  [true, 'yes'],
  [false, 'no'],
  ['ya', 'yes'],
  ['tidak', 'no'],
  ['belum-tahu', 'unknown'],
  ['constructor', null],
  [3, null],
])('safe tonight answered with %j is %s', (answer, safe) => {
  expect(safeTonightIn({ 'aman-malam-ini': answer } as Answers)).toBe(safe);
});

test('a form says what follows at the last question that tells danger', () => {
  expect(dangerAt({ 'aman-malam-ini': 'tidak', 'perlu-dokter': 'sekarang', hamil: 'ya' })).toBe('perlu-dokter');
  expect(dangerAt({ hamil: 'ya' })).toBeNull();
});

test('nothing answered says nothing of tonight', () => expect(safeTonightIn({})).toBeNull());
