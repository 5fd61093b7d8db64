import { useState } from 'preact/hooks';
import { usePerform } from '../api/use-perform.ts';
import { DeedDialog } from '../deeds/deed-dialog.tsx';
import { ErrorSummary } from '../look/error-summary.tsx';
import { toast } from '../look/toasts.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { type CorrectionContracts, changesBetween } from './contracts.ts';
import type { CorrectingProps } from './correctable.ts';
import { ReasonFields, reasonField } from './reason-fields.tsx';
import { isLate, noReason, saidWhy } from './why.ts';
import { refusalWords, words } from './words.ts';

/** The record's own fields as they stand; only what differs goes to the office. What was typed stays when it is refused. */
export function CorrectDialog<C extends CorrectionContracts>({ of, onClose, onDone }: CorrectingProps<C>) {
  const say = useWords(words);
  const known = useWordIfKnown(refusalWords);
  const [values, setValues] = useState(of.values);
  const [why, setWhy] = useState(noReason);
  const [missing, setMissing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { perform, working, failure } = usePerform<CorrectionContracts['correct']>(of.contracts.correct);
  const late = isLate(of.enteredAt);
  const refusedForReason = failure?.kind === 'refused' && failure.because === 'reason-is-needed';

  const save = async () => {
    const lacks = late && why.reason === '';
    setMissing(lacks);
    setAttempt(attempt + 1);
    if (lacks) return;
    const payload = {
      record: of.record,
      changes: changesBetween(of.contracts.correct, of.values, of.tidy?.(values) ?? values),
      ...saidWhy(why),
    };
    const answer = await perform(payload);
    if (!answer.ok) return;
    toast(say('was-corrected'));
    onClose();
    onDone();
  };

  return (
    <DeedDialog
      title={say('correct-title', { what: of.what })}
      lead={say('correct-lead')}
      doIt={say('save-correction')}
      icon="check"
      shape="side"
      working={working}
      failure={failure}
      because={(key) => of.because?.(key) ?? known(key)}
      onDo={() => void save()}
      onClose={onClose}
    >
      <ErrorSummary faults={missing ? { [reasonField]: say('choose-reason') } : {}} attempt={attempt} />
      {of.fields(values, (part) => setValues((before) => ({ ...before, ...part })))}
      <ReasonFields
        why={why}
        onWhy={setWhy}
        optional={!late && !refusedForReason}
        hint={say(late ? 'reason-hint-late' : 'reason-hint-early')}
        error={missing || refusedForReason ? say('choose-reason') : undefined}
      />
    </DeedDialog>
  );
}
