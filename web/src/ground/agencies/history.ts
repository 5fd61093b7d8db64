/** The words of fields and of what stood in them, for the history of offices, people and duties; and why a change was refused. */
import { Day } from '@naung/domain/ground/time.ts';
import { useCodes } from '../codes/use-codes.ts';
import { refusalWords as correctionRefusals } from '../correcting/words.ts';
import { dayInShort } from '../look/dates.ts';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { words as officeWords } from './office-words.ts';
import { words as peopleWords } from './people-words.ts';
import { refusalWords } from './refusal-words.ts';

export function useOfficeHistory() {
  const say = useWords(officeWords);
  const sayOfPeople = useWords(peopleWords);
  const because = useWordIfKnown(refusalWords);
  const becauseAlways = useWordIfKnown(correctionRefusals);
  const language = useLanguage();
  const kinds = useCodes('agency-kinds');
  const services = useCodes('service-types');
  const fields: Readonly<Record<string, string>> = {
    kind: say('kind'),
    name: say('name'),
    place: say('place'),
    agency: say('agencies'),
    service: say('service'),
    serves: say('serves'),
    sensitivity: say('sensitivity'),
    lastVerified: say('verified-on'),
    startsOn: sayOfPeople('starts-on'),
    endsOn: sayOfPeople('ends-on'),
    villages: sayOfPeople('villages'),
  };
  return {
    because: (key: string) => because(key) ?? becauseAlways(key),
    fieldWord: (field: string) => fields[field] ?? null,
    valueWord: (field: string, value: unknown) => {
      if (typeof value !== 'string') return null;
      if (field === 'kind') return kinds.wordOf(value);
      if (field === 'service') return services.wordOf(value);
      const day = Day.safeParse(value);
      return day.success ? dayInShort(day.data, language) : value;
    },
  };
}
