import type { Day } from '@naung/domain/ground/time.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

/** "13 Nov 2019", or from when to when. */
export function useDaysSaid(): (held: { readonly heldOn: Day; readonly heldUntil: Day | null }) => string {
  const say = useWords(words);
  const language = useLanguage();
  return ({ heldOn, heldUntil }) => {
    const from = dayInShort(heldOn, language);
    return heldUntil === null ? from : say('span-days', { from, until: dayInShort(heldUntil, language) });
  };
}
