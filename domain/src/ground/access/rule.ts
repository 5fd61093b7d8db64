/**
 * A rule is data with a reason: `because` is what the person is told when it is the rule that lets her, or keeps her out.
 *
 * One expression, read in more than one way: `holds` interprets it for a command, `toSql` (in the server) prints it for a list.
 * The switch is exhaustive everywhere, so a condition that one reader does not know does not compile. A condition that no list
 * needs (a consent covers a field) is a refusal of `decide`, not a rule.
 */
import type { Compartment } from '../drawers/model.ts';
import type { Deed } from './model.ts';

/**
 * How an actor stands to a subject, all decided by `reach`: named on the case team, holding a grant, supervising the unit,
 * working where a referral or a concern was sent.
 */
export type Relation = 'team' | 'supervises' | 'triages' | 'approves' | 'receives';

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly carries: Deed }
  | { readonly relation: Relation; readonly to: string; readonly compartment: Compartment }
  | { readonly equals: string; readonly value: string | number | boolean | null }
  | { readonly among: string; readonly values: readonly (string | number)[] }
  /** The subject's field equals the same of the actor: own unit, own person, own district. */
  | { readonly within: string; readonly own: 'unit' | 'person' | 'district' | 'villages' };

export interface Rule<Because extends string = string> {
  readonly because: Because;
  readonly when: Condition;
}

export const rule = <const Because extends string>(because: Because, when: Condition): Rule<Because> => ({
  because,
  when,
});

export const all = (...conditions: Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: Condition[]): Condition => ({ any: conditions });
export const not = (condition: Condition): Condition => ({ not: condition });
export const carries = (deed: Deed): Condition => ({ carries: deed });
export const relation = (kind: Relation, to: string, compartment: Compartment = 'core'): Condition => ({
  relation: kind,
  to,
  compartment,
});
export const equals = (field: string, value: string | number | boolean | null): Condition => ({ equals: field, value });
export const within = (field: string, own: 'unit' | 'person' | 'district' | 'villages'): Condition => ({
  within: field,
  own,
});

/** Who may say which command: one of the rules must hold. A command without an entry does not compile. */
export type Policy<Names extends string> = { readonly [Name in Names]: readonly Rule[] };
