import { expect, test } from 'vitest';
import { officePhonesOf, typedOf } from './office-phones.ts';

const office = (number: string) => ({ number, whose: 'office', safe: 'safe' });

test('whole numbers in any writing and short ones of services', () => {
  expect(officePhonesOf(['(0362) 21 234', ' 129 ', '', '+62 812 3456 7890'])).toEqual([
    office('+6236221234'),
    office('129'),
    office('+6281234567890'),
  ]);
});

test.each(['pos polisi', '12', '0812'])('%j is to be looked at again', (typed) => {
  expect(officePhonesOf([typed])).toBeNull();
});

test('no number is a number of none', () => {
  expect(officePhonesOf(['  '])).toEqual([]);
});

test('what was kept is typed back as people read it', () => {
  expect(typedOf([office('+6236221234'), office('110')] as never)).toEqual(['0362 21234', '110']);
});
