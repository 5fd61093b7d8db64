import { describe, expect, it } from 'vitest';
import type { PlaceNumber } from '../ids.ts';
import type { Day } from '../time.ts';
import type { PlaceName } from './model.ts';
import { codeOn, placeAsOf } from './names.ts';

const day = (text: string) => text as Day;
const merauke = (validFrom: string, validUntil: string | null, code: string, parent: number): PlaceName => ({
  place: 480 as PlaceNumber,
  level: 'regency',
  validFrom: day(validFrom),
  validUntil: validUntil === null ? null : day(validUntil),
  code,
  name: 'Merauke',
  kind: 'kabupaten',
  parent: parent as PlaceNumber,
});
const names = [merauke('2022-11-09', null, '93.01', 36), merauke('1945-08-17', '2022-11-09', '91.01', 34)];

describe('a place on a day', () => {
  it('prints the code of that day', () => {
    expect(codeOn(names, day('2019-11-13'))).toBe('91.01');
    expect(codeOn(names, day('2022-11-08'))).toBe('91.01');
    expect(codeOn(names, day('2022-11-09'))).toBe('93.01');
    expect(codeOn([], day('2022-11-09'))).toBeNull();
  });

  it('is still called something before it was born and after it was merged away, but has no code then', () => {
    const ended = [merauke('2000-01-01', '2010-01-01', '91.01', 34)];
    expect(placeAsOf(ended, day('1999-12-31'))?.name).toBe('Merauke');
    expect(placeAsOf(ended, day('2020-01-01'))?.name).toBe('Merauke');
    expect(codeOn(ended, day('2020-01-01'))).toBeNull();
    expect(placeAsOf([], day('2020-01-01'))).toBeNull();
  });
});
