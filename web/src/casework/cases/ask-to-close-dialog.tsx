import { AskToClose } from '@naung/domain/casework/cases/commands.ts';
import { namesSettlement } from '@naung/domain/casework/cases/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useMemo, useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { CaseDialogProps } from './case-piece.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

/** A case that is handed over ends by its own way, not here. */
const byOtherWays: readonly string[] = ['transferred'];

export function AskToCloseDialog({ one, onClose, onDone }: CaseDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const today = useToday();
  const reasons = useCodes('closure-reasons');
  const closing = useMemo(newKey, []);
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState('');
  const [checkOn, setCheckOn] = useState<Day | ''>('');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(AskToClose);
  const offered = reasons.choices.filter(
    ({ value }) => !byOtherWays.includes(value) && !(one.settlementIsBarred && namesSettlement(value)),
  );

  const ask = async () => {
    setTried(true);
    if (reason === '' || outcome.trim() === '') return;
    const check = checkOn === '' ? {} : { checkOn };
    const answer = await perform({ case: one.id, closing, reason, outcome: outcome.trim(), ...check });
    if (!answer.ok) return;
    toast(say('was-ask'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('ask-title')}
      lead={say('ask-lead')}
      doIt={say('do-ask')}
      icon="approve"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void ask()}
      onClose={onClose}
    >
      <Select
        label={say('reason')}
        value={reason}
        onValue={setReason}
        error={tried && reason === '' ? say('reason-fault') : undefined}
        choices={offered}
      />
      <TextArea
        label={say('outcome')}
        hint={say('outcome-hint')}
        maxLength={5000}
        value={outcome}
        onValue={setOutcome}
        error={tried && outcome.trim() === '' ? say('outcome-fault') : undefined}
      />
      <DateInput label={say('check-on')} optional value={checkOn} onValue={setCheckOn} earliest={today} />
    </DeedDialog>
  );
}
