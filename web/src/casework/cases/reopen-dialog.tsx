import { Reopen } from '@naung/domain/casework/cases/commands.ts';
import { reopeningReasons } from '@naung/domain/casework/cases/model.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { CaseDialogProps } from './case-piece.ts';
import { reopeningWords } from './code-words.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

export function ReopenDialog({ one, onClose, onDone }: CaseDialogProps) {
  const say = useWords(words);
  const sayWhy = useWords(reopeningWords);
  const because = useWordIfKnown(refusalWords);
  const [reason, setReason] = useState<(typeof reopeningReasons)[number] | ''>('');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(Reopen);

  const reopen = async () => {
    setTried(true);
    if (reason === '') return;
    const answer = await perform({ case: one.id, reason });
    if (!answer.ok) return;
    toast(say('was-reopened'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('reopen-title')}
      lead={say('reopen-lead')}
      doIt={say('do-reopen')}
      icon="case"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void reopen()}
      onClose={onClose}
    >
      <Radios
        label={say('reason')}
        value={reason}
        onValue={setReason}
        error={tried && reason === '' ? say('reason-fault') : undefined}
        choices={reopeningReasons.map((one) => ({ value: one, label: sayWhy(one) }))}
      />
    </DeedDialog>
  );
}
