import { expect, test } from 'vitest';
import { aboutWhom } from './about-whom.ts';

test('an age that nobody told makes no child of her, only somebody who is treated as one', () => {
  expect(aboutWhom({ aboutChild: true, ageBand: null })).toBe('as-child');
  expect(aboutWhom({ aboutChild: true, ageBand: null, told: {} })).toBe('as-child');
});

test('who was called a child, or whose age is told, is one', () => {
  expect(aboutWhom({ aboutChild: true, ageBand: null, told: { toldAbout: 'child' } })).toBe('about-child');
  expect(aboutWhom({ aboutChild: true, ageBand: '6-12' })).toBe('about-child');
  expect(aboutWhom({ aboutChild: false, ageBand: null })).toBe('about-adult');
});
