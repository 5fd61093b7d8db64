/**
 * How contact is safe, as far as the one who looks may know it. What is not open to her was not left unasked: it belongs to somebody
 * else now, and she is told so.
 */
import type { ConcernShown } from '@naung/domain/casework/intake/reads.ts';
import { Notice } from '../../ground/look/notice.tsx';
import { SafeContactBlock } from '../../ground/safe-contact/safe-contact-block.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

export function HowToContact({ concern }: { readonly concern: Pick<ConcernShown, 'told' | 'open' | 'case'> }) {
  const say = useWords(words);
  if (concern.told === null) return null;
  if (concern.open.includes('reporter')) return <SafeContactBlock ways={concern.told.safeContact} />;
  const who = concern.case === null ? 'closed' : 'elsewhere';
  return (
    <Notice title={say(`contact-${who}`)}>
      <p>{say(`contact-${who}-why`)}</p>
    </Notice>
  );
}
