/**
 * The directory: what each agency offers. An entry that nobody has made sure of for long sends people to closed doors, so each
 * shows the day of its last check, and a check is one tap.
 */
import * as z from 'zod/mini';
import { codeIn } from '../codes/model.ts';
import { type CommandOf, command } from '../command.ts';
import type { Happening } from '../happening.ts';
import { AgencyId, PlaceNumber } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import { Day } from '../time.ts';
import {
  type Agency,
  hidesItsPlace,
  OfficePhones,
  type ServiceEntry,
  ServiceEntryId,
  sensitivities,
  served,
} from './model.ts';

const contact = { place: z.nullable(PlaceNumber), phones: OfficePhones, hours: z.string().check(z.maxLength(200)) };

export const AddService = command('agencies/add-service', 'A service of an agency enters the directory.', {
  id: ServiceEntryId,
  agency: AgencyId,
  service: codeIn('service-types'),
  ...contact,
  serves: z.enum(served),
  sensitivity: z.enum(sensitivities),
  lastVerified: Day,
});
export const VerifyService = command(
  'agencies/verify-service',
  'Somebody made sure how a service is reached, and it is so noted.',
  {
    entry: ServiceEntryId,
    ...contact,
    on: Day,
  },
);
export const RetireService = command('agencies/retire-service', 'A service is no longer offered.', {
  entry: ServiceEntryId,
});

export type ServiceCommand =
  | CommandOf<typeof AddService>
  | CommandOf<typeof VerifyService>
  | CommandOf<typeof RetireService>;

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

/** How a shelter is reached must not stand in a log that the whole district may read. */
export type ServiceEvent = Happening<
  'service-listed' | 'service-verified' | 'service-retired',
  Partial<Omit<ServiceEntry, 'place' | 'phones' | 'hours'>> & { readonly retiredOn?: Day }
>;

export function decideService(
  wish: ServiceCommand,
  now: ServiceSituation,
): Result<readonly ServiceEvent[], ServiceRefusal> {
  if (wish.name === 'agencies/add-service') return add(wish.payload, now);
  const entry = now.entry;
  if (entry === null) return refused('no-such-entry');
  if (wish.name === 'agencies/retire-service')
    return done([{ type: 'service-retired', record: entry.id, subject: null, core: { retiredOn: now.today } }]);
  const { place, phones, hours, on } = wish.payload;
  const bar = barTo({ ...entry, place, phones, lastVerified: on }, now);
  if (bar !== null) return refused(bar);
  const sealed = { safe_place: { place, phones, hours } };
  return done([{ type: 'service-verified', record: entry.id, subject: null, core: { lastVerified: on }, sealed }]);
}

function add(
  { madeAt: _, ...entry }: CommandOf<typeof AddService>['payload'],
  now: ServiceSituation,
): Result<readonly ServiceEvent[], ServiceRefusal> {
  if (now.idIsTaken) return refused('id-is-taken');
  if (now.agency === null) return refused('no-such-agency');
  if (now.agency.retiredOn !== null) return refused('agency-is-retired');
  if (!now.codeHolds) return refused('code-is-not-on-the-list');
  const bar = barTo(entry, now);
  if (bar !== null) return refused(bar);
  const { place, phones, hours, ...core } = entry;
  const sealed = { safe_place: { place, phones, hours } };
  return done([{ type: 'service-listed', record: entry.id, subject: null, core, sealed }]);
}

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
