/** Asking what is to become of a record, and deciding what another has asked. */
import { AskRetention, DecideRetention } from '@naung/domain/ground/retention/deciding.ts';
import { type HoldReason, holdReasons, type RetentionAct } from '@naung/domain/ground/retention/model.ts';
import type { RecordKept } from '@naung/domain/ground/retention/reads.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Radios } from '../look/choices.tsx';
import { DateInput } from '../look/date-input.tsx';
import { TextArea } from '../look/text-input.tsx';
import { newKey } from '../outside.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { WhyAsked } from './why-asked.tsx';
import { holdReasonWords, refusalWords, words } from './words.ts';

interface DialogProps {
  readonly record: RecordKept;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function AskDialog({ record: { record, code }, what, ...rest }: DialogProps & { readonly what: RetentionAct }) {
  const say = useWords(words);
  const sayWhy = useWords(holdReasonWords);
  const because = useWordIfKnown(refusalWords);
  const [act] = useState(newKey);
  const [why, setWhy] = useState<HoldReason | ''>('');
  const [reviewOn, setReviewOn] = useState<Day | ''>('');
  const [note, setNote] = useState('');
  const wished = (): WishOf<typeof AskRetention> => {
    const written = note.trim() === '' ? {} : { note: note.trim() };
    if (what !== 'hold') return { payload: { act, record, what, ...written } };
    if (why === '' || reviewOn === '')
      return {
        faults: {
          ...(why === '' ? { why: say('because-fault') } : {}),
          ...(reviewOn === '' ? { review: say('review-fault') } : {}),
        },
      };
    return { payload: { act, record, what, because: why, reviewOn, ...written } };
  };
  return (
    <WishDialog
      contract={AskRetention}
      title={`${say(`ask-${what}`)}: ${code ?? say('no-code')}`}
      lead={say(`${what}-lead`)}
      doIt={say(`ask-${what}`)}
      icon="check"
      kind={what === 'destroy' ? 'grave' : 'main'}
      done={say('was-asked')}
      because={because}
      wished={wished}
      {...rest}
    >
      {(faults) => (
        <>
          {what === 'hold' ? (
            <>
              <Radios
                id="why"
                label={say('because')}
                error={faults.why}
                value={why}
                onValue={setWhy}
                choices={holdReasons.map((one) => ({ value: one, label: sayWhy(one) }))}
              />
              <DateInput
                id="review"
                label={say('review-on')}
                hint={say('review-hint')}
                error={faults.review}
                value={reviewOn}
                onValue={setReviewOn}
              />
            </>
          ) : null}
          <TextArea label={say('note')} optional rows={3} maxLength={2000} value={note} onValue={setNote} />
        </>
      )}
    </WishDialog>
  );
}

export function DecideDialog({
  record: { asked, code },
  answer,
  ...rest
}: DialogProps & { readonly answer: 'agree' | 'decline' }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  if (asked === null) return null;
  const agrees = answer === 'agree';
  const isGrave = agrees && asked.what === 'destroy';
  const declines = say(asked.isMine ? 'take-back' : 'decline');
  const named = code ?? say('no-code');
  return (
    <WishDialog
      contract={DecideRetention}
      title={agrees ? say(`agree-${asked.what}`) : declines}
      lead={isGrave ? `${named}. ${say('agree-destroy-lead')}` : named}
      doIt={isGrave ? say('destroy') : agrees ? say('agree') : declines}
      icon="check"
      kind={isGrave ? 'grave' : 'main'}
      done={say(agrees ? 'was-agreed' : 'was-declined')}
      because={because}
      wished={() => ({ payload: { act: asked.act, answer } })}
      {...rest}
    >
      {() => <WhyAsked asked={asked} />}
    </WishDialog>
  );
}
