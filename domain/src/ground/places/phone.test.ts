import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { E164, Phone, phoneInWords, toE164 } from './phone.ts';

const read = (typed: string) => {
  const result = toE164(typed);
  return result.ok ? result.value : result.because;
};

describe('a number typed in any form', () => {
  it.each([
    ['081234567890', '+6281234567890'],
    ['0812-3456-7890', '+6281234567890'],
    ['0812 3456 7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['+62 (0) 812-3456-7890', '+6281234567890'],
    ['6281234567890', '+6281234567890'],
    ['00 62 812 3456 7890', '+6281234567890'],
    ['81234567890', '+6281234567890'],
    ['WA: 0812.3456.7890', '+6281234567890'],
    ['telp 0812 3456 7890', '+6281234567890'],
    ['\u202a+62 812\u20113456\u20117890\u202c', '+6281234567890'],
    ['(0362) 21 234', '+6236221234'],
    ['0362-21234', '+6236221234'],
    ['(021) 129 12345', '+622112912345'],
    ['(0511) 4721234', '+625114721234'],
    ['0800 1 234567', '+628001234567'],
    ['+60 12-345 6789', '+60123456789'],
  ])('%s', (typed, number) => {
    expect(read(typed)).toBe(number);
  });

  it.each([
    ['', 'phone-is-empty'],
    ['  - ', 'phone-is-empty'],
    ['nomor ibu', 'phone-has-letters'],
    ['0812x3456', 'phone-has-letters'],
    ['0362 21234 / 0812 3456 7890', 'phone-is-two-numbers'],
    ['0362 21234, 0362 21235', 'phone-is-two-numbers'],
    ['21234', 'phone-without-area-code'],
    ['4721234', 'phone-without-area-code'],
    ['129', 'phone-is-short-code'],
    ['110', 'phone-is-short-code'],
    ['0812345', 'phone-too-short'],
    ['0812345678901234', 'phone-too-long'],
    ['+1234567890123456', 'phone-too-long'],
  ])('refuses %j: %s', (typed, because) => {
    expect(read(typed)).toBe(because);
  });
});

const national = fc.oneof(
  fc.stringMatching(/^8[1-9]\d{7,10}$/),
  fc.stringMatching(/^(21|22|24|31|61|274|361|362|511|967)[2-9]\d{4,6}$/),
);
const ornament = fc.constantFrom(' ', '-', '.', ' - ', '\u2011', '\u00a0', '');
const opening = fc.constantFrom('0', '+62', '62', '0062', '+62 0', '(0');

describe('whatever the ornament', () => {
  it('reads the same number however it is written', () => {
    fc.assert(
      fc.property(
        national,
        opening,
        fc.array(ornament, { minLength: 14, maxLength: 14 }),
        (digits, begins, between) => {
          const typed = begins + [...digits].map((digit, index) => digit + (between[index] ?? '')).join('');
          expect(read(typed)).toBe(`+62${digits}`);
        },
      ),
    );
  });

  it('reads again the number it gave, and the number as people say it', () => {
    fc.assert(
      fc.property(national, (digits) => {
        const number = read(`0${digits}`);
        expect(read(number)).toBe(number);
        expect(read(phoneInWords(number))).toBe(number);
      }),
    );
  });

  it('never throws, and gives nothing that is not E.164', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ()/.-]{0,24}$/)), (typed) => {
        const result = toE164(typed);
        if (result.ok) expect(E164.safeParse(result.value).success).toBe(true);
      }),
    );
  });
});

describe('a phone', () => {
  it('is not stored without whose it is and whether it is safe', () => {
    const number = '+6281234567890';
    expect(Phone.safeParse({ number, whose: 'own', safe: 'safe' }).success).toBe(true);
    expect(Phone.safeParse({ number }).success).toBe(false);
    expect(Phone.safeParse({ number, whose: 'own' }).success).toBe(false);
    expect(Phone.safeParse({ number: '081234567890', whose: 'own', safe: 'safe' }).success).toBe(false);
  });

  it('is said as people read it', () => {
    expect(phoneInWords('+6281234567890')).toBe('0812-3456-7890');
    expect(phoneInWords('+6236221234')).toBe('0362 21234');
    expect(phoneInWords('+622112912345')).toBe('021 12912345');
    expect(phoneInWords('+60123456789')).toBe('+60123456789');
  });
});
