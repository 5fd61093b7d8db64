/** Units to which nothing of a case is handed, and others of their kind. Why is not said where a unit is chosen. */

import type { CaseId } from '@naung/domain/ground/ids.ts';
import { UnitsApart } from '@naung/domain/ground/walls/wishes.ts';
import { type KnownUnit, unitInWords, useUnits } from '../agencies/known-units.ts';
import { useRead } from '../api/use-read.ts';
import { useWords } from '../words/use-words.ts';
import { wishWords as words } from './wall-words.ts';

export interface Apart {
  readonly takes: (unit: Pick<KnownUnit, 'id'>) => boolean;
  /** "Unit lain yang sejenis: …", where one stands apart and there is another. */
  readonly hint: string | null;
}

export function useUnitsApart(id: CaseId): Apart {
  const say = useWords(words);
  const units = useUnits();
  const apart: readonly string[] = useRead(UnitsApart, { case: id }).value?.units ?? [];
  const takes = (unit: Pick<KnownUnit, 'id'>) => !apart.includes(unit.id);
  const kinds = units.filter((unit) => !takes(unit)).map((unit) => unit.kind);
  const others = units.filter((unit) => takes(unit) && !unit.retired && kinds.includes(unit.kind));
  const hint = others.length === 0 ? null : say('also-take', { units: others.map(unitInWords).join('; ') });
  return { takes, hint };
}
