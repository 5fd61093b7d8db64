import { RaiseUrgency } from '@naung/domain/casework/cases/commands.ts';
import { isLowerThan, type Urgency, urgencies } from '@naung/domain/ground/urgency.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { CaseDialogProps } from './case-piece.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

export function RaiseDialog({ one, onClose, onDone }: CaseDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const levels = useCodes('urgency-levels');
  const higher = urgencies.filter((level) => isLowerThan(one.urgency, level));
  const [to, setTo] = useState<Urgency | ''>(higher.length === 1 ? (higher[0] ?? '') : '');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(RaiseUrgency);

  const raise = async () => {
    setTried(true);
    if (to === '') return;
    const answer = await perform({ case: one.id, to });
    if (!answer.ok) return;
    toast(say('was-raised'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('raise-title')}
      lead={say('raise-lead')}
      doIt={say('do-raise')}
      icon="warning"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void raise()}
      onClose={onClose}
    >
      <Radios
        label={say('to')}
        value={to}
        onValue={setTo}
        error={tried && to === '' ? say('to-fault') : undefined}
        choices={higher.map((level) => ({ value: level, label: levels.wordOf(level) }))}
      />
    </DeedDialog>
  );
}
