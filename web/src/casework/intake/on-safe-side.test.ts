import { expect, test } from 'vitest';
import { onSafeSide } from './on-safe-side.ts';

test('a time that nobody told is not said to lie within 72 hours', () => {
  expect(onSafeSide({ channel: 'public-site', occurred: 'unknown' })).toEqual({
    'sexual-violence-72h': 'safe-side-72h',
  });
  expect(onSafeSide({ channel: 'public-site', occurred: 'this-week' })).toHaveProperty('sexual-violence-72h');
  expect(onSafeSide({ channel: 'public-site', occurred: 'today' })).toEqual({});
});

test('what an officer ticked was told to her', () => {
  expect(onSafeSide({ channel: 'walk-in', occurred: 'unknown', ageBand: '0-5', disability: true })).toEqual({});
  expect(onSafeSide(null)).toEqual({});
});

test('a band of years and a disability are not said to be more than they are', () => {
  expect(onSafeSide({ channel: 'public-site', occurred: 'today', ageBand: '0-5', disability: true })).toEqual({
    'under-five': 'safe-side-under-five',
    'cannot-leave-or-disabled': 'safe-side-disability',
  });
});
