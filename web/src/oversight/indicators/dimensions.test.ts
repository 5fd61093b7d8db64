import { brokenDownKinds } from '@naung/domain/oversight/indicators/model.ts';
import { expect, test } from 'vitest';
import { dimensionsOf } from './dimensions.ts';

test('cases are broken down by form first, and villages are never set against each other', () => {
  expect(dimensionsOf('case').slice(0, 5)).toEqual(['form', 'kind', 'aboutChild', 'ageBand', 'sex']);
  expect(brokenDownKinds.flatMap(dimensionsOf)).not.toContain('village');
});

test('every kind is broken down by something', () => {
  expect(brokenDownKinds.filter((kind) => dimensionsOf(kind).length === 0)).toEqual([]);
});
