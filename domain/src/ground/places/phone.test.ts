import { describe, expect, it } from 'vitest';
import { Phone, phoneInWords } from './phone.ts';

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
