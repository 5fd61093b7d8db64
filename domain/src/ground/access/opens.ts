/**
 * What each relation opens, and for how long: the whole of it, so that it can be printed in docs/who-may.md and compared with what
 * really stands in `access.reach`. Nothing is opened in any other way.
 */
import type { Compartment } from '../drawers/model.ts';
import { compartments } from '../drawers/model.ts';
import type { Relation } from './rule.ts';

/** What can be reached: each is a subject of its own, so that one is opened without the others. */
export type SubjectKind = 'case' | 'concern' | 'closing' | 'plan' | 'referral' | 'packet';

export type Span =
  | 'on-the-team'
  | 'until-accepted'
  | 'after-accepted'
  | 'as-long-as-it-is-here'
  | 'while-approval-is-asked'
  | 'after-it-was-decided'
  | 'from-leaving'
  | 'from-leaving-until-done';

export interface Opening {
  readonly of: SubjectKind;
  /** A packet opens the compartments of the fields that it shows, and the reason for which it was sent. */
  readonly compartments: readonly Compartment[] | 'of-what-it-shows';
  readonly span: Span;
}

const everything: readonly Compartment[] = compartments;

export const opens: Readonly<Record<Relation, readonly Opening[]>> = {
  team: [
    { of: 'case', compartments: everything, span: 'on-the-team' },
    { of: 'concern', compartments: everything, span: 'on-the-team' },
    { of: 'closing', compartments: everything, span: 'on-the-team' },
    { of: 'referral', compartments: ['core', 'narrative'], span: 'on-the-team' },
    { of: 'packet', compartments: 'of-what-it-shows', span: 'on-the-team' },
  ],
  triages: [
    { of: 'concern', compartments: everything, span: 'until-accepted' },
    { of: 'concern', compartments: ['core'], span: 'after-accepted' },
  ],
  supervises: [{ of: 'case', compartments: ['core'], span: 'as-long-as-it-is-here' }],
  approves: [
    { of: 'case', compartments: ['core'], span: 'while-approval-is-asked' },
    { of: 'closing', compartments: ['core', 'narrative'], span: 'while-approval-is-asked' },
    { of: 'plan', compartments: ['core', 'narrative'], span: 'while-approval-is-asked' },
    { of: 'plan', compartments: ['core'], span: 'after-it-was-decided' },
  ],
  receives: [
    { of: 'referral', compartments: ['core', 'narrative'], span: 'from-leaving' },
    { of: 'packet', compartments: 'of-what-it-shows', span: 'from-leaving-until-done' },
  ],
};
