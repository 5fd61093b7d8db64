import type { Day } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { faultsOf, type MemberTelling, nobodyTold } from './member-told.ts';

const today = '2026-11-22' as Day;
const told: MemberTelling = {
  ...nobodyTold,
  name: 'Ni Luh Contoh',
  sex: 'female',
  element: 'pkk',
  role: 'chair',
  startsOn: '2019-12-02' as Day,
};

test('an empty form asks for who, what and since when', () => {
  expect(Object.keys(faultsOf(nobodyTold, today))).toEqual(['member-name', 'sex', 'element', 'role', 'starts-on']);
});

test('a term may end in the future, and a name may be a nickname', () => {
  expect(faultsOf({ ...told, name: 'Dek', endsOn: '2030-01-01' as Day }, today)).toEqual({});
});

test.each([
  ['a term that ends first', { endsOn: '2019-12-01' as Day }, { 'ends-on': 'term-ends-first' }],
  ['a training that lies ahead', { trainedOn: '2026-11-23' as Day }, { 'trained-on': 'day-lies-ahead' }],
  ['a name of blanks', { name: '  ' }, { 'member-name': 'member-name-fault' }],
])('%s is to be looked at again', (_name, change, faults) => {
  expect(faultsOf({ ...told, ...change }, today)).toEqual(faults);
});
