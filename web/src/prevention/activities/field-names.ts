/** The words of fields and of what stood in them, for the history of a record. */
import { Day } from '@naung/domain/ground/time.ts';
import { headsIn, Tally } from '@naung/domain/prevention/activities/model.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { counters } from './counting.ts';
import { words } from './words.ts';

const fields = {
  heldOn: 'held-on',
  heldUntil: 'held-until',
  place: 'place-part',
  placeWords: 'place-words',
  title: 'title',
  kind: 'kind',
  stage: 'stage',
  levels: 'levels',
  holderKind: 'holder-kind',
  holder: 'holder',
  village: 'village',
  openedBy: 'opened-by',
  ledBy: 'led-by',
  tally: 'came-part',
  bands: 'bands',
  agencies: 'agencies-part',
  outcome: 'outcome-part',
  funding: 'funding',
  ownInitiative: 'own-initiative',
} as const;

export function useFieldWord(): (field: string) => string | null {
  const say = useWords(words);
  return (field) => (Object.hasOwn(fields, field) ? say(fields[field as keyof typeof fields]) : null);
}

export function useValueWord(): (field: string, value: unknown) => string | null {
  const say = useWords(words);
  const language = useLanguage();
  const lists = {
    kind: useCodes('activity-kinds'),
    stage: useCodes('continuum-stages'),
    levels: useCodes('change-levels'),
    funding: useCodes('funding-sources'),
  };
  const tallyInWords = (tally: Tally): string =>
    [
      say('heads', { count: headsIn(tally) }),
      ...counters.filter((one) => tally[one] > 0).map((one) => `${say(one)} ${tally[one]}`),
    ].join(' · ');
  return (field, value) => {
    const tally = Tally.safeParse(value);
    if (tally.success) return tallyInWords(tally.data);
    if (Array.isArray(value) && field === 'levels') return lists.levels.wordsOf(value.map(String));
    if (Array.isArray(value)) return say('agencies-count', { count: value.length });
    if (typeof value !== 'string') return null;
    if (field === 'kind' || field === 'stage' || field === 'funding') return lists[field].wordOf(value);
    if (field === 'holderKind') return say(`holder-${value as 'village' | 'office' | 'agency'}`);
    const day = Day.safeParse(value);
    return day.success ? dayInShort(day.data, language) : value;
  };
}
