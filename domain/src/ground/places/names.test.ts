import { describe, expect, it } from 'vitest';
import type { PlaceNumber } from '../ids.ts';
import type { Day } from '../time.ts';
import type { PlaceName } from './model.ts';
import { codeOn, placeAsOf, placeInWords, withCode } from './names.ts';

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

describe('saying a place', () => {
  const kayuputih = { name: 'Kayuputih', kind: 'desa' };
  const banjar = { name: 'Banjar', kind: 'kecamatan' };
  const sukasada = { name: 'Sukasada', kind: 'kecamatan' };
  const buleleng = { name: 'Buleleng', kind: 'kabupaten' };

  it('never says a village without its kecamatan', () => {
    expect(placeInWords({ level: 'village', place: kayuputih, subdistrict: banjar }, 'id')).toBe(
      'Desa Kayuputih, Kec. Banjar',
    );
    expect(placeInWords({ level: 'village', place: kayuputih, subdistrict: sukasada, regency: buleleng }, 'id')).toBe(
      'Desa Kayuputih, Kec. Sukasada, Kab. Buleleng',
    );
    expect(placeInWords({ level: 'village', place: kayuputih, subdistrict: banjar, regency: buleleng }, 'en')).toBe(
      'Kayuputih village, Banjar subdistrict, Buleleng regency',
    );
  });

  it('says other levels in full when they come first', () => {
    expect(placeInWords({ level: 'regency', place: buleleng }, 'id')).toBe('Kabupaten Buleleng');
    expect(placeInWords({ level: 'subdistrict', place: banjar, regency: buleleng }, 'id')).toBe(
      'Kecamatan Banjar, Kab. Buleleng',
    );
    expect(
      placeInWords(
        {
          level: 'village',
          place: { name: 'Yoboi', kind: 'desa-adat' },
          subdistrict: { name: 'Sentani', kind: 'distrik' },
        },
        'id',
      ),
    ).toBe('Desa Adat Yoboi, Distrik Sentani');
  });

  it('says a kind that a district added by its own name, and a name with a dollar sign as it is', () => {
    expect(placeInWords({ level: 'regency', place: { name: 'Nusa', kind: 'kota-baru' } }, 'id')).toBe('Kota baru Nusa');
    expect(placeInWords({ level: 'regency', place: { name: "$& Ko'ol", kind: 'kota' } }, 'id')).toBe("Kota $& Ko'ol");
  });

  it('says when a former code is not on record rather than print a later one', () => {
    expect(withCode('51.08.04.2003', 'Desa Kayuputih, Kec. Banjar', 'id')).toBe(
      '51.08.04.2003 · Desa Kayuputih, Kec. Banjar',
    );
    expect(withCode(null, 'Kampung Wasur', 'id')).toBe('kode lama tidak tercatat · Kampung Wasur');
  });
});
