import { expect, test } from 'vitest';
import { type Found, likeliest, lookUpOf, mostShown } from './look-up.ts';

const here = '3f8a2f8c-6f0b-4a55-9d59-0c1f0f4be001';
const elsewhere = '3f8a2f8c-6f0b-4a55-9d59-0c1f0f4be002';

test('asks with a name or a number, and never with a birthday alone or half of one', () => {
  expect(lookUpOf({ name: ' ', number: '', born: '2014-05-04' })).toBeNull();
  expect(lookUpOf({})).toBeNull();
  expect(lookUpOf({ name: ' Ni Luh Contoh ', born: null })).toEqual({ name: 'Ni Luh Contoh' });
  expect(lookUpOf({ number: ' 5108010405140000 ', born: '2014-05' })).toEqual({ number: '5108010405140000' });
  expect(lookUpOf({ name: 'Contoh', born: '2014-05-04' })).toEqual({ name: 'Contoh', born: '2014-05-04' });
});

test('shows a few, and leads nobody to the case she is writing in', () => {
  const one = (at: number): Found['items'][number] =>
    ({ record: `${at}`, case: at === 0 ? here : at === 1 ? elsewhere : null, concern: `c${at}` }) as never;
  const shown = likeliest(
    Array.from({ length: 9 }, (_, at) => one(at)),
    here,
  );
  expect(shown).toHaveLength(mostShown);
  expect(shown.map(({ isHere }) => isHere)).toEqual([true, false, false, false, false]);
  expect(shown.slice(1, 3).map(({ href }) => href)).toEqual([`/kasus/${elsewhere}`, '/triase/c2']);
  expect(likeliest([one(0)], undefined)[0]?.isHere).toBe(false);
});
