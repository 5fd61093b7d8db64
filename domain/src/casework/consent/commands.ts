/**
 * Giving and taking back a consent, and when either is refused.
 */
import * as z from 'zod/mini';
import { type CommandOf, command } from '../../ground/command.ts';
import { intoDrawers } from '../../ground/drawers/model.ts';
import { CaseId } from '../../ground/ids.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { Day } from '../../ground/time.ts';
import type { Urgency } from '../../ground/urgency.ts';
import { namesSettlement, settlementIsBarred } from '../cases/model.ts';
import { comesOfAgeOn } from '../people/model.ts';
import {
  type ConsentGiven,
  ConsentId,
  type ConsentTold,
  type ConsentWithdrawn,
  consentDrawers,
  consentFields,
  giverOn,
  mayBeTooYoungToAsk,
} from './model.ts';

export const GiveConsent = command(
  'consent/give',
  'Writes down what was allowed: for which need, to whom, which fields, by whom.',
  {
    consent: ConsentId,
    case: CaseId,
    ...consentFields,
  },
);
export const WithdrawConsent = command(
  'consent/withdraw',
  'Takes a consent back; what was shown under it is no longer opened.',
  {
    consent: ConsentId,
    on: Day,
    words: z.optional(z.string().check(z.minLength(1), z.maxLength(5000))),
  },
);

export interface GivingSituation {
  readonly caseIsOpen: boolean;
  readonly urgency: Urgency;
  readonly forms: readonly string[];
  readonly kinds: readonly string[];
  readonly respondentIsChild: boolean | null;
  readonly born: Day | null;
  readonly aboutChild: boolean;
  readonly ageBand: string | null;
  /** Somebody who would decide for her is the respondent, as the case or her family's records say. */
  readonly guardianIsRespondent: boolean;
  /** The relative named as the giver; null where none is named or none is there. */
  readonly guardian: { readonly isRespondent: boolean } | null;
  readonly unitIsThere: boolean;
  readonly needIsHeld: boolean;
  readonly today: Day;
}

export type GivingRefusal =
  | 'case-is-closed'
  | 'no-such-unit'
  | 'code-is-not-in-the-list'
  | 'is-in-the-future'
  | 'settlement-is-barred'
  | 'she-decides-herself'
  | 'a-child-needs-a-guardian'
  | 'guardian-is-respondent'
  | 'child-was-not-asked'
  | 'child-does-not-agree'
  | 'override-needs-reason'
  | 'no-ground-for-override';

export function decideGiving(
  { payload }: CommandOf<typeof GiveConsent>,
  now: GivingSituation,
): Result<readonly ConsentGiven[], GivingRefusal> {
  const { consent, case: subject, madeAt: _madeAt, ...told } = payload;
  if (!now.caseIsOpen) return refused('case-is-closed');
  if (!now.unitIsThere) return refused('no-such-unit');
  if (!now.needIsHeld) return refused('code-is-not-in-the-list');
  if (told.givenOn > now.today) return refused('is-in-the-future');
  if (namesSettlement(told.need) && settlementIsBarred(now)) return refused('settlement-is-barred');
  const decides = giverOn(now, told.givenOn);
  const kept =
    told.giver === 'official-override' ? keepsFromOverriding(told, now, decides) : keepsFromGiving(told, now, decides);
  if (kept !== null) return refused(kept);
  const { sealed } = intoDrawers(consentDrawers, told);
  const { need, toUnit, fields, giver, givenOn, overrideBecause } = told;
  const guardianUntil =
    told.giver === 'herself' || decides === 'herself' || now.born === null ? null : comesOfAgeOn(now.born);
  const core = { need, toUnit, fields: [...new Set(fields)], giver, givenOn, overrideBecause, guardianUntil };
  return done([{ type: 'consent-given', record: consent, subject, core, sealed }]);
}

function keepsFromGiving(
  told: ConsentTold,
  now: GivingSituation,
  decides: 'herself' | 'guardian',
): GivingRefusal | null {
  if (decides === 'herself') return told.giver === 'herself' ? null : 'she-decides-herself';
  if (told.giver === 'herself') return 'a-child-needs-a-guardian';
  // Where one guardian is the respondent, whoever gives it must be on record as somebody else.
  if (now.guardian?.isRespondent ?? now.guardianIsRespondent) return 'guardian-is-respondent';
  const asked = told.assent === 'too-young' ? mayBeTooYoungToAsk(now, told.givenOn) : told.assent !== null;
  if (!asked) return 'child-was-not-asked';
  return told.assent === 'does-not-agree' ? 'child-does-not-agree' : null;
}

/** Nobody is overridden for convenience: a ground that the case shows, a law, and the reason in words. */
function keepsFromOverriding(
  told: ConsentTold,
  now: GivingSituation,
  decides: 'herself' | 'guardian',
): GivingRefusal | null {
  const because = told.overrideBecause;
  if (because === null || told.overrideBasis === null || told.overrideWords === undefined)
    return 'override-needs-reason';
  const grounded =
    because === 'immediate-danger' ? now.urgency === 'merah' : decides === 'guardian' && now.guardianIsRespondent;
  return grounded ? null : 'no-ground-for-override';
}

export interface WithdrawingSituation {
  readonly subject: string;
  readonly need: string;
  readonly toUnit: string;
  readonly givenOn: Day;
  readonly withdrawnOn: Day | null;
  readonly isVoided: boolean;
  readonly today: Day;
}

export type WithdrawingRefusal =
  | 'already-withdrawn'
  | 'is-in-the-future'
  | 'is-before-it-was-given'
  | 'was-entered-by-mistake';

export function decideWithdrawing(
  { payload }: CommandOf<typeof WithdrawConsent>,
  now: WithdrawingSituation,
): Result<readonly ConsentWithdrawn[], WithdrawingRefusal> {
  if (now.isVoided) return refused('was-entered-by-mistake');
  if (now.withdrawnOn !== null) return refused('already-withdrawn');
  if (payload.on > now.today) return refused('is-in-the-future');
  if (payload.on < now.givenOn) return refused('is-before-it-was-given');
  const core = { need: now.need, toUnit: now.toUnit, on: payload.on };
  const sealed = payload.words === undefined ? {} : { sealed: { narrative: { withdrawalWords: payload.words } } };
  return done([{ type: 'consent-withdrawn', record: payload.consent, subject: now.subject, core, ...sealed }]);
}
