import { describe, expect, it } from 'vitest';
import { placeInWords, withCode } from './place-in-words.ts';

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
