import type { Day } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { type GivenForm, givenFaults, givenSaid, minutesIn } from './given-form.ts';
import { formOfGiven, toldFrom } from './given-told.ts';

const today = '2026-11-22' as Day;
const say = (key: string) => key;
const form: GivenForm = {
  given: '5b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10',
  service: 'counselling',
  line: 'counselling-and-legal-aid',
  simfoni: 'social-rehabilitation',
  goal: '',
  byUnit: '6b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10',
  givenOn: today,
  minutes: '',
  note: ' ',
};

test.each([
  ['', null],
  [' 45 ', 45],
  ['0', 'unclear'],
  ['satu jam', 'unclear'],
  ['14400', 14_400],
  ['14401', 'unclear'],
])('%j minutes read as %s', (typed, read) => {
  expect(minutesIn(typed)).toBe(read);
});

test('what was left open is said to be nothing, and an empty note is left out', () => {
  const said = givenSaid(form, 'c');
  expect(said).toMatchObject({ goal: null, minutes: null, service: 'counselling' });
  expect(said).not.toHaveProperty('note');
});

test('line, count, unit and day are looked at before anything is sent', () => {
  const empty = { ...form, line: '', simfoni: '', byUnit: '', givenOn: '' as const, minutes: 'x' };
  expect(Object.keys(givenFaults(empty, today, say))).toEqual(['line', 'simfoni', 'by-unit', 'given-on', 'minutes']);
  expect(givenFaults({ ...form, givenOn: '2026-11-23' as Day }, today, say)).toEqual({ 'given-on': 'on-future' });
  expect(givenFaults(form, today, say)).toEqual({});
});

test('a record goes through its form and comes back the same', () => {
  const told = { service: null, goal: null, minutes: 30, note: 'Menemani ke puskesmas' };
  const { service, goal, minutes, note } = formOfGiven('x', told);
  expect(toldFrom({ service, goal, minutes, note })).toEqual(told);
});
