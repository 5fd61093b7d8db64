import { RaiseUrgency } from '@naung/domain/casework/intake/commands.ts';
import { isLowerThan, type Urgency, urgencies } from '@naung/domain/ground/urgency.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { ConcernDialogProps } from './concern-dialog.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

export function RaiseDialog({ concern, onClose, onDone }: ConcernDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const levels = useCodes('urgency-levels');
  const higher = urgencies.filter((one) => isLowerThan(concern.urgency, one));
  const [to, setTo] = useState<Urgency | ''>(higher.length === 1 ? (higher[0] ?? '') : '');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(RaiseUrgency);

  const raise = async () => {
    setTried(true);
    if (to === '') return;
    const answer = await perform({ concern: concern.id, to });
    if (!answer.ok) return;
    toast(say('was-raised'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('raise-title')}
      lead={say('raise-lead')}
      doIt={say('do-raise')}
      icon="flag"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void raise()}
      onClose={onClose}
    >
      <Radios
        label={say('raise-to')}
        value={to}
        onValue={setTo}
        error={tried && to === '' ? say('raise-fault') : undefined}
        choices={higher.map((one) => ({ value: one, label: levels.wordOf(one) }))}
      />
    </DeedDialog>
  );
}
