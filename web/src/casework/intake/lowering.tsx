/** Lowering the urgency takes two people: one asks with a reason, another one of those who triage agrees or not. */
import {
  AskToLowerConcern,
  ConfirmConcernLowering,
  DeclineConcernLowering,
} from '@naung/domain/casework/intake/judging.ts';
import type { ConcernShown } from '@naung/domain/casework/intake/reads.ts';
import { type LoweringReason, loweringReasons } from '@naung/domain/casework/safety/model.ts';
import { isLowerThan, type Urgency, urgencies } from '@naung/domain/ground/urgency.ts';
import { useMemo, useState } from 'preact/hooks';
import { useColleagues } from '../../ground/agencies/known-people.ts';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Button } from '../../ground/look/button.tsx';
import { Radios, Select } from '../../ground/look/choices.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { ConcernDialogProps } from './concern-dialog.ts';
import { loweringWords, words } from './lowering-words.ts';
import { refusalWords } from './refusal-words.ts';

export function LowerDialog({ concern, onClose, onDone }: ConcernDialogProps) {
  const say = useWords(words);
  const sayWhy = useWords(loweringWords);
  const because = useWordIfKnown(refusalWords);
  const levels = useCodes('urgency-levels');
  const lowering = useMemo(newKey, []);
  const lower = urgencies.filter((level) => isLowerThan(level, concern.urgency));
  const [to, setTo] = useState<Urgency | ''>(lower.length === 1 ? (lower[0] ?? '') : '');
  const [reason, setReason] = useState<LoweringReason | ''>('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(AskToLowerConcern);

  const ask = async () => {
    setTried(true);
    if (to === '' || reason === '') return;
    const said = note.trim() === '' ? {} : { note: note.trim() };
    const answer = await perform({ concern: concern.id, lowering, to, reason, ...said });
    if (!answer.ok) return;
    toast(say('was-asked'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('title')}
      lead={say('lead')}
      doIt={say('ask')}
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
        error={tried && to === '' ? say('fault') : undefined}
        choices={lower.map((level) => ({ value: level, label: levels.wordOf(level) }))}
      />
      <Select
        label={say('why')}
        value={reason}
        onValue={setReason}
        error={tried && reason === '' ? say('fault') : undefined}
        choices={loweringReasons.map((one) => ({ value: one, label: sayWhy(one) }))}
      />
      <TextArea label={say('note')} optional rows={3} maxLength={2000} value={note} onValue={setNote} />
    </DeedDialog>
  );
}

interface LoweringWaitsProps {
  readonly concern: ConcernShown;
  readonly lowering: NonNullable<ConcernShown['lowering']>;
  readonly onChanged: () => void;
}

export function LoweringWaits({ concern, lowering, onChanged }: LoweringWaitsProps) {
  const say = useWords(words);
  const reason = useWordIfKnown(loweringWords)(lowering.reason);
  const because = useWordIfKnown(refusalWords);
  const levels = useCodes('urgency-levels');
  const me = useMe();
  const colleagues = useColleagues(concern.unit, 'triage');
  const confirming = usePerform(ConfirmConcernLowering);
  const declining = usePerform(DeclineConcernLowering);
  const name = colleagues.find(({ id }) => id === lowering.askedBy)?.name ?? say('a-colleague');

  const answer = async (how: 'lowered' | 'kept') => {
    const done = await (how === 'lowered' ? confirming : declining).perform({ concern: concern.id });
    if (!done.ok) return;
    toast(say(`was-${how}`));
    onChanged();
  };

  return (
    <Notice tone="attention" title={say('waits', { name, urgency: levels.wordOf(lowering.to).toLowerCase() })}>
      {reason === null ? null : <p>{reason}</p>}
      {lowering.note === null ? null : <p class="as-written">{lowering.note}</p>}
      {lowering.askedBy === me.person.id ? (
        <p class="soft">{say('own')}</p>
      ) : (
        <div class="row">
          <Button icon="check" onPress={() => void answer('lowered')}>
            {say('confirm')}
          </Button>
          <Button kind="quiet" icon="refused" onPress={() => void answer('kept')}>
            {say('decline')}
          </Button>
        </div>
      )}
      <FailureNotice failure={confirming.failure ?? declining.failure} because={because} />
    </Notice>
  );
}
