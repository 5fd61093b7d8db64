/**
 * Agencies, their units, the people who work there and the duties they hold, and the directory of what an agency offers.
 *
 * Every right in Naung hangs on a duty with a start and an end, so a duty is never changed into another: it ends, or it was a
 * mistake and is voided. What must never happen: the place of a shelter standing anywhere in the directory, or a person without a
 * duty today who still sees something.
 */
import * as z from 'zod/mini';
import { Deed } from '../access/model.ts';
import { codeIn } from '../codes/model.ts';
import type { Drawers } from '../drawers/model.ts';
import { AgencyId, DutyId, idOf, PersonId, PlaceNumber, UnitId } from '../ids.ts';
import { Phone } from '../places/phone.ts';
import { E164 } from '../places/typed-phone.ts';
import { Day } from '../time.ts';

const OneLine = z.string().check(z.regex(/^\S.*\S$/, 'One line, without blanks at its ends'), z.maxLength(120));
export const OfficeName = OneLine;
export const PersonName = OneLine;

/** Offices are also reached by short numbers: 110, 112, 119, 129. */
const ShortCode = z.string().check(z.regex(/^1\d{2,4}$/, 'A short number as 129'));
const OfficePhone = z.extend(Phone, { number: z.union([E164, ShortCode]) });
export const OfficePhones = z.array(OfficePhone).check(z.maxLength(5));
export const PersonPhones = z.array(Phone).check(z.maxLength(3));

export const Agency = z.object({
  id: AgencyId,
  kind: codeIn('agency-kinds'),
  name: OfficeName,
  place: z.nullable(PlaceNumber),
  phones: OfficePhones,
  retiredOn: z.nullable(Day),
});
export type Agency = z.infer<typeof Agency>;

export const Unit = z.object({
  id: UnitId,
  agency: AgencyId,
  name: OfficeName,
  /** Concerns of the district may be sent here; such a unit has a key to which they are sealed. */
  receivesConcerns: z.boolean(),
  retiredOn: z.nullable(Day),
});
export type Unit = z.infer<typeof Unit>;

export const languages = ['id', 'en'] as const;

export const Person = z.object({
  id: PersonId,
  name: PersonName,
  phones: PersonPhones,
  language: z.enum(languages),
  /** The day on which she left; from then on she holds nothing here. */
  endedOn: z.nullable(Day),
});
export type Person = z.infer<typeof Person>;

export const Duty = z.object({
  id: DutyId,
  person: PersonId,
  unit: UnitId,
  preset: z.string(),
  deeds: z.array(Deed),
  villages: z.array(PlaceNumber),
  startsOn: Day,
  /** The last day; null until further notice. */
  endsOn: z.nullable(Day),
});
export type Duty = z.infer<typeof Duty>;

/** Held on that day. An end is the last day that still counts. */
export const isHeldOn = (duty: Pick<Duty, 'startsOn' | 'endsOn'>, on: Day): boolean =>
  duty.startsOn <= on && (duty.endsOn === null || on <= duty.endsOn);

export const hasLeftBy = (person: Pick<Person, 'endedOn'>, on: Day): boolean =>
  person.endedOn !== null && person.endedOn <= on;

export const ServiceEntryId = idOf('service-entry');
export type ServiceEntryId = z.infer<typeof ServiceEntryId>;

export const served = ['child', 'woman', 'both'] as const;
/** `public` for everyone, `partner` for agencies of the network, `secret` for those who work on cases: by phone, without a place. */
export const sensitivities = ['public', 'partner', 'secret'] as const;

/** One line of the directory: what an agency offers, to whom, how it is reached, and when somebody last made sure. */
export const ServiceEntry = z.object({
  id: ServiceEntryId,
  agency: AgencyId,
  service: codeIn('service-types'),
  place: z.nullable(PlaceNumber),
  phones: OfficePhones,
  hours: z.string().check(z.maxLength(200)),
  serves: z.enum(served),
  sensitivity: z.enum(sensitivities),
  lastVerified: Day,
});
export type ServiceEntry = z.infer<typeof ServiceEntry>;

/** Where people hide has no address here, whoever asks. */
export const hidesItsPlace = (entry: Pick<ServiceEntry, 'service' | 'sensitivity'>): boolean =>
  entry.sensitivity === 'secret' || entry.service === 'temporary-shelter';

/**
 * Everything here is a column: what an office and its people are called at work is open to the district. A compartment only keeps
 * the value out of the log.
 */
export const agencyDrawers = {
  id: 'core',
  kind: 'core',
  name: 'core',
  place: 'core',
  phones: 'core',
  retiredOn: 'core',
} as const satisfies Drawers<Agency>;
export const unitDrawers = {
  id: 'core',
  agency: 'core',
  name: 'core',
  receivesConcerns: 'core',
  retiredOn: 'core',
} as const satisfies Drawers<Unit>;
export const personDrawers = {
  id: 'core',
  name: 'identity',
  phones: 'identity',
  language: 'core',
  endedOn: 'core',
} as const satisfies Drawers<Person>;
export const dutyDrawers = {
  id: 'core',
  person: 'core',
  unit: 'core',
  preset: 'core',
  deeds: 'core',
  villages: 'core',
  startsOn: 'core',
  endsOn: 'core',
} as const satisfies Drawers<Duty>;
export const serviceDrawers = {
  id: 'core',
  agency: 'core',
  service: 'core',
  place: 'safe_place',
  phones: 'safe_place',
  hours: 'safe_place',
  serves: 'core',
  sensitivity: 'core',
  lastVerified: 'core',
} as const satisfies Drawers<ServiceEntry>;
