import { expect, it } from 'vitest';
import { languageFor } from './language.ts';

it.each([
  ['id', 'id'],
  ['ban', 'id'],
  ['bjn', 'id'],
  ['jv-ID', 'id'],
  ['en', 'en'],
  ['en-AU', 'en'],
  ['nl', 'id'],
])('reads %s in %s', (tag, language) => {
  expect(languageFor(tag)).toBe(language);
});
