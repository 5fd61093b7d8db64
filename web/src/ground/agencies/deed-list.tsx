import type { Deed } from '@naung/domain/ground/access/model.ts';
import { useWords } from '../words/use-words.ts';
import { deedWords } from './deed-words.ts';

/** What may be done, each in words. */
export function DeedList({ deeds }: { readonly deeds: readonly Deed[] }) {
  const say = useWords(deedWords);
  return (
    <ul class="deed-list">
      {deeds.map((deed) => (
        <li key={deed}>{say(deed)}</li>
      ))}
    </ul>
  );
}
