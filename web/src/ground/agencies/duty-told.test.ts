import type { PersonId } from '@naung/domain/ground/ids.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { type DutyTelling, wishedDuty } from './duty-told.ts';
import type { KnownUnit } from './known-units.ts';

const id = (last: number) => `6a1f0b52-1111-4d43-9d2f-6f2a5c6b7d1${last}`;
const around = {
  id: id(1),
  person: { id: id(2) as PersonId, endedOn: null },
  giver: id(3) as PersonId,
  today: '2026-11-22' as Day,
};
const told: DutyTelling = {
  unit: { id: id(4) } as KnownUnit,
  preset: 'companion',
  startsOn: '2026-11-22' as Day,
  endsOn: '',
  villages: [],
};

test('an empty form asks for the duty, the unit and the first day', () => {
  expect(wishedDuty({ ...told, unit: null, preset: '', startsOn: '' }, around)).toEqual({
    faults: { preset: 'preset-fault', unit: 'unit-fault', 'starts-on': 'starts-on-fault' },
  });
});

test('a duty until further notice', () => {
  expect(wishedDuty(told, around)).toMatchObject({ payload: { preset: 'companion', endsOn: null, villages: [] } });
});

test.each<[string, Partial<DutyTelling>, Record<string, string>]>([
  ['one that ends before it starts', { endsOn: '2026-11-21' as Day }, { 'ends-on': 'ends-before-it-starts' }],
  ['a village duty without a village', { preset: 'village-activist' }, { villages: 'duty-needs-a-village' }],
])('%s is to be looked at again', (_name, part, faults) => {
  expect(wishedDuty({ ...told, ...part }, around)).toEqual({ faults });
});

test('nobody gives a duty to herself', () => {
  expect(wishedDuty(told, { ...around, giver: around.person.id })).toEqual({
    faults: { preset: 'nobody-gives-herself-a-duty' },
  });
});
