import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivationsWith, drawReceipt, inGroups, readReceipt, withCheckDigits } from './receipt.ts';

describe('a receipt', () => {
  test('is twenty digits, read back however it is written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), (secret) => {
        const receipt = withCheckDigits(secret);
        expect(receipt).toMatch(/^\d{20}$/);
        expect(readReceipt(inGroups(receipt))).toBe(receipt);
      }),
    );
  });

  test('with one wrong digit, or two neighbours swapped, is noticed', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }),
        fc.nat({ max: 18 }),
        fc.integer({ min: 1, max: 9 }),
        (secret, at, by) => {
          const receipt = withCheckDigits(secret);
          const slipped = receipt.slice(0, at) + ((Number(receipt[at]) + by) % 10) + receipt.slice(at + 1);
          expect(readReceipt(slipped)).toBeNull();
          const swapped = receipt.slice(0, at) + receipt[at + 1] + receipt[at] + receipt.slice(at + 2);
          if (swapped !== receipt) expect(readReceipt(swapped)).toBeNull();
        },
      ),
    );
  });

  test('is drawn evenly: what lies above the fair limit is drawn again', () => {
    const draws = [Buffer.alloc(8, 0xff), Buffer.from('0000000000000007', 'hex')];
    expect(drawReceipt(() => draws.shift() ?? Buffer.alloc(8))).toBe(withCheckDigits(7n));
  });

  test('is stored as a derivation that depends on the pepper', async () => {
    const receipt = withCheckDigits(123n);
    const one = await derivationsWith(Buffer.alloc(32, 1)).lookup(receipt);
    expect(one).toHaveLength(32);
    expect(await derivationsWith(Buffer.alloc(32, 1)).lookup(receipt)).toEqual(one);
    expect(await derivationsWith(Buffer.alloc(32, 2)).lookup(receipt)).not.toEqual(one);
  });
});
