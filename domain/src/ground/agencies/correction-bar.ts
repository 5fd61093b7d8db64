/**
 * What stands in the way of a correction about an office: no record becomes by it what it could not have become when
 * it was entered.
 */
import type { Day } from '../time.ts';
import type { AgencyRefusal } from './commands.ts';
import type { DutyRefusal } from './duties.ts';
import type { ServiceEntry } from './model.ts';
import { isVillageDuty } from './presets.ts';
import { barTo, type ServiceRefusal } from './service-bar.ts';

/** What stands around a record that is to be put right; gathered by the server for the kind in question. */
export interface Around {
  readonly today: Day;
  readonly isOwn: boolean;
  /** A duty that takes two would be held on days, or in villages, for which no second person confirmed it. */
  readonly widensWhatTakesTwo: boolean;
  readonly codeHolds: boolean;
  readonly placesLieHere: boolean;
  readonly agencyStands: boolean;
  readonly peopleThere: boolean;
  readonly closesTheDoor: boolean;
  readonly othersKeepPeople: boolean;
  /** The duty would be held on fewer days. */
  readonly isShorter: boolean;
  readonly custodianStays: boolean;
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
  if ((kind === 'person' || kind === 'duty') && !around.custodianStays) return 'is-the-last-custodian';
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
  if (around.widensWhatTakesTwo) return 'longer-takes-two';
  if (around.isShorter && !around.custodianStays) return 'is-the-last-custodian';
  // Confined to none, it would be a duty in all of them.
  if (isVillageDuty(after as { preset: string }) && villages.length === 0) return 'duty-needs-a-village';
  return endsOn !== null && endsOn < startsOn ? 'ends-before-it-starts' : null;
}
