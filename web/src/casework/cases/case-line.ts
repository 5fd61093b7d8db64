/** About whom and what a case is, in codes' words; never a name. */
import type { CaseInList } from '@naung/domain/casework/cases/reads.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

export function useCaseLine(): (one: Pick<CaseInList, 'aboutChild' | 'ageBand' | 'sex' | 'forms' | 'kinds'>) => string {
  const say = useWords(words);
  const sexes = useCodes('sexes');
  const bands = useCodes('age-bands-simfoni');
  const forms = useCodes('forms-of-violence');
  const kinds = useCodes('concern-kinds');
  return (one) => {
    const who = [
      say(one.aboutChild ? 'child' : 'adult'),
      one.sex === 'unknown' ? '' : sexes.wordOf(one.sex).toLowerCase(),
      one.ageBand === null ? '' : bands.wordOf(one.ageBand),
    ];
    const what = one.forms.length > 0 ? forms.wordsOf(one.forms) : kinds.wordsOf(one.kinds);
    return [who.filter((part) => part !== '').join(' '), what.toLowerCase()].filter((part) => part !== '').join(' · ');
  };
}
