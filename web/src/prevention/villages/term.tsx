import type { Day } from '@naung/domain/ground/time.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

/** "sejak 2 Des 2019", or from when to when. */
export function Term({ member }: { readonly member: { readonly startsOn: Day; readonly endsOn: Day | null } }) {
  const say = useWords(words);
  const language = useLanguage();
  const from = dayInShort(member.startsOn, language);
  if (member.endsOn === null) return <>{say('term-open', { from })}</>;
  return <>{say('term-until', { from, until: dayInShort(member.endsOn, language) })}</>;
}
