import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import { Badge } from '../look/badge.tsx';
import { useWords } from '../words/use-words.ts';
import { stateWords } from './words.ts';

export function LetterState({ letter: { state } }: { readonly letter: LetterInList }) {
  const say = useWords(stateWords);
  const tone = state === 'sent' ? 'attention' : state === 'accepted' ? 'done' : 'plain';
  return <Badge tone={tone}>{say(state)}</Badge>;
}
