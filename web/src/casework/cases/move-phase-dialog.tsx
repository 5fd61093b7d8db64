import { MovePhase } from '@naung/domain/casework/cases/commands.ts';
import { isOpen, mayFollow, type Phase } from '@naung/domain/casework/cases/model.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { CaseDialogProps } from './case-piece.ts';
import { phaseWords } from './code-words.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

export function MovePhaseDialog({ one, onClose, onDone }: CaseDialogProps) {
  const say = useWords(words);
  const sayPhase = useWords(phaseWords);
  const because = useWordIfKnown(refusalWords);
  // Closing and handing over have ways of their own.
  const following = mayFollow[one.phase].filter(isOpen);
  const [to, setTo] = useState<Phase | ''>(following[0] ?? '');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(MovePhase);

  const move = async () => {
    setTried(true);
    if (to === '') return;
    const answer = await perform({ case: one.id, to });
    if (!answer.ok) return;
    toast(say('was-moved', { phase: sayPhase(to) }));
    onDone();
  };

  return (
    <DeedDialog
      title={say('move-title')}
      lead={say('move-lead')}
      doIt={say('do-move')}
      icon="flag"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void move()}
      onClose={onClose}
    >
      <Radios
        label={say('move-to')}
        value={to}
        onValue={setTo}
        error={tried && to === '' ? say('move-fault') : undefined}
        choices={following.map((phase) => ({ value: phase, label: sayPhase(phase) }))}
      />
    </DeedDialog>
  );
}
