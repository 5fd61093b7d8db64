/**
 * An activity counts once, on its first day; reach counts heads, one fact for each of the five counters that is not zero.
 *
 * An activity that works on two levels stays one activity: its levels are one value (`child+family`), from which a table by level is
 * read and which can still be added up.
 */
import type { Fact } from '../../ground/facts.ts';
import type { Day } from '../../ground/time.ts';
import { type Tally, together } from './model.ts';

export interface CountedActivity {
  readonly heldOn: Day;
  readonly stage: string;
  readonly levels: readonly string[];
  readonly holderKind: string;
  readonly village: number | null;
  readonly ownInitiative: boolean;
  readonly tally: Tally;
  /** Lines of villages that stand. */
  readonly lines: readonly Tally[];
  readonly voided: boolean;
}

const groups = {
  childFemale: 'child-female',
  childMale: 'child-male',
  adultFemale: 'adult-female',
  adultMale: 'adult-male',
  disability: 'disability',
} as const satisfies Record<keyof Tally, string>;

/** `child+family`, in the order of the alphabet whatever the order they were ticked in. */
export const levelsOf = (levels: readonly string[]): string => [...new Set(levels)].sort().join('+');

export function factsOfActivity(activity: CountedActivity): readonly Fact[] {
  if (activity.voided) return [];
  const on = activity.heldOn;
  const shared = { stage: activity.stage, level: levelsOf(activity.levels) };
  const village = activity.village === null ? {} : { village: activity.village };
  const held = { ...shared, holder: activity.holderKind, own: activity.ownInitiative, ...village };
  const reach = together([activity.tally, ...activity.lines]);
  const heads = Object.entries(groups).map(([counter, group]) => ({ group, amount: reach[counter as keyof Tally] }));
  return [
    { kind: 'activity', on, by: held, amount: 1 },
    ...heads
      .filter(({ amount }) => amount > 0)
      .map(({ group, amount }) => ({ kind: 'reach', on, by: { ...shared, group }, amount })),
  ];
}
