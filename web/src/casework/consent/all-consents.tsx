/** Every consent of a case, those that were withdrawn as well. */
import { Notice } from '../../ground/look/notice.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { Consents } from './consents.ts';
import { OneConsent } from './one-consent.tsx';
import { words } from './words.ts';

interface AllConsentsProps {
  readonly consents: Consents;
  readonly mayWrite: boolean;
  readonly onChanged: () => void;
}

export function AllConsents({ consents, mayWrite, onChanged }: AllConsentsProps) {
  const say = useWords(words);
  return (
    <div class="records">
      <p class="soft">
        {say('lead')} {say(`decides-${consents.decides}`)}
      </p>
      {consents.guardianIsRespondent ? (
        <Notice tone="attention">
          <p>{say('guardian-is-respondent')}</p>
        </Notice>
      ) : null}
      {consents.items.length === 0 ? (
        <Empty icon="consent" title={say('none')} why={say('none-why')} />
      ) : (
        consents.items.map((consent) => (
          <OneConsent
            key={consent.id}
            consent={consent}
            relatives={consents.relatives}
            mayBeTooYoung={consents.mayBeTooYoung}
            mayWrite={mayWrite}
            onChanged={onChanged}
          />
        ))
      )}
    </div>
  );
}
