/** How what stands in a service reads, in the words of its day. */
import type { Day } from '@naung/domain/ground/time.ts';
import { useUnitNames } from '../../ground/agencies/known-units.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import type { Choice } from '../../ground/look/choices.tsx';
import { dayInShort } from '../../ground/look/dates.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './given-words.ts';

export function useGivenValue(goals: readonly Choice[]): (field: string, value: unknown) => string | null {
  const say = useWords(words);
  const language = useLanguage();
  const unitName = useUnitNames();
  const lists = {
    line: useCodes('service-lines'),
    simfoni: useCodes('simfoni-services'),
    service: useCodes('service-types'),
  };
  return (field, value) => {
    if (field === 'goal' && value === null) return say('goal-none');
    if (field === 'minutes' && typeof value === 'number') return say('minutes-said', { count: value });
    if (typeof value !== 'string') return null;
    if (field === 'line' || field === 'simfoni' || field === 'service') return lists[field].wordOf(value);
    if (field === 'byUnit') return unitName(value);
    if (field === 'goal') return goals.find((goal) => goal.value === value)?.label ?? null;
    return field === 'givenOn' ? dayInShort(value as Day, language) : null;
  };
}
