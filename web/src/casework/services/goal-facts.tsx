/** What is known of a goal: for which need, by whom, by when. */
import type { ComponentChildren } from 'preact';
import { useUnitNames } from '../../ground/agencies/known-units.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Facts } from '../../ground/look/facts.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { GoalRead } from './plan-read.ts';
import { words } from './plan-words.ts';
import { horizonWords } from './state-words.ts';

export function GoalFacts({ goal }: { readonly goal: GoalRead }) {
  const say = useWords(words);
  const sayHorizon = useWords(horizonWords);
  const needs = useCodes('service-needs');
  const services = useCodes('service-types');
  const unitName = useUnitNames();
  const facts: (readonly [string, ComponentChildren])[] = [
    [say('need'), needs.wordOf(goal.need)],
    [say('service'), goal.service === null ? say('service-open') : services.wordOf(goal.service)],
    [say('provider'), goal.providerUnit === null ? say('provider-open') : unitName(goal.providerUnit)],
    [say('horizon'), sayHorizon(goal.horizon)],
  ];
  if (goal.dueOn !== null) facts.push([say('due'), <OnDay day={goal.dueOn} />]);
  return <Facts facts={facts} />;
}
