/**
 * A consent is what somebody allowed: for one need, to one unit, these fields and no others, until it is taken back.
 *
 * An adult decides for herself. For a child her guardian does, unless the guardian is the respondent, and never without the child
 * having been asked. On her 18th birthday the giver becomes she, and what a guardian allowed ends. An unknown birth date errs to
 * child. What must never happen: that somebody who is said to have harmed her decides who may help her.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import type { Drawers, SealedCompartment } from '../../ground/drawers/model.ts';
import type { Happening } from '../../ground/happening.ts';
import { idOf, UnitId } from '../../ground/ids.ts';
import { ageOn, Day } from '../../ground/time.ts';
import { RelativeId, whoDecides } from '../people/model.ts';

export const ConsentId = idOf('consent');
export type ConsentId = z.infer<typeof ConsentId>;

/** What can be shown to another agency at all, and the compartment it comes from. Who told us is never among it. */
export const shareable = {
  name: 'identity',
  age: 'identity',
  sex: 'identity',
  school: 'identity',
  guardian: 'identity',
  contact: 'safe_place',
  address: 'safe_place',
  story: 'narrative',
  ownWords: 'narrative',
  condition: 'narrative',
  servicesGiven: 'narrative',
  health: 'medical',
  disabilityNeeds: 'medical',
  legalState: 'legal',
  respondentName: 'respondent',
  respondentRelation: 'respondent',
} as const satisfies Record<string, SealedCompartment>;

export type ShareableField = keyof typeof shareable;
export const shareableFields = Object.keys(shareable) as [ShareableField, ...ShareableField[]];
export const ShareableField = z.enum(shareableFields);

/** Codes of the list `consent-givers`. A child's own agreement stands beside the giver's, as `assent`. */
export const givers = ['herself', 'parent', 'guardian', 'other-carer', 'official-override'] as const;
export const Giver = z.enum(givers);
export type Giver = (typeof givers)[number];

export const assents = ['agrees', 'does-not-agree', 'too-young'] as const;
export const overrideReasons = ['guardian-is-respondent', 'immediate-danger'] as const;

const words = (length: number) => z.optional(z.string().check(z.minLength(1), z.maxLength(length)));

export const consentFields = {
  need: codeIn('service-needs'),
  /** The unit it is shown to. */
  toUnit: UnitId,
  fields: z.array(ShareableField).check(z.minLength(1), z.maxLength(shareableFields.length)),
  giver: Giver,
  /** The relative who gave it, where she is on record. */
  guardian: z.nullable(RelativeId),
  assent: z.nullable(z.enum(assents)),
  /** The language in which it was explained. */
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})?$/)),
  readAloud: z.boolean(),
  givenOn: Day,
  overrideBecause: z.nullable(z.enum(overrideReasons)),
  /** The law that allows it: `UU 35/2014 ps 59A`. */
  overrideBasis: z.nullable(z.string().check(z.minLength(4), z.maxLength(120))),
  ownWords: words(5000),
  overrideWords: words(5000),
};
export const ConsentTold = z.strictObject(consentFields);
export type ConsentTold = z.infer<typeof ConsentTold>;

/** With what is added when it is taken back. */
export interface ConsentKept extends ConsentTold {
  withdrawalWords?: string | undefined;
}

export const consentDrawers: Drawers<ConsentKept> = {
  need: 'core',
  toUnit: 'core',
  fields: 'core',
  giver: 'core',
  guardian: 'core',
  assent: 'core',
  language: 'core',
  readAloud: 'core',
  givenOn: 'core',
  overrideBecause: 'core',
  overrideBasis: 'core',
  ownWords: 'narrative',
  overrideWords: 'narrative',
  withdrawalWords: 'narrative',
};

/** What decides whether a consent still holds; all of it lies in core. */
export interface ConsentTerm {
  readonly givenOn: Day;
  /** Her 18th birthday where another gave it for her; null where she gave it, or where her birth date is unknown. */
  readonly guardianUntil: Day | null;
  readonly withdrawnOn: Day | null;
  readonly isVoided: boolean;
}

export const consentStands = (consent: ConsentTerm, on: Day): boolean =>
  !consent.isVoided &&
  consent.givenOn <= on &&
  (consent.withdrawnOn === null || on < consent.withdrawnOn) &&
  (consent.guardianUntil === null || on < consent.guardianUntil);

export interface ConsentScope {
  readonly need: string;
  readonly toUnit: string;
  readonly fields: readonly string[];
}

/** Another need, another unit or one field more is another consent. */
export const consentCovers = (consent: ConsentScope, use: ConsentScope): boolean =>
  consent.need === use.need &&
  consent.toUnit === use.toUnit &&
  use.fields.every((field) => consent.fields.includes(field));

export const givenForHer = (giver: Giver): boolean => giver !== 'herself';

/** Who gives on that day. Where no birth date is on record, only an age band of adults makes her one; everything else errs to child. */
export const giverOn = (
  client: { readonly born: Day | null; readonly aboutChild: boolean; readonly ageBand: string | null },
  on: Day,
): 'herself' | 'guardian' => {
  if (client.born !== null) return whoDecides(client.born, on);
  return !client.aboutChild && client.ageBand !== null && adultBands.includes(client.ageBand) ? 'herself' : 'guardian';
};

const adultBands: readonly string[] = ['18-24', '25-44', '45-59', '60-up'];

const askedFromAge = 6;

/** Younger than six, as far as anybody knows; of whoever's age is not known it is not said, and the child is asked. */
export const mayBeTooYoungToAsk = (
  client: { readonly born: Day | null; readonly ageBand: string | null },
  on: Day,
): boolean => (client.born === null ? client.ageBand === '0-5' : ageOn(client.born, on) < askedFromAge);

export type ConsentGiven = Happening<
  'consent-given',
  Pick<ConsentTold, 'need' | 'toUnit' | 'fields' | 'giver' | 'givenOn' | 'overrideBecause'> & {
    readonly guardianUntil: Day | null;
  }
>;
export type ConsentWithdrawn = Happening<
  'consent-withdrawn',
  { readonly need: string; readonly toUnit: string; readonly on: Day }
>;
/** Her birth date became known, or was put right: what was allowed for her ends on another day. */
export type ConsentTermChanged = Happening<'consent-term-changed', { readonly guardianUntil: Day | null }>;
