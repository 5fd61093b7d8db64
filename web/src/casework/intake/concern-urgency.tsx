import type { ConcernInList } from '@naung/domain/casework/intake/reads.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { Urgency } from '../../ground/look/urgency.tsx';
import { colourOf } from '../../ground/look/urgency-colour.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

/** A green mark says that somebody looked; what nobody has read yet does not wear one. */
export function ConcernUrgency({ concern }: { readonly concern: Pick<ConcernInList, 'urgency' | 'isSealed'> }) {
  const say = useWords(words);
  if (concern.isSealed && concern.urgency === 'hijau') return <Badge icon="eyeOff">{say('unread')}</Badge>;
  return <Urgency colour={colourOf[concern.urgency]} />;
}
