import { describe, expect, it } from 'vitest';
import { detailOf } from '../codes/details.ts';
import { codesOf } from '../codes/shipped.ts';
import { limitInForce } from './model.ts';

const [shipped] = codesOf('reading-limits')
  .filter(({ code }) => code === 'kin-changes')
  .flatMap((item) => detailOf('reading-limits', item) ?? []);
if (!shipped) throw new Error('This limit ships');

describe('the limit in force', () => {
  it('is in as many days as what ships, whatever a district says: ten a week is not ten a day', () => {
    for (const days of [1, 366]) expect(limitInForce({ ...shipped, days }, shipped).days).toBe(shipped.days);
  });

  it('is the district’s own where that is stricter, and never above the ceiling that ships', () => {
    expect(limitInForce({ ...shipped, atLeast: 1 }, shipped).atLeast).toBe(1);
    expect(limitInForce({ ...shipped, atLeast: 1000, ceiling: 1000 }, shipped).atLeast).toBe(shipped.ceiling);
  });
});
