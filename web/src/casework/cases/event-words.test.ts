import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventIcons } from './event-icons.ts';
import { eventWords, recordKindWords } from './event-words.ts';

const rooms = join(import.meta.dirname, '../../../../domain/src/casework');
const sources = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(rooms, name), 'utf8'));

const events = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/Happening<\s*((?:'[a-z-]+'(?:\s*\|\s*)?)+)/g)].flatMap(([, names = '']) =>
      [...names.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name),
    ),
  ),
);
const kinds = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/correctionCommands\(\s*'[a-z]+',\s*'([a-z-]+)'/g)].map(([, kind = '']) => kind),
  ),
);

test('the domain has events, and every one of them has a word and a picture', () => {
  expect(events.size).toBeGreaterThan(40);
  expect([...events].filter((name) => !(name in eventWords.id) || !(name in eventIcons))).toEqual([]);
});

test('every kind of record that can be put right is named', () => {
  expect(kinds.size).toBeGreaterThan(8);
  expect([...kinds].filter((kind) => !(kind in recordKindWords.id))).toEqual([]);
});
