/**
 * By which clock a district works: every deadline and every day on its pages follows from it. It comes from the province and is
 * chosen once, when the office is opened; who chose it wrongly puts it right here. What was written down keeps its moment, for
 * moments are kept without a zone; the days on screen are the right ones from then on.
 */
import * as z from 'zod/mini';
import { type CommandOf, command, read } from '../command.ts';
import type { Happening } from '../happening.ts';
import { done, type Result, refused } from '../result.ts';
import { Zone } from '../time.ts';

export const SetZone = command('agencies/set-zone', 'The district works by another time zone.', { zone: Zone });

export const DistrictZone = read(
  'agencies/zone',
  'By which clock the district works, and by which its province lives; null where that is not on record.',
  {},
  z.object({ zone: Zone, ofProvince: z.nullable(Zone) }),
);

export interface ZoneSituation {
  readonly zone: Zone;
}

export type ZoneSet = Happening<'zone-set', { readonly before: Zone; readonly zone: Zone }>;

export function decideZone(
  { id, payload }: CommandOf<typeof SetZone>,
  now: ZoneSituation,
): Result<readonly ZoneSet[], 'nothing-changes'> {
  if (payload.zone === now.zone) return refused('nothing-changes');
  const core = { before: now.zone, zone: payload.zone };
  return done([{ type: 'zone-set', record: id, subject: null, core }]);
}
