import { expect, test } from 'vitest';
import { type Drawers, intoDrawers } from './model.ts';

interface Note {
  readonly on: string | null;
  readonly words?: string;
}

const drawers: Drawers<Note> = { on: 'core', words: 'narrative' };

test('a field goes into its compartment; null is kept, and what is absent is not', () => {
  expect(intoDrawers(drawers, { on: null, words: 'w' })).toEqual({
    core: { on: null },
    sealed: { narrative: { words: 'w' } },
  });
  expect(intoDrawers(drawers, { on: '2026-01-05' })).toEqual({ core: { on: '2026-01-05' }, sealed: {} });
});

test('what is no field of the record goes nowhere, even where every object answers to its name', () => {
  const loose = JSON.parse('{"on":null,"constructor":"w","__proto__":"w","other":"w"}') as Note;
  expect(intoDrawers(drawers, loose)).toEqual({ core: { on: null }, sealed: {} });
});
