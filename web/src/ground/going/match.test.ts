import { expect, it } from 'vitest';
import { match } from './match.ts';

it.each([
  ['/', '/', {}],
  ['/triase', '/triase', {}],
  ['/triase', '/triase/', {}],
  ['/triase/:id?', '/triase', {}],
  ['/triase/:id?', '/triase/7f', { id: '7f' }],
  ['/kasus/:id', '/kasus', null],
  ['/kasus/:id/rujukan/:referral', '/kasus/1/rujukan/2', { id: '1', referral: '2' }],
  ['/kasus/:id', '/kasus/1/rujukan', null],
  ['/kasus', '/kasusku', null],
  ['/', '/kasus', null],
])('%s against %s', (pattern, path, params) => {
  expect(match(pattern, path)).toEqual(params);
});
