/** The case stands open to somebody who is not of its team: until when, and that she reads it only. */
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { Notice } from '../../ground/look/notice.tsx';
import { When } from '../../ground/look/when.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './emergency-words.ts';

export function OpenInEmergency({ one: { emergency } }: { readonly one: Pick<CaseShown, 'emergency'> }) {
  const say = useWords(words);
  if (emergency === null) return null;
  return (
    <Notice tone="attention" title={say('open-in-emergency')}>
      <p>
        {say('until')} <When at={emergency.until} />. {say(emergency.withPlace ? 'with-place' : 'without-place')}
      </p>
      <p>
        <a href="/darurat">{say('end-it')}</a>
      </p>
    </Notice>
  );
}
