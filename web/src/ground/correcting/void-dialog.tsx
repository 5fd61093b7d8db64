import { useState } from 'preact/hooks';
import { usePerform } from '../api/use-perform.ts';
import { DeedDialog } from '../deeds/deed-dialog.tsx';
import { toast } from '../look/toasts.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import type { CorrectionContracts } from './contracts.ts';
import type { CorrectingProps } from './correctable.ts';
import { ReasonFields } from './reason-fields.tsx';
import { noReason, saidWhy } from './why.ts';
import { refusalWords, words } from './words.ts';

export function VoidDialog<C extends CorrectionContracts>({ of, onClose, onDone }: CorrectingProps<C>) {
  const say = useWords(words);
  const known = useWordIfKnown(refusalWords);
  const [why, setWhy] = useState(noReason);
  const [missing, setMissing] = useState(false);
  const { perform, working, failure } = usePerform(of.contracts.void);

  const mark = async () => {
    setMissing(why.reason === '');
    if (why.reason === '') return;
    const answer = await perform({ record: of.record, ...saidWhy(why) } as never);
    if (!answer.ok) return;
    toast(say('was-voided'));
    onClose();
    onDone();
  };

  return (
    <DeedDialog
      title={say('void-title', { what: of.what })}
      lead={say('void-lead')}
      doIt={say('do-void')}
      icon="void"
      kind="grave"
      working={working}
      failure={failure}
      because={(key) => of.because?.(key) ?? known(key)}
      onDo={() => void mark()}
      onClose={onClose}
    >
      <ReasonFields why={why} onWhy={setWhy} optional={false} error={missing ? say('choose-reason') : undefined} />
    </DeedDialog>
  );
}
