import { useState } from 'preact/hooks';
import { usePerform } from '../api/use-perform.ts';
import { DeedDialog } from '../deeds/deed-dialog.tsx';
import { FoundField } from '../finding/found-field.tsx';
import type { Option } from '../look/combobox.tsx';
import { toast } from '../look/toasts.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import type { CorrectionContracts } from './contracts.ts';
import type { CorrectingProps, Moving } from './correctable.ts';
import { ReasonFields } from './reason-fields.tsx';
import { noReason, saidWhy } from './why.ts';
import { refusalWords, words } from './words.ts';

interface MoveDialogProps<C extends CorrectionContracts> extends CorrectingProps<C> {
  readonly moving: Moving;
}

export function MoveDialog<C extends CorrectionContracts>({ of, onClose, onDone, moving }: MoveDialogProps<C>) {
  const say = useWords(words);
  const known = useWordIfKnown(refusalWords);
  const [to, setTo] = useState<Option | null>(null);
  const [why, setWhy] = useState(noReason);
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(moving.contract);

  const move = async () => {
    setTried(true);
    if (to === null || why.reason === '') return;
    // A command of its own takes no note.
    const note = of.moving === undefined ? saidWhy(why) : {};
    const answer = await perform({ ...moving.payloadOf(to.value, why.reason), ...note } as never);
    if (!answer.ok) return;
    toast(say('was-moved'));
    onClose();
    onDone();
  };

  return (
    <DeedDialog
      title={say('move-title', { what: of.what })}
      lead={say('move-lead')}
      doIt={say('do-move')}
      icon="handOver"
      kind="grave"
      working={working}
      failure={failure}
      because={(key) => of.because?.(key) ?? known(key)}
      onDo={() => void move()}
      onClose={onClose}
    >
      <FoundField
        finder="cases"
        label={say('to-case')}
        hint={say('to-case-hint')}
        chosen={to}
        onChoose={setTo}
        error={tried && to === null ? say('choose-case') : undefined}
      />
      <ReasonFields
        why={why}
        onWhy={setWhy}
        optional={false}
        error={tried && why.reason === '' ? say('choose-reason') : undefined}
      />
    </DeedDialog>
  );
}
