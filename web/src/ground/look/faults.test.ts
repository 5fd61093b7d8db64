import { expect, test } from 'vitest';
import { withoutFaults } from './faults.ts';

test('a fault goes with the first change of its field, and the others stay', () => {
  const faults = { code: 'Isi kodenya.', reason: 'Pilih alasannya.' };
  expect(withoutFaults(faults, (field) => field === 'code')).toEqual({ reason: 'Pilih alasannya.' });
  expect(withoutFaults(faults, () => false)).toEqual(faults);
});
