/**
 * Putting right what was entered about an office. What changed in life has commands of its own; these are for what was never so.
 *
 * A duty's person, unit and preset are not corrected: rights were used under them, so the duty is voided and another given.
 */
import * as z from 'zod/mini';
import { codeIn } from '../codes/model.ts';
import { correctionCommands } from '../corrections.ts';
import { AgencyId, PlaceNumber } from '../ids.ts';
import { Day } from '../time.ts';
import type { AgencyRefusal } from './commands.ts';
import { barTo, type ServiceRefusal } from './directory.ts';
import type { DutyRefusal } from './duties.ts';
import { OfficeName, PersonName, type ServiceEntry, sensitivities, served } from './model.ts';
import { isVillageDuty } from './presets.ts';

export const CorrectAgency = correctionCommands(
  'agencies',
  'agency',
  z.strictObject({
    kind: z.optional(codeIn('agency-kinds')),
    name: z.optional(OfficeName),
    place: z.optional(z.nullable(PlaceNumber)),
  }),
);
export const CorrectUnit = correctionCommands(
  'agencies',
  'unit',
  z.strictObject({ agency: z.optional(AgencyId), name: z.optional(OfficeName) }),
);
export const CorrectPerson = correctionCommands('agencies', 'person', z.strictObject({ name: z.optional(PersonName) }));
export const CorrectDuty = correctionCommands(
  'agencies',
  'duty',
  z.strictObject({
    startsOn: z.optional(Day),
    endsOn: z.optional(z.nullable(Day)),
    villages: z.optional(z.array(PlaceNumber).check(z.maxLength(50))),
  }),
);
export const CorrectService = correctionCommands(
  'agencies',
  'service',
  z.strictObject({
    service: z.optional(codeIn('service-types')),
    serves: z.optional(z.enum(served)),
    sensitivity: z.optional(z.enum(sensitivities)),
    lastVerified: z.optional(Day),
  }),
);

/** What stands around a record that is to be put right; gathered by the server for the kind in question. */
export interface Around {
  readonly today: Day;
  readonly isOwn: boolean;
  readonly codeHolds: boolean;
  readonly placesLieHere: boolean;
  readonly agencyStands: boolean;
  readonly peopleThere: boolean;
  readonly closesTheDoor: boolean;
  readonly othersKeepPeople: boolean;
}

export type CorrectionBar = AgencyRefusal | DutyRefusal | ServiceRefusal;

/** Why the record may not become what it would be after the correction; null when it may. */
export function barToCorrection(
  kind: string,
  after: Readonly<Record<string, unknown>>,
  around: Around,
): CorrectionBar | null {
  if (!around.codeHolds) return 'code-is-not-on-the-list';
  if (!around.placesLieHere) return kind === 'duty' ? 'village-lies-elsewhere' : 'place-lies-elsewhere';
  if (kind === 'unit' && !around.agencyStands) return 'no-such-agency';
  if (kind === 'duty') return barToDuty(after, around);
  if (kind === 'service') return barTo(after as unknown as ServiceEntry, { today: around.today, placeLiesHere: true });
  return null;
}

/** Why the record may not be voided; null when it may. */
export function barToVoiding(kind: string, around: Around): CorrectionBar | null {
  if ((kind === 'agency' || kind === 'unit') && around.peopleThere) return 'people-still-work-there';
  if ((kind === 'agency' || kind === 'unit') && around.closesTheDoor) return 'is-the-last-that-receives';
  if ((kind === 'person' || kind === 'duty') && !around.othersKeepPeople) return 'is-the-last-who-keeps-people';
  return null;
}

function barToDuty(after: Readonly<Record<string, unknown>>, around: Around): CorrectionBar | null {
  const { startsOn, endsOn, villages } = after as {
    startsOn: string;
    endsOn: string | null;
    villages: readonly number[];
  };
  // Longer than it was given is as good as given anew.
  if (around.isOwn) return 'nobody-gives-herself-a-duty';
  // Confined to none, it would be a duty in all of them.
  if (isVillageDuty(after as { preset: string }) && villages.length === 0) return 'duty-needs-a-village';
  return endsOn !== null && endsOn < startsOn ? 'ends-before-it-starts' : null;
}
