/** Why something is asked of a record, and until when: as it stands in the list, and again where the second person decides. */
import type { RecordKept } from '@naung/domain/ground/retention/reads.ts';
import { dayInShort } from '../look/dates.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { holdReasonWords, words } from './words.ts';

export function WhyAsked({ asked: { because, reviewOn, note } }: { readonly asked: NonNullable<RecordKept['asked']> }) {
  const say = useWords(words);
  const sayWhy = useWords(holdReasonWords);
  const language = useLanguage();
  return (
    <>
      {because === null ? null : <p>{sayWhy(because)}</p>}
      {reviewOn === null ? null : <p>{say('hold-until-review', { day: dayInShort(reviewOn, language) })}</p>}
      {note === null ? null : <p class="as-written">{note}</p>}
    </>
  );
}
