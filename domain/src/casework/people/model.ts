/**
 * The people of one case: the survivor, those she lives with or belongs to, and, kept apart, the one who is said to have done it.
 *
 * A name, a number, a telephone, an address are never a column: they lie in drawers, and a list knows an alias. What must never
 * happen: that the respondent, who may be a father or a husband, is reached in place of her, or reads where she is.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import type { Drawers } from '../../ground/drawers/model.ts';
import type { Happening } from '../../ground/happening.ts';
import { AgencyId, idOf, UnitId } from '../../ground/ids.ts';
import { Address } from '../../ground/places/address.ts';
import { phoneSafety } from '../../ground/places/phone.ts';
import { ageOn, Day, isChildOn } from '../../ground/time.ts';
import { SafeContact, sexes } from '../intake/door.ts';

export const ClientId = idOf('client');
export const RelativeId = idOf('relative');
export const RespondentId = idOf('respondent');

const line = (length: number) => z.optional(z.string().check(z.minLength(1), z.maxLength(length)));
const yesNo = z.nullable(z.boolean());
const Sex = z.enum(sexes);
/** Digits as they are on the card; a wrong one warns on screen and keeps nobody out. */
const Nik = z.optional(z.string().check(z.regex(/^[\d .-]{1,30}$/)));
/** As typed; it becomes E.164 before it is kept. */
const TypedPhone = z.strictObject({
  number: z.string().check(z.minLength(1), z.maxLength(40)),
  whose: codeIn('phone-owners'),
  safe: z.enum(phoneSafety),
});
const Phones = z.optional(z.array(TypedPhone).check(z.maxLength(5)));

export const clientFields = {
  /** The survivor whose case it is; another who was hurt in the same event may stand beside her. */
  isMain: z.boolean(),
  sex: Sex,
  /** On the day the case was opened; taken from the birth date where it is known, and "yes" where nobody knows. */
  isChild: z.boolean(),
  ageBand: z.nullable(codeIn('age-bands-simfoni')),
  disability: yesNo,
  name: line(200),
  nickname: line(100),
  nik: Nik,
  /** The number of the family card. */
  kk: Nik,
  born: z.optional(z.nullable(Day)),
  bornIsEstimated: z.optional(z.boolean()),
  nationality: line(60),
  language: line(60),
  religion: line(60),
  education: z.optional(codeIn('education-levels')),
  occupation: line(100),
  maritalStatus: z.optional(codeIn('marital-statuses')),
  school: line(200),
  phones: Phones,
  address: z.optional(Address),
  livesWith: line(300),
  safeContact: z.optional(SafeContact),
  disabilityTypes: z.optional(z.array(codeIn('disability-types')).check(z.maxLength(8))),
  aids: line(300),
  isPregnant: z.optional(yesNo),
  ampk: z.optional(z.array(codeIn('ampk-categories')).check(z.maxLength(15))),
  hasBirthCertificate: z.optional(yesNo),
  notes: line(5000),
};
export const ClientTold = z.strictObject(clientFields);
export type ClientTold = z.infer<typeof ClientTold>;

export const clientDrawers: Drawers<ClientTold> = {
  isMain: 'core',
  sex: 'core',
  isChild: 'core',
  ageBand: 'core',
  disability: 'core',
  name: 'identity',
  nickname: 'identity',
  nik: 'identity',
  kk: 'identity',
  born: 'identity',
  bornIsEstimated: 'identity',
  nationality: 'identity',
  language: 'identity',
  religion: 'identity',
  education: 'identity',
  occupation: 'identity',
  maritalStatus: 'identity',
  school: 'identity',
  phones: 'safe_place',
  address: 'safe_place',
  livesWith: 'safe_place',
  safeContact: 'safe_place',
  disabilityTypes: 'medical',
  aids: 'medical',
  isPregnant: 'medical',
  ampk: 'medical',
  hasBirthCertificate: 'legal',
  notes: 'narrative',
};

/** What somebody of the household or family is to the survivor. */
const kinships = [
  'mother',
  'father',
  'step-parent',
  'grandparent',
  'sibling',
  'spouse',
  'child',
  'aunt-or-uncle',
  'other-family',
  'foster-carer',
  'housemate',
  'other',
] as const;

export const relativeFields = {
  kinship: z.enum(kinships),
  sex: Sex,
  isChild: yesNo,
  livesTogether: yesNo,
  isGuardian: z.boolean(),
  /** Then nothing is asked of, told to, or signed by this person for her. */
  isRespondent: z.boolean(),
  /** Whether she allows that this person knows of the case. */
  mayKnow: yesNo,
  name: line(200),
  nik: Nik,
  kk: Nik,
  born: z.optional(z.nullable(Day)),
  phones: Phones,
  address: z.optional(Address),
  notes: line(5000),
};
export const RelativeTold = z.strictObject(relativeFields);
export type RelativeTold = z.infer<typeof RelativeTold>;

export const relativeDrawers: Drawers<RelativeTold> = {
  kinship: 'core',
  sex: 'core',
  isChild: 'core',
  livesTogether: 'core',
  isGuardian: 'core',
  isRespondent: 'core',
  mayKnow: 'core',
  name: 'identity',
  nik: 'identity',
  kk: 'identity',
  born: 'identity',
  phones: 'safe_place',
  address: 'safe_place',
  notes: 'narrative',
};

/**
 * One of our own agencies where a respondent works or worked; the unit where it is known. Those who work or worked beside him see
 * nothing of the case.
 */
const Workplace = z.strictObject({
  agency: AgencyId,
  unit: z.nullable(UnitId),
  from: z.nullable(Day),
  until: z.nullable(Day),
});
export type Workplace = z.infer<typeof Workplace>;

export const respondentFields = {
  /** What this person is to the survivor. */
  relation: z.nullable(codeIn('relations')),
  sex: Sex,
  isChild: yesNo,
  ageBand: z.nullable(codeIn('age-bands-simfoni')),
  /** Whether she can still be reached by this person. */
  isNear: yesNo,
  name: line(200),
  nickname: line(100),
  nik: Nik,
  kk: Nik,
  born: z.optional(z.nullable(Day)),
  nationality: line(60),
  occupation: line(100),
  holdsPower: line(200),
  worksAt: z.optional(z.nullable(Workplace)),
  phones: Phones,
  address: z.optional(Address),
  legalStatus: line(100),
  notes: line(5000),
};
export const RespondentTold = z.strictObject(respondentFields);
export type RespondentTold = z.infer<typeof RespondentTold>;

export const respondentDrawers: Drawers<RespondentTold> = {
  relation: 'core',
  sex: 'core',
  isChild: 'core',
  ageBand: 'core',
  isNear: 'core',
  name: 'respondent',
  nickname: 'respondent',
  nik: 'respondent',
  kk: 'respondent',
  born: 'respondent',
  nationality: 'respondent',
  occupation: 'respondent',
  holdsPower: 'respondent',
  worksAt: 'respondent',
  phones: 'respondent',
  address: 'respondent',
  legalStatus: 'respondent',
  notes: 'respondent',
};

/** Everyone of a case, as a letter to another district carries them. */
export const PeopleTold = z.object({
  clients: z.array(ClientTold),
  relatives: z.array(RelativeTold),
  respondents: z.array(RespondentTold),
});
export type PeopleTold = z.infer<typeof PeopleTold>;

/** An adult decides for herself from her 18th birthday on; where the day is not known, it is taken that she is a child. */
export const whoDecides = (born: Day | null, on: Day): 'herself' | 'guardian' =>
  isChildOn(born, on) ? 'guardian' : 'herself';

/**
 * The day from which she decides: her 18th birthday, the first of March for one born on a leap day. Who was given a year so far ahead
 * that no day of four digits is her birthday gets the last one there is.
 */
export function comesOfAgeOn(born: Day): Day {
  const year = Number(born.slice(0, 4)) + 18;
  if (year > 9999) return '9999-12-31' as Day;
  const day = `${String(year).padStart(4, '0')}${born.slice(4)}` as Day;
  const exists = new Date(`${day}T00:00:00.000Z`).toISOString().startsWith(day);
  return ageOn(born, day) === 18 && exists ? day : (`${day.slice(0, 4)}-03-01` as Day);
}

export type ClientRecorded = Happening<
  'client-recorded',
  Pick<ClientTold, 'isMain' | 'sex' | 'isChild' | 'ageBand' | 'disability'>
>;
export type RelativeRecorded = Happening<
  'relative-recorded',
  Pick<RelativeTold, 'kinship' | 'sex' | 'isChild' | 'livesTogether' | 'isGuardian' | 'isRespondent' | 'mayKnow'>
>;
export type RespondentRecorded = Happening<
  'respondent-recorded',
  Pick<RespondentTold, 'relation' | 'sex' | 'isChild' | 'ageBand' | 'isNear'>
>;
