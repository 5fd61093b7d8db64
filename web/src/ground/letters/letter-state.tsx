import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import { Badge } from '../look/badge.tsx';
import { useWords } from '../words/use-words.ts';
import { stateWords, words } from './words.ts';

export function LetterState({ letter: { state, isDestroyed } }: { readonly letter: LetterInList }) {
  const say = useWords(stateWords);
  const sayMore = useWords(words);
  if (isDestroyed) return <Badge tone="plain">{sayMore('destroyed')}</Badge>;
  const tone = state === 'sent' ? 'attention' : state === 'accepted' ? 'done' : 'plain';
  return <Badge tone={tone}>{say(state)}</Badge>;
}
