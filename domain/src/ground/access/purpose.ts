/**
 * In which standing somebody came to what she did, as the audit names it: the relation of the rule that let her ("team", "approves"),
 * or else the deed of her duty ("triage"). Null where the rule speaks of neither.
 */
import { holds, type Subject } from './holds.ts';
import type { Actor, Deed } from './model.ts';
import type { Condition, Relation } from './rule.ts';

export function purposeOf(condition: Condition, actor: Actor, subject: Subject): Relation | Deed | null {
  const held = leavesOf(condition).filter((leaf) => holds(leaf, actor, subject));
  for (const leaf of held) if ('relation' in leaf) return leaf.relation;
  for (const leaf of held) if ('carries' in leaf) return leaf.carries;
  return null;
}

/** What is denied opens nothing and is nobody's standing. */
function leavesOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? [] : [condition];
}
