import levels from '@naung/domain/ground/codes/lists/change-levels.data.json';
import type { CodeItem } from '@naung/domain/ground/codes/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { expect, it } from 'vitest';
import { codesFrom } from './use-codes.ts';

const today = '2026-11-22' as Day;
const items = levels.items as unknown as readonly CodeItem[];

it('says several codes in the order of their list, not in the order in which somebody ticked them', () => {
  const codes = codesFrom(items, today, 'id');
  expect(codes.wordsOf(['community', 'child', 'family'])).toBe('Anak, Keluarga, Masyarakat');
  expect(codes.wordsOf(['family', 'child'])).toBe('Anak, Keluarga');
});

it('says the code itself while the list is on its way', () => {
  expect(codesFrom([], today, 'id').wordsOf(['community', 'child'])).toBe('community, child');
});
