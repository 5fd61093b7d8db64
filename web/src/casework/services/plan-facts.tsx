/** What is known of a plan: what she says to it, and how it stands with its approval. */
import type { ComponentChildren } from 'preact';
import { usePersonNames } from '../../ground/agencies/known-people.ts';
import { Facts } from '../../ground/look/facts.tsx';
import { OnDay, When } from '../../ground/look/when.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { PlanRead } from './plan-read.ts';
import { words } from './plan-words.ts';

export function PlanFacts({ plan }: { readonly plan: PlanRead }) {
  const say = useWords(words);
  const nameOf = usePersonNames();
  const facts: (readonly [string, ComponentChildren])[] = [
    [say('client-agreed'), say(plan.clientAgreed ? 'agreed-yes' : 'agreed-no')],
  ];
  const deed = (word: 'asked-at' | 'approved-at' | 'returned-at', at: PlanRead['askedAt'], by: string | null) => {
    if (at === null) return;
    const name = by === null ? null : nameOf(by);
    facts.push([
      say(word),
      <>
        <When at={at} />
        {name === null ? null : ` · ${name}`}
      </>,
    ]);
  };
  if (plan.clientWords !== undefined)
    facts.push([say('client-words'), <span class="as-written">{plan.clientWords}</span>]);
  if (plan.state !== 'draft') deed('asked-at', plan.askedAt, plan.askedBy);
  if (plan.state === 'approved') deed('approved-at', plan.decidedAt, plan.decidedBy);
  if (plan.state === 'returned') deed('returned-at', plan.decidedAt, plan.decidedBy);
  if (plan.reviewOn !== null) facts.push([say('review-on'), <OnDay day={plan.reviewOn} />]);
  return <Facts facts={facts} />;
}
