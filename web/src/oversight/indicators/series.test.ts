import { counted } from '@naung/domain/oversight/indicators/count.ts';
import { expect, test } from 'vitest';
import { saidOf } from './series.ts';

const points = (...counts: number[]) =>
  counts.map((count, at) => ({ label: `${at + 1}`, count: counted('case', count) }));

test('the sum, the highest and where', () => {
  expect(saidOf('case', points(2, 5, 1))).toEqual({ all: 8, most: 5, where: ['2'] });
});

test('two that are equal are both named', () => {
  expect(saidOf('case', points(5, 1, 5)).where).toEqual(['1', '3']);
});

test('nothing at all stands highest nowhere', () => {
  expect(saidOf('case', points(0, 0))).toEqual({ all: 0, most: 0, where: [] });
  expect(saidOf('case', [])).toEqual({ all: 0, most: 0, where: [] });
});
