import type { Day } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { faultsOf, type GroupTelling, nothingTold, toldOf } from './group-told.ts';

const today = '2026-11-22' as Day;
const told: GroupTelling = {
  ...nothingTold,
  basis: 'extended',
  body: 'posyandu',
  legalForm: 'village-decree',
  formedOn: '2019-11-20' as Day,
};

test('a form that says nothing yet asks for three things', () => {
  expect(faultsOf(nothingTold, today)).toEqual({
    basis: 'basis-fault',
    'legal-form': 'legal-form-fault',
    'formed-on': 'formed-on-fault',
  });
});

test('a group without a decree is well told', () => {
  expect(faultsOf(told, today)).toEqual({});
});

test.each([
  ['stands on a body', { body: null }, { body: 'body-is-needed' }],
  ['is not formed tomorrow', { formedOn: '2026-11-23' as Day }, { 'formed-on': 'day-lies-ahead' }],
  [
    'has no decree of tomorrow',
    { decreeNumber: '14', decreeOn: '2026-11-23' as Day },
    { 'decree-on': 'day-lies-ahead' },
  ],
  ['has number and date together', { decreeNumber: '14' }, { 'decree-number': 'decree-is-incomplete' }],
  [
    'has a decree that ends after it begins',
    { decreeNumber: '14', decreeOn: '2020-01-02' as Day, decreeUntil: '2020-01-01' as Day },
    { 'decree-until': 'decree-ends-first' },
  ],
])('a group %s', (_name, change, faults) => {
  expect(faultsOf({ ...told, ...change }, today)).toEqual(faults);
});

test('what is newly built stands on no body, even if one was chosen before', () => {
  expect(faultsOf(toldOf({ ...told, basis: 'new' }), today)).toEqual({});
});
