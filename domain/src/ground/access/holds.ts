/**
 * Whether a rule holds for an actor and a subject; the switch is exhaustive, as in every other reader of a rule.
 */
import { addressedThrough, personGrantee, type Reached } from './grantee.ts';
import type { Actor, Deed } from './model.ts';
import type { Condition, Relation, Rule } from './rule.ts';

/** What a rule is asked about: plain fields of the subject, and how the actor reaches it. */
export interface Subject {
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
  readonly reached: readonly Reached[];
}

/** The deed through which a unit stands in a relation; the team is reached as a person. */
export const deedOfRelation = {
  team: null,
  supervises: 'supervise',
  triages: 'triage',
  approves: 'approve',
  receives: 'answer-referrals',
} as const satisfies Record<Relation, Deed | null>;

export function holds(condition: Condition, actor: Actor, subject: Subject): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, actor, subject));
  if ('any' in condition) return condition.any.some((one) => holds(one, actor, subject));
  if ('not' in condition) return !holds(condition.not, actor, subject);
  if ('carries' in condition) return actor.deeds.includes(condition.carries);
  if ('relation' in condition) return reaches(condition, actor, subject);
  if ('equals' in condition) return (subject.fields[condition.equals] ?? null) === condition.value;
  if ('among' in condition)
    return condition.values.includes((subject.fields[condition.among] ?? '') as string | number);
  return isOwn(condition, actor, subject);
}

/** The first rule that lets the actor, or null. */
export const whichAllows = (rules: readonly Rule[], actor: Actor, subject: Subject): Rule | null =>
  rules.find((one) => holds(one.when, actor, subject)) ?? null;

function reaches(condition: Extract<Condition, { relation: Relation }>, actor: Actor, subject: Subject): boolean {
  const deed = deedOfRelation[condition.relation];
  const addressed: readonly string[] = deed === null ? [personGrantee(actor.person)] : addressedThrough(actor, deed);
  return subject.reached.some(
    (one) =>
      one.subject === subject.fields[condition.to] &&
      one.compartment === condition.compartment &&
      addressed.includes(one.grantee),
  );
}

function isOwn(condition: Extract<Condition, { within: string }>, actor: Actor, subject: Subject): boolean {
  const value = subject.fields[condition.within] ?? null;
  if (value === null) return false;
  if (condition.own === 'villages') return actor.villages.length === 0 || actor.villages.includes(Number(value));
  return value === actor[condition.own];
}
