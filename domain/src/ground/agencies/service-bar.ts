/**
 * What keeps a service out of the directory, and what stands around it when that is asked.
 */
import type { Day } from '../time.ts';
import { type Agency, hidesItsPlace, type ServiceEntry } from './model.ts';

export interface ServiceSituation {
  readonly today: Day;
  readonly agency: Pick<Agency, 'id' | 'retiredOn'> | null;
  readonly entry: ServiceEntry | null;
  readonly idIsTaken: boolean;
  readonly codeHolds: boolean;
  readonly placeLiesHere: boolean;
}

export type ServiceRefusal =
  | 'id-is-taken'
  | 'no-such-agency'
  | 'no-such-entry'
  | 'agency-is-retired'
  | 'code-is-not-on-the-list'
  | 'place-lies-elsewhere'
  | 'a-shelter-has-no-place-here'
  | 'needs-a-number'
  | 'lies-ahead';

/** What no entry may become, however it gets there: added, verified or corrected. */
export function barTo(
  entry: Pick<ServiceEntry, 'service' | 'sensitivity' | 'place' | 'phones' | 'lastVerified'>,
  now: Pick<ServiceSituation, 'today' | 'placeLiesHere'>,
): ServiceRefusal | null {
  if (entry.lastVerified > now.today) return 'lies-ahead';
  if (hidesItsPlace(entry) && entry.place !== null) return 'a-shelter-has-no-place-here';
  if (entry.place === null && entry.phones.length === 0) return 'needs-a-number';
  return now.placeLiesHere ? null : 'place-lies-elsewhere';
}
