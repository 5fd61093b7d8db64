/**
 * The least a packet must show for a need, and the most: a transport request gets no story, a school no examination. The table is
 * data beside this file; what it does not name, does not leave.
 */
import * as z from 'zod/mini';
import { ShareableField } from '../consent/model.ts';
import minimum from './packet-by-need.data.json';

const Fields = z.array(ShareableField);
const Table = z.strictObject({
  needs: z.record(z.string(), z.strictObject({ least: Fields, also: Fields })),
  neverTo: z.record(z.string(), Fields),
});

const table = Table.parse(minimum);

export interface PacketLimits {
  readonly least: readonly ShareableField[];
  readonly most: readonly ShareableField[];
}

/** For a need that an office added by itself nothing is known, so nothing but the reason leaves. */
export function packetLimits(need: string, agencyKind: string | null): PacketLimits {
  const found = Object.hasOwn(table.needs, need) ? table.needs[need] : undefined;
  const never =
    agencyKind !== null && Object.hasOwn(table.neverTo, agencyKind) ? (table.neverTo[agencyKind] ?? []) : [];
  if (!found) return { least: [], most: [] };
  const allowed = (fields: readonly ShareableField[]) => fields.filter((field) => !never.includes(field));
  return { least: allowed(found.least), most: allowed([...found.least, ...found.also]) };
}
