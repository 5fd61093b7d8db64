/** On paper a page of numbers says whose they are, of when, and when it was printed. */
import type { Day, Month } from '@naung/domain/ground/time.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import { useMe } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { useMonthWord } from './month-word.ts';
import type { Span } from './spans.ts';
import { words } from './words.ts';

export function PrintedHead({ span, today }: { readonly span: Span; readonly today: Day }) {
  const say = useWords(words);
  const language = useLanguage();
  const monthWord = useMonthWord('long');
  const office = useMe().district;
  const said = (month: Month) => monthWord(month);
  return (
    <p class="printed-head">
      {say('printed', {
        office: office === null ? '' : `${office.displayName}, ${office.name} (${office.code})`,
        span: say('span', { from: said(span.from), to: said(span.to) }),
        day: dayInShort(today, language),
      })}
    </p>
  );
}
