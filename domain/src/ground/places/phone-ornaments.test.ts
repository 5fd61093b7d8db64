import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneInWords } from './phone.ts';
import { E164, toE164 } from './typed-phone.ts';

const read = (typed: string) => {
  const result = toE164(typed);
  return result.ok ? result.value : result.because;
};

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
