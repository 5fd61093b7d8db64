import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCode, liesUnder, parseCode, villageKindIn, withoutDots } from './code.ts';

describe('a Kemendagri code', () => {
  it.each([
    ['00', 'nation', null],
    ['51', 'province', '00'],
    ['51.08', 'regency', '51'],
    ['51.08.04', 'subdistrict', '51.08'],
    ['51.08.04.2003', 'village', '51.08.04'],
  ] as const)('%s is a %s under %s', (code, level, above) => {
    expect(parseCode(code)).toEqual({ level, code, above });
    expect(parseCode(withoutDots(code))).toEqual({ level, code, above });
    expect(parseCode(` ${code} `)).toEqual({ level, code, above });
  });

  it.each([
    '',
    '5',
    '5.1',
    '51.8',
    '51.08.4',
    '51.08.04.203',
    '51.08.04.20030',
    '51.00',
    '51.08.04.0000',
    'aa.bb',
    '51-08',
    '00.01',
  ])('%s is none', (text) => {
    expect(parseCode(text)).toBeNull();
    expect(isCode(text)).toBe(false);
  });

  it('tells kelurahan, desa and desa adat by the fourth part', () => {
    expect(villageKindIn('51.08.06.1016')).toBe('kelurahan');
    expect(villageKindIn('51.08.01.2001')).toBe('desa');
    expect(villageKindIn('91.03.01.3007')).toBe('desa-adat');
    expect(villageKindIn('91.03.01.9007')).toBeNull();
    expect(villageKindIn('51.08')).toBeNull();
  });

  it('lies under the code above it and no other', () => {
    expect(liesUnder('51.08.04.2003', '51.08.04')).toBe(true);
    expect(liesUnder('51.08.04.2003', '51.08')).toBe(false);
    expect(liesUnder('51.08.04.2003', '51.08.05')).toBe(false);
    expect(liesUnder('51', '00')).toBe(true);
  });

  it('never throws, and what it reads it reads again the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.]{0,14}$/)), (text) => {
        const parts = parseCode(text);
        if (parts) expect(parseCode(parts.code)).toEqual(parts);
      }),
    );
  });
});
