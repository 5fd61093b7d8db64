import { expect, test } from 'vitest';
import { sharesAWord } from './shares-a-word.ts';

test.each([
  ['Wijaya', 'I Gede Wijaya', true],
  ['gede', 'I Gede Wijaya', true],
  ['Melati', 'I Gede Wijaya', false],
  ['I Melati', 'I Gede Wijaya', false],
  ['Melati', undefined, false],
])('%s says a part of %s: %s', (alias, name, says) => {
  expect(sharesAWord(alias, name)).toBe(says);
});
