/** Which clock a place lives by, as dated rows with their source: a decree may move a province to another zone. */
import * as z from 'zod/mini';
import { Day, Zone } from '../time.ts';
import { parseCode } from './code.ts';
import shipped from './time-zones.data.json';

const ZoneRow = z.object({
  /** The Kemendagri code of the province. */
  province: z.string(),
  zone: Zone,
  validFrom: Day,
  validUntil: z.optional(Day),
  source: z.string(),
  mark: z.string(),
});
export type ZoneRow = z.infer<typeof ZoneRow>;

export const shippedZones: readonly ZoneRow[] = z.array(ZoneRow).parse(shipped);

/** The zone of any place by its code of that day; for days before the first row the earliest known. Null for no code of a province. */
export function zoneOn(zones: readonly ZoneRow[], code: string, on: Day): Zone | null {
  const province = parseCode(code)?.code.slice(0, 2);
  const rows = zones
    .filter((row) => row.province === province)
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const held = rows.findLast((row) => row.validFrom <= on && (row.validUntil === undefined || on < row.validUntil));
  return (held ?? rows[0])?.zone ?? null;
}
