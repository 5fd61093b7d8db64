import { WithdrawConsent } from '@naung/domain/casework/consent/commands.ts';
import type { ConsentInList } from '@naung/domain/casework/consent/reads.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

interface WithdrawDialogProps {
  readonly consent: ConsentInList;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function WithdrawDialog({ consent, onClose, onDone }: WithdrawDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const today = useToday();
  const [on, setOn] = useState<Day | ''>(today);
  const [said, setSaid] = useState('');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(WithdrawConsent);
  const isFaulty = on === '' || on > today || on < consent.givenOn;

  const withdraw = async () => {
    setTried(true);
    if (on === '' || isFaulty) return;
    const theirs = said.trim() === '' ? {} : { words: said.trim() };
    const answer = await perform({ consent: consent.id, on, ...theirs });
    if (!answer.ok) return;
    toast(say('was-withdrawn'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('withdraw-title')}
      lead={say('withdraw-lead')}
      doIt={say('do-withdraw')}
      icon="undo"
      kind="grave"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void withdraw()}
      onClose={onClose}
    >
      <DateInput
        label={say('withdraw-on')}
        value={on}
        onValue={setOn}
        recent
        latest={today}
        error={tried && isFaulty ? say('given-on-fault') : undefined}
      />
      <TextArea label={say('withdraw-words')} optional rows={3} maxLength={5000} value={said} onValue={setSaid} />
    </DeedDialog>
  );
}
