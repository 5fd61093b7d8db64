import { AskToLower } from '@naung/domain/casework/cases/commands.ts';
import { type LoweringReason, loweringReasons } from '@naung/domain/casework/safety/model.ts';
import { isLowerThan, type Urgency, urgencies } from '@naung/domain/ground/urgency.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Radios, Select } from '../../ground/look/choices.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { CaseDialogProps } from './case-piece.ts';
import { loweringWords } from './code-words.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

export function LowerDialog({ one, onClose, onDone }: CaseDialogProps) {
  const say = useWords(words);
  const sayWhy = useWords(loweringWords);
  const because = useWordIfKnown(refusalWords);
  const levels = useCodes('urgency-levels');
  const lower = urgencies.filter((level) => isLowerThan(level, one.urgency));
  const [to, setTo] = useState<Urgency | ''>(lower.length === 1 ? (lower[0] ?? '') : '');
  const [reason, setReason] = useState<LoweringReason | ''>('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(AskToLower);

  const ask = async () => {
    setTried(true);
    if (to === '' || reason === '') return;
    const words = note.trim() === '' ? {} : { note: note.trim() };
    const answer = await perform({ case: one.id, to, reason, ...words });
    if (!answer.ok) return;
    toast(say('was-asked'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('lower-title')}
      lead={say('lower-lead')}
      doIt={say('do-lower')}
      icon="safety"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void ask()}
      onClose={onClose}
    >
      <Radios
        label={say('to')}
        value={to}
        onValue={setTo}
        error={tried && to === '' ? say('to-fault') : undefined}
        choices={lower.map((level) => ({ value: level, label: levels.wordOf(level) }))}
      />
      <Select
        label={say('why')}
        value={reason}
        onValue={setReason}
        error={tried && reason === '' ? say('why-fault') : undefined}
        choices={loweringReasons.map((one) => ({ value: one, label: sayWhy(one) }))}
      />
      <TextArea label={say('note')} optional rows={3} maxLength={2000} value={note} onValue={setNote} />
    </DeedDialog>
  );
}
