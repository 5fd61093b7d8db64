/**
 * A case is the service's promise to one survivor: a team, a plan, a next date, until it is closed with her.
 *
 * Lists show its alias and code, never a name. Only the team reads the story; a supervisor reads the core. The child who is a
 * respondent has a file of its own (`track`), with its own team; neither file shows that the other exists.
 */
import * as z from 'zod/mini';
import { settlementWords } from '../../ground/codes/settlement.ts';
import type { Drawers } from '../../ground/drawers/model.ts';
import type { Happening } from '../../ground/happening.ts';
import { CaseId, idOf, PersonId, PlaceNumber, UnitId } from '../../ground/ids.ts';
import { Day, Instant } from '../../ground/time.ts';
import { Urgency } from '../../ground/urgency.ts';
import { sexes } from '../intake/door.ts';

export const phases = [
  'identification',
  'assessment',
  'planning',
  'implementation',
  'monitoring',
  'closed',
  'transferred',
] as const;
export const Phase = z.enum(phases);
export type Phase = (typeof phases)[number];

/**
 * What may follow what; everything else is refused. `transferred` ends the case here, its life goes on in another district.
 * The same pairs stand in `casework.phase_steps`, where the database refuses by itself.
 */
export const mayFollow: Readonly<Record<Phase, readonly Phase[]>> = {
  identification: ['assessment', 'closed', 'transferred'],
  assessment: ['planning', 'closed', 'transferred'],
  planning: ['implementation', 'assessment', 'closed', 'transferred'],
  implementation: ['monitoring', 'planning', 'closed', 'transferred'],
  monitoring: ['implementation', 'planning', 'closed', 'transferred'],
  closed: ['assessment'],
  transferred: ['assessment'],
};

export const isOpen = (phase: Phase): boolean => phase !== 'closed' && phase !== 'transferred';

export const Track = z.enum(['survivor', 'child-respondent']);
export type Track = z.infer<typeof Track>;

export const origins = ['concern', 'hand-over', 'office'] as const;
export const Origin = z.enum(origins);
export type Origin = (typeof origins)[number];

/** What is to be done on the next date. A code, because a list shows it. */
export const nextSteps = [
  'contact',
  'visit',
  'assessment',
  'plan',
  'service',
  'referral',
  'accompany',
  'hearing',
  'conference',
  'review',
  'closing',
  'check-after-closing',
] as const;
export const NextStep = z.enum(nextSteps);

/** Nobody is given a case without a day for it: it begins with a first contact, on the day it is opened. */
export const firstStep = 'contact' satisfies z.infer<typeof NextStep>;

const code = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64));

/** The name by which a case is spoken of; never the real one. */
export const Alias = z.string().check(z.minLength(2), z.maxLength(40));

/** What may be put right in a case itself; its phase, urgency and team have commands of their own. */
export const caseFields = {
  alias: Alias,
  aboutChild: z.boolean(),
  ageBand: z.nullable(code),
  sex: z.enum(sexes),
  disability: z.nullable(z.boolean()),
  village: z.nullable(PlaceNumber),
  placeKind: z.nullable(code),
  /** Relation of the respondent to the survivor. */
  relation: z.nullable(code),
  respondentIsChild: z.nullable(z.boolean()),
  guardianIsRespondent: z.boolean(),
  kinds: z.array(code).check(z.maxLength(20)),
  forms: z.array(code).check(z.maxLength(10)),
  occurredOn: z.nullable(Day),
};
const CaseFields = z.strictObject(caseFields);
export type CaseFields = z.infer<typeof CaseFields>;

/** All core: a case row holds what lists, clocks, rules and numbers need, and no word that somebody said. */
export const caseDrawers: Drawers<CaseFields> = {
  alias: 'core',
  aboutChild: 'core',
  ageBand: 'core',
  sex: 'core',
  disability: 'core',
  village: 'core',
  placeKind: 'core',
  relation: 'core',
  respondentIsChild: 'core',
  guardianIsRespondent: 'core',
  kinds: 'core',
  forms: 'core',
  occurredOn: 'core',
};

export const CaseCore = z.object({
  id: CaseId,
  /** Random, short, speakable: `KQ7-4M2`. No sequence, no year, no initials. */
  code: z.string(),
  track: Track,
  unit: UnitId,
  phase: Phase,
  urgency: Urgency,
  ...caseFields,
  openedOn: Day,
  nextOn: z.nullable(Day),
  nextWhat: z.nullable(NextStep),
  enteredAt: Instant,
});
export type CaseCore = z.infer<typeof CaseCore>;

export const teamRoles = [
  'case-manager',
  'companion',
  'psychologist',
  'social-worker',
  'legal-companion',
  'stand-in',
] as const;
export const TeamRole = z.enum(teamRoles);
export type TeamRole = (typeof teamRoles)[number];

export const TeamMember = z.object({ person: PersonId, role: TeamRole, since: Day, until: z.nullable(Day) });
export type TeamMember = z.infer<typeof TeamMember>;

export const ClosingId = idOf('closing');

export const reopeningReasons = [
  'violence-again',
  'new-need',
  'asked-for-by-client',
  'check-after-closing',
  'closed-by-mistake',
  'came-back',
] as const;

export const handOverReasons = [
  'lives-there',
  'happened-there',
  'safer-there',
  'has-moved',
  'belongs-to-their-authority',
] as const;

/** Kinds of concern that are sexual violence in law, as the list `concern-kinds` marks them. */
export const sexualKinds = [
  'violence-sexual',
  'violence-sexual-online',
  'exploitation-sexual',
  'exploitation-marriage',
] as const;

/** Sexual violence with an adult respondent is never settled outside court (UU 12/2022 ps 23); unknown age is no exception. */
export const settlementIsBarred = (one: {
  readonly forms: readonly string[];
  readonly kinds?: readonly string[];
  readonly respondentIsChild: boolean | null;
}): boolean =>
  one.respondentIsChild !== true &&
  (one.forms.includes('sexual') || sexualKinds.some((kind) => one.kinds?.includes(kind) === true));

/** An office may add reasons to a list, and one of them may be the one that the law forbids. */
export const namesSettlement = (reason: string): boolean => settlementWords.test(reason);

/** Neither look-alikes (0 O, 1 I L, 5 S, 2 Z, 8 B, U V) nor vowels, so that no code is misheard and none is a word. */
const codeLetters = '34679CDFGHJKMNPQRTWXY';
const letterCount = BigInt(codeLetters.length);

/** A code from a random v4 id: 86 million of them, so a district of ten thousand cases hardly ever draws one twice. */
export function caseCodeOf(randomId: string): string {
  let rest = BigInt(`0x${randomId.replaceAll('-', '').slice(20)}`);
  let letters = '';
  for (let at = 0; at < 6; at += 1) {
    letters += codeLetters[Number(rest % letterCount)];
    rest /= letterCount;
  }
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}

export type CaseOpened = Happening<
  'case-opened',
  {
    readonly concern: string | null;
    readonly track: Track;
    readonly unit: string;
    readonly origin: Origin;
    readonly urgency: Urgency;
    readonly aboutChild: boolean;
    readonly forms: readonly string[];
  }
>;
export type CaseExtended = Happening<
  'case-extended',
  {
    readonly concern: string;
    readonly urgency: Urgency;
    readonly forms: readonly string[];
    readonly kinds: readonly string[];
  }
>;
export type PhaseChanged = Happening<
  'phase-changed',
  { readonly from: Phase; readonly to: Phase; readonly because: string | null }
>;
export type CaseClosed = Happening<'case-closed', { readonly reason: string }>;
export type CaseReopened = Happening<'case-reopened', { readonly reason: string }>;
export type CaseTransferred = Happening<'case-transferred', { readonly letter: string; readonly toDistrict: number }>;
/** The people and stories that came along in a letter from another district are in `sealed`; the people room keeps them. */
export type CaseReceived = Happening<'case-received', { readonly letter: string; readonly fromDistrict: number }>;
export type TeamMemberAdded = Happening<
  'team-member-added',
  { readonly person: string; readonly role: TeamRole; readonly since: string; readonly until: string | null }
>;
export type TeamMemberEnded = Happening<'team-member-ended', { readonly person: string; readonly role: TeamRole }>;
export type UrgencyChanged = Happening<
  'urgency-raised' | 'urgency-lowered',
  { readonly from: Urgency; readonly to: Urgency; readonly because: string | null }
>;
