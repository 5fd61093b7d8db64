/** The decree of the village head, or that there is none yet. */
import type { Day } from '@naung/domain/ground/time.ts';
import type { GroupShown } from '@naung/domain/prevention/villages/group-shown.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { dayInShort } from '../../ground/look/dates.ts';
import { useToday } from '../../ground/today.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { decreeStanding } from './decree.ts';
import { words } from './words.ts';

export function Decree({ group }: { readonly group: GroupShown }) {
  const say = useWords(words);
  const language = useLanguage();
  const standing = decreeStanding(group.decreeUntil, useToday());
  const { decreeNumber: number, decreeOn, decreeUntil } = group;
  if (number === null || decreeOn === null) return <span class="soft">{say('decree-none')}</span>;
  const short = (day: Day) => dayInShort(day, language);
  return (
    <>
      {decreeUntil === null
        ? say('decree-said', { number, on: short(decreeOn) })
        : say('decree-said-until', { number, on: short(decreeOn), until: short(decreeUntil) })}{' '}
      {standing === 'ended' ? <Badge tone="attention">{say('decree-has-ended')}</Badge> : null}
      {standing === 'ends-soon' ? <Badge tone="attention">{say('decree-ends-soon')}</Badge> : null}
    </>
  );
}
