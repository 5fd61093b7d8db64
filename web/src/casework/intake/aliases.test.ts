import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aliasesFor, isRealName } from './aliases.ts';

const concern = '0000000a-6f0b-4a55-9d59-0c1f0f4be001';

test('five names, the same each time, others on asking again', () => {
  const first = aliasesFor(concern, [], 0);
  expect(first).toHaveLength(5);
  expect(aliasesFor(concern, [], 0)).toEqual(first);
  expect(aliasesFor(concern, [], 1)).not.toEqual(first);
  expect(new Set(first).size).toBe(5);
});

test('a name that was told is never offered as an alias', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 4 }), fc.nat(50), (id, round) => {
      const told = ['Ni Luh Melati Cempaka', undefined, 'Bapak Jati'];
      for (const alias of aliasesFor(id, told, round)) expect(isRealName(alias, told)).toBe(false);
    }),
  );
});

test.each([
  ['Melati', ['Ni Luh Melati'], true],
  ['melati putih', ['Melati'], true],
  ['Cempaka', ['Ni Luh Melati', undefined], false],
  ['Ni', ['Ni Luh'], false],
])('%s beside %j', (alias, told, is) => {
  expect(isRealName(alias, told)).toBe(is);
});
