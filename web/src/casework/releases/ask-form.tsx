import { AskRelease } from '@naung/domain/casework/releases/commands.ts';
import {
  type ReleasedCases,
  type ReleaseKind,
  type ReleaseReason,
  releaseReasons,
} from '@naung/domain/casework/releases/model.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { Button } from '../../ground/look/button.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { ErrorSummary } from '../../ground/look/error-summary.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { reasonWords, refusalWords, words } from './words.ts';

/** Names are offered for her own cases alone, because behind the unit's she reaches none. */
export function AskForm({ onAsked }: { readonly onAsked: () => void }) {
  const say = useWords(words);
  const sayWhy = useWords(reasonWords);
  const me = useMe();
  const [works, supervises] = [carriesOneOf(me, ['work-on-cases']), carriesOneOf(me, ['supervise'])];
  const [whose, setWhose] = useState<ReleasedCases | ''>(works && supervises ? '' : works ? 'mine' : 'unit');
  const [kind, setKind] = useState<ReleaseKind>('codes');
  const [because, setBecause] = useState<ReleaseReason | ''>('');
  const [attempt, setAttempt] = useState(0);
  const { perform, working, failure } = usePerform(AskRelease);
  const faults = {
    ...(whose === '' ? { whose: say('which-fault') } : {}),
    ...(because === '' ? { because: say('why-fault') } : {}),
  };
  const shown: Readonly<Record<string, string>> = attempt === 0 ? {} : faults;

  const send = async (event: Event) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (whose === '' || because === '') return;
    const answer = await perform({ release: newKey(), kind: whose === 'mine' ? kind : 'codes', whose, because });
    if (!answer.ok) return;
    setAttempt(0);
    setBecause('');
    toast(say('was-asked'));
    onAsked();
  };

  return (
    <form class="stack" aria-label={say('ask')} onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary faults={shown} attempt={attempt} />
      {works && supervises ? (
        <Radios
          id="whose"
          label={say('which')}
          error={shown.whose}
          value={whose}
          onValue={setWhose}
          choices={(['mine', 'unit'] as const).map((value) => ({ value, label: say(`whose-${value}`) }))}
        />
      ) : (
        <p>{say(works ? 'whose-mine' : 'whose-unit')}</p>
      )}
      {whose === 'mine' ? (
        <Radios
          label={say('what')}
          value={kind}
          onValue={setKind}
          choices={[
            { value: 'codes', label: say('kind-codes') },
            { value: 'names', label: say('kind-names'), hint: say('kind-names-hint') },
          ]}
        />
      ) : null}
      <Radios
        id="because"
        label={say('why')}
        error={shown.because}
        value={because}
        onValue={setBecause}
        choices={releaseReasons.map((value) => ({ value, label: sayWhy(value) }))}
      />
      <FailureNotice failure={failure} because={useWordIfKnown(refusalWords)} />
      <div class="row">
        <Button kind="main" type="submit" icon="check" busy={working && say('asking')}>
          {say('do-ask')}
        </Button>
      </div>
    </form>
  );
}
