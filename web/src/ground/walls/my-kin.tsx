/**
 * Her own household and kin, by numbers alone. What she types lives on this page and in the one call that carries it: no draft, no
 * storage of the browser, and afterwards only how many and when.
 */
import { DeclareKin, type KinTold, kinAsKept, MyKin, mostKin } from '@naung/domain/ground/walls/kin.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../api/use-perform.ts';
import { useRead } from '../api/use-read.ts';
import { Button } from '../look/button.tsx';
import { dayInShort } from '../look/dates.ts';
import { ErrorSummary, type Faults } from '../look/error-summary.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Notice } from '../look/notice.tsx';
import { Page, Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { toast } from '../look/toasts.tsx';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { fieldId, KinFields } from './kin-fields.tsx';
import { kinRefusalWords, kinWords as words } from './kin-words.ts';

export function MyKinPage() {
  const say = useWords(words);
  const language = useLanguage();
  const reading = useRead(MyKin, {});
  const [again, setAgain] = useState(false);
  const declared = () => {
    setAgain(false);
    reading.again();
  };
  return (
    <Page title={say('my-kin')} lead={say('my-kin-lead')}>
      <Notice title={say('what-for')}>
        <p>{say('what-for-why')}</p>
        <p>{say('what-is-kept')}</p>
      </Notice>
      <Shown reading={reading} lines={3}>
        {({ people, declaredOn, againOn }) =>
          declaredOn === null || again ? (
            <KinForm isAgain={again} onDone={declared} onClose={again ? () => setAgain(false) : null} />
          ) : (
            <Section title={say('recorded')}>
              <p>{say('recorded-line', { count: people, day: dayInShort(declaredOn, language) })}</p>
              <p class="soft">{say('recorded-why')}</p>
              {againOn === null ? (
                <div class="row">
                  <Button icon="correct" onPress={() => setAgain(true)}>
                    {say('say-again')}
                  </Button>
                </div>
              ) : (
                <p>{say('again-on', { day: dayInShort(againOn, language) })}</p>
              )}
            </Section>
          )
        }
      </Shown>
    </Page>
  );
}

const nobody = (relation: KinTold['relation']): KinTold => ({ relation, nik: '', phones: [''], kk: '', hamlet: null });

interface KinFormProps {
  readonly isAgain: boolean;
  readonly onDone: () => void;
  readonly onClose: (() => void) | null;
}

function KinForm({ isAgain, onDone, onClose }: KinFormProps) {
  const say = useWords(words);
  const because = useWordIfKnown(kinRefusalWords);
  const [kin, setKin] = useState<readonly KinTold[]>([nobody('self'), nobody('household')]);
  const [attempt, setAttempt] = useState(0);
  const { perform, working, failure } = usePerform(DeclareKin);
  const told = kin.filter((one) => !isEmpty(one));
  const faults = attempt === 0 ? {} : faultsOf(kin, say('nobody-fault'), because);

  const send = async (event: Event) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (!kinAsKept(told).ok) return;
    const answer = await perform({ kin: told });
    if (!answer.ok) return;
    setKin([]);
    toast(say('was-recorded'));
    onDone();
  };
  const change = (at: number, next: KinTold) => setKin(kin.map((one, index) => (index === at ? next : one)));

  return (
    <form
      class="section stack"
      aria-label={say('my-kin')}
      onSubmit={(event) => void send(event)}
      noValidate
      autocomplete="off"
    >
      {isAgain ? <p>{say('again-lead')}</p> : null}
      <ErrorSummary faults={faults} attempt={attempt} />
      {kin.map((one, at) => (
        <KinFields
          key={at}
          at={at}
          one={one}
          fault={faults[fieldId(at)]}
          onChange={(next) => change(at, next)}
          onRemove={at === 0 ? null : () => setKin(kin.filter((_, index) => index !== at))}
        />
      ))}
      <div class="row">
        <Button icon="add" disabled={kin.length >= mostKin} onPress={() => setKin([...kin, nobody('kin')])}>
          {say('add-somebody')}
        </Button>
      </div>
      <FailureNotice failure={failure} because={because} />
      <div class="row">
        <Button kind="main" type="submit" icon="check" busy={working && say('recording')}>
          {say('record')}
        </Button>
        {onClose === null ? null : <Button onPress={onClose}>{say('leave-as-is')}</Button>}
      </div>
    </form>
  );
}

const isEmpty = ({ nik, kk, hamlet, village, phones }: KinTold): boolean =>
  `${nik ?? ''}${kk ?? ''}${hamlet ?? ''}${village ?? ''}`.trim() === '' &&
  phones.every((phone) => phone.trim() === '');

/** Rows that were left empty are no fault, unless all of them were. */
function faultsOf(kin: readonly KinTold[], nobodyFault: string, because: (key: string) => string | null): Faults {
  if (kin.every(isEmpty)) return { [fieldId(0)]: nobodyFault };
  return Object.fromEntries(
    kin.flatMap((one, at) => {
      const kept = isEmpty(one) ? null : kinAsKept([one]);
      return kept === null || kept.ok ? [] : [[fieldId(at), because(kept.because) ?? nobodyFault]];
    }),
  );
}
