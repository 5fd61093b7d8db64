import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivationsWith, oneAtATime, TooManyWaiting } from './derivation.ts';
import { concernFrom, drawsFrom, inGroups, readReceipt, receiptFrom, withCheckDigits } from './receipt.ts';

describe('a receipt', () => {
  test('is twenty digits, read back however it is written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), (secret) => {
        const receipt = withCheckDigits(secret);
        expect(receipt).toMatch(/^\d{20}$/);
        expect(readReceipt(` ${inGroups(receipt).replace(' ', '-')} `)).toBe(receipt);
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
    const draws = [Buffer.alloc(32, 0xff), Buffer.from(`0000000000000007${'00'.repeat(24)}`, 'hex')];
    expect(receiptFrom(() => draws.shift() ?? Buffer.alloc(32))).toBe(withCheckDigits(7n));
  });

  test('and its concern follow from the seed and from what was told: the same twice, another after a change', () => {
    const seed = Buffer.alloc(32, 7).toString('base64url');
    const [one, again, changed] = [drawsFrom(seed, 'a'), drawsFrom(seed, 'a'), drawsFrom(seed, 'b')];
    expect(receiptFrom(again)).toBe(receiptFrom(one));
    expect(concernFrom(again)).toBe(concernFrom(one));
    expect(concernFrom(one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(receiptFrom(changed)).not.toBe(receiptFrom(one));
    expect(concernFrom(changed)).not.toBe(concernFrom(one));
  });

  test('as long as a book is refused before it is looked at', () => {
    expect(readReceipt('1'.repeat(1_000_000))).toBeNull();
  });

  test('is stored as a derivation that depends on the pepper', async () => {
    const receipt = withCheckDigits(123n);
    const one = await derivationsWith(Buffer.alloc(32, 1)).toStore(receipt);
    expect(one).toHaveLength(32);
    expect(await derivationsWith(Buffer.alloc(32, 1)).toLookUp(receipt)).toEqual(one);
    expect(await derivationsWith(Buffer.alloc(32, 2)).toLookUp(receipt)).not.toEqual(one);
  });
});

describe('the row before the slow work', () => {
  test('takes one at a time, refuses who comes to a full row, and takes the next when there is room', async () => {
    const inTurn = oneAtATime(2);
    const finish: (() => void)[] = [];
    const work = () => new Promise<void>((resolve) => finish.push(resolve));
    const three = [inTurn(work), inTurn(work), inTurn(work)];
    await expect(inTurn(work)).rejects.toBeInstanceOf(TooManyWaiting);
    for (let done = 0; done < 3; done += 1) {
      await expect.poll(() => finish.length).toBe(1);
      finish.pop()?.();
      await three[done];
    }
    await expect(inTurn(() => Promise.resolve('in'))).resolves.toBe('in');
  });

  test('goes on after somebody’s work failed', async () => {
    const inTurn = oneAtATime(1);
    await expect(inTurn(() => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
    await expect(inTurn(() => Promise.resolve('in'))).resolves.toBe('in');
  });

  test('of those who look never keeps out those who tell', async () => {
    const derivations = derivationsWith(Buffer.alloc(32, 1), 1);
    const looks = ['1', '2', '3', '4'].map((receipt) => derivations.toLookUp(receipt));
    const outcomes = Promise.allSettled(looks);
    await expect(derivations.toStore('5')).resolves.toHaveLength(32);
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
  });
});
