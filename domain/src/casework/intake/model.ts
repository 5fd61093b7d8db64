/**
 * A concern is what somebody noticed and told: by the public site, at the counter, by phone, in a pasted message, a letter, from SAPA
 * 129, a village, a school or another agency. It is never refused for a missing paper or for lying outside the area.
 *
 * It is not yet a case. Those who triage for the receiving unit see it; accepted, it belongs to the case's team. What must never
 * happen: that a concern waits unseen, or that the person it is about learns from us that somebody spoke.
 */
import * as z from 'zod/mini';
import type { Drawers } from '../../ground/drawers/model.ts';
import type { Happening } from '../../ground/happening.ts';
import { idOf } from '../../ground/ids.ts';
import type { Urgency } from '../../ground/urgency.ts';
import type { ConcernTold, sexes } from './door.ts';

export const ConcernId = idOf('concern');
export type ConcernId = z.infer<typeof ConcernId>;

/** Which compartment each told field lies in. The core ones are lifted for rules, clocks, lists and numbers; see docs/who-may.md. */
export const concernDrawers: Drawers<ConcernTold> = {
  channel: 'core',
  kinds: 'core',
  forms: 'core',
  aboutChild: 'core',
  ageBand: 'core',
  sex: 'core',
  disability: 'core',
  village: 'core',
  placeKind: 'core',
  relation: 'core',
  respondentIsChild: 'core',
  reporterKind: 'core',
  occurred: 'core',
  occurredOn: 'core',
  urgencyItems: 'core',
  toldAbout: 'narrative',
  subjectName: 'identity',
  subjectBorn: 'identity',
  address: 'safe_place',
  school: 'identity',
  story: 'narrative',
  ownWords: 'narrative',
  respondentName: 'respondent',
  respondentNotes: 'respondent',
  reporterName: 'reporter',
  reporterRelation: 'reporter',
  reference: 'reporter',
  safeContact: 'reporter',
};

export const concernStates = ['received', 'accepted', 'joined', 'handed-over', 'closed'] as const;
export const ConcernState = z.enum(concernStates);
export type ConcernState = (typeof concernStates)[number];

/** Why a concern ends without a case. `settled-in-village` is no reason and never will be (UU 12/2022 ps 23). */
export const concernClosings = [
  'not-a-protection-matter',
  'prank',
  'silent-call',
  'duplicate',
  'no-way-to-reach',
  'advice-was-enough',
] as const;

/** A concern became a new case, or joined an existing one. The cases room opens or extends the case when it hears this. */
export type ConcernAccepted = Happening<
  'concern-accepted',
  {
    readonly case: string;
    readonly isNew: boolean;
    /** Name by which the case is spoken of; never the real one. */
    readonly alias: string | null;
    readonly worker: string | null;
    readonly unit: string;
    readonly urgency: Urgency;
    readonly aboutChild: boolean;
    readonly ageBand: string | null;
    readonly sex: (typeof sexes)[number];
    readonly disability: boolean | null;
    readonly village: number | null;
    readonly placeKind: string | null;
    readonly relation: string | null;
    readonly respondentIsChild: boolean | null;
    readonly kinds: readonly string[];
    readonly forms: readonly string[];
    readonly occurredOn: string | null;
    readonly receivedAt: string;
  }
>;

/** A concern lies outside this district and is offered to another; the letterbox carries it. */
export type ConcernHandedOver = Happening<
  'concern-handed-over',
  { readonly toDistrict: number; readonly letter: string }
>;
