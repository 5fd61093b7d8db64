import { describe, expect, test } from 'vitest';
import { clientDrawers } from '../people/model.ts';
import { columnsOf, compartmentOf, releasedCompartments, type SheetColumn, sheetColumns } from './columns.ts';
import { releaseKinds } from './model.ts';

describe('a released sheet', () => {
  test.each(releaseKinds)('of %s holds fields of its compartments alone', (kind) => {
    for (const column of columnsOf(kind)) expect(releasedCompartments[kind]).toContain(compartmentOf(column));
  });

  test('has no column that stands on no sheet, as one from a compartment that never leaves would', () => {
    const shown = new Set(releaseKinds.flatMap((kind) => columnsOf(kind)));
    expect(sheetColumns.filter((column) => !shown.has(column))).toEqual([]);
  });

  test('never holds where she is, what she told, her body, the law, or whom it was about and who told', () => {
    const leaving = new Set(releaseKinds.flatMap((kind) => releasedCompartments[kind]));
    expect([...leaving]).toEqual(['core', 'identity']);
  });

  test('knows the compartment of a field from the model of its noun', () => {
    for (const field of Object.keys(clientDrawers) as (keyof typeof clientDrawers)[]) {
      const column: SheetColumn = { word: field, of: 'client', field };
      expect(compartmentOf(column)).toBe(clientDrawers[field]);
    }
  });
});
