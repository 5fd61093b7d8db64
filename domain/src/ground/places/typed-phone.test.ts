import { describe, expect, it } from 'vitest';
import { toE164 } from './typed-phone.ts';

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
