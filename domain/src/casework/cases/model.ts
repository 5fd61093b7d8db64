/**
 * A case is the service's promise to one survivor: a team, a plan, a next date, until it is closed with her.
 *
 * Lists show its alias and code, never a name. Only the team reads the story; a supervisor reads the core. The child who is a
 * respondent has a file of its own (`track`), with its own team; neither file shows that the other exists.
 */
import * as z from 'zod/mini';
import type { Happening } from '../../ground/happening.ts';
import { CaseId, PersonId, PlaceNumber, UnitId } from '../../ground/ids.ts';
import { Day, Instant } from '../../ground/time.ts';
import { Urgency } from '../safety/model.ts';

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

/** What may follow what; everything else is refused. `transferred` ends the case here, its life goes on in another district. */
export const mayFollow: Readonly<Record<Phase, readonly Phase[]>> = {
  identification: ['assessment', 'closed', 'transferred'],
  assessment: ['planning', 'closed', 'transferred'],
  planning: ['implementation', 'assessment', 'closed', 'transferred'],
  implementation: ['monitoring', 'planning', 'closed', 'transferred'],
  monitoring: ['implementation', 'planning', 'closed', 'transferred'],
  closed: ['assessment'],
  transferred: ['assessment'],
};

export const Track = z.enum(['survivor', 'child-respondent']);
export type Track = z.infer<typeof Track>;

export const CaseCore = z.object({
  id: CaseId,
  /** Random, short, speakable: `KQ7-4M2`. No sequence, no year, no initials. */
  code: z.string(),
  alias: z.string(),
  track: Track,
  unit: UnitId,
  phase: Phase,
  urgency: Urgency,
  aboutChild: z.boolean(),
  ageBand: z.nullable(z.string()),
  sex: z.string(),
  disability: z.nullable(z.boolean()),
  village: z.nullable(PlaceNumber),
  placeKind: z.nullable(z.string()),
  relation: z.nullable(z.string()),
  respondentIsChild: z.nullable(z.boolean()),
  guardianIsRespondent: z.boolean(),
  kinds: z.array(z.string()),
  forms: z.array(z.string()),
  openedOn: Day,
  nextOn: z.nullable(Day),
  nextWhat: z.nullable(z.string()),
  enteredAt: Instant,
});
export type CaseCore = z.infer<typeof CaseCore>;

export const TeamRole = z.enum(['case-manager', 'companion', 'psychologist', 'social-worker', 'legal-companion', 'stand-in']);

export type CaseOpened = Happening<'case-opened', { readonly concern: string | null; readonly track: Track; readonly unit: string }>;
export type PhaseChanged = Happening<'phase-changed', { readonly from: Phase; readonly to: Phase; readonly because: string | null }>;
export type TeamMemberAdded = Happening<'team-member-added', { readonly person: string; readonly role: string }>;

/** Sexual violence with an adult respondent is never settled outside court (UU 12/2022 ps 23); unknown age is no exception. */
export const settlementIsBarred = (one: { readonly forms: readonly string[]; readonly respondentIsChild: boolean | null }): boolean =>
  one.forms.includes('sexual') && one.respondentIsChild !== true;

export const isOpen = (phase: Phase): boolean => phase !== 'closed' && phase !== 'transferred';

export const TeamMember = z.object({ person: PersonId, role: TeamRole, since: Day, until: z.nullable(Day) });
