import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('counts what is numbered', () => {
  const names = ['PATBM Banjar 10', 'PATBM Banjar 2', 'PATBM Banjar 1', 'PATBM Anturan'];
  const sorted = ['PATBM Anturan', 'PATBM Banjar 1', 'PATBM Banjar 2', 'PATBM Banjar 10'];
  for (const language of ['id', 'en'] as const)
    expect([...names].sort((one, other) => inOrder(one, other, language))).toEqual(sorted);
});
