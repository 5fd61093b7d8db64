import type { ConcernInList } from '@naung/domain/casework/intake/reads.ts';
import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const concern = (id: string, part: Partial<ConcernInList>) =>
  ({ id, village: null, kinds: [], aboutChild: false, isSealed: false, ...part }) as unknown as ConcernInList;

test('the same village comes first, then the same kind; itself and what nobody has read are left out', () => {
  const mine = concern('mine', { village: 7 as never, kinds: ['violence-sexual'], aboutChild: true });
  const others = [
    mine,
    concern('far', { village: 8 as never }),
    concern('alike', { kinds: ['violence-sexual'] }),
    concern('near', { village: 7 as never }),
    concern('sealed', { village: 7 as never, isSealed: true }),
  ];
  expect(nearest(mine, others).map((one) => one.id)).toEqual(['near', 'alike', 'far']);
});
