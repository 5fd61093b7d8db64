/** The agencies of the district and their units, by their ids. Offices are no secret: asked once, kept in memory. */
import { ListAgencies } from '@naung/domain/ground/agencies/reads.ts';
import type { UnitId } from '@naung/domain/ground/ids.ts';
import type * as z from 'zod/mini';
import { ask } from '../api/client.ts';
import { type Answer, failed } from '../api/failure.ts';
import { useAllOnce } from '../api/use-once.ts';
import type { AgencyLine } from './lines.ts';

export interface KnownUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly agency: string;
  readonly kind: string;
  readonly receivesConcerns: boolean;
  /** No longer offered in forms, still read in what was written before. */
  readonly retired: boolean;
}

const mostPages = 50;

export const useAgencies = (): readonly AgencyLine[] =>
  useAllOnce<readonly AgencyLine[]>('agencies', gatherAgencies) ?? [];

export function useUnits(): readonly KnownUnit[] {
  return useAgencies().flatMap((agency) =>
    agency.units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      agency: agency.name,
      kind: agency.kind,
      receivesConcerns: unit.receivesConcerns,
      retired: unit.retiredOn !== null || agency.retiredOn !== null,
    })),
  );
}

/** "Unit PPA, Polres Buleleng"; the agency alone where its unit has no name of its own. */
export const unitInWords = (unit: Pick<KnownUnit, 'name' | 'agency'>): string =>
  unit.name === unit.agency ? unit.agency : `${unit.name}, ${unit.agency}`;

export function useUnitNames(): (unit: string | null) => string {
  const units = useUnits();
  return (unit) => {
    const found = units.find((one) => one.id === unit);
    return found === undefined ? '…' : unitInWords(found);
  };
}

async function gatherAgencies(): Promise<Answer<readonly AgencyLine[]>> {
  const gathered: AgencyLine[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer: Answer<z.infer<typeof ListAgencies.answer>> = await ask(ListAgencies, {
      limit: '200',
      ...(after === null ? {} : { after }),
    });
    if (!answer.ok) return failed(answer.failure);
    gathered.push(...answer.value.items);
    after = answer.value.next;
    if (after === null) break;
  }
  return { ok: true, value: gathered };
}
