import { JoinConcerns } from '@naung/domain/casework/intake/commands.ts';
import { type ConcernInList, InboxOfConcerns } from '@naung/domain/casework/intake/reads.ts';
import { useState } from 'preact/hooks';
import { usePages } from '../../ground/api/use-pages.ts';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { dayText } from '../../ground/look/dates.ts';
import { toast } from '../../ground/look/toasts.tsx';
import { useZone } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { ConcernDialogProps } from './concern-dialog.ts';
import { words } from './deed-words.ts';
import { useConcernLine } from './inbox-rows.tsx';
import { nearest } from './nearest.ts';
import { refusalWords } from './refusal-words.ts';

interface JoinDialogProps extends ConcernDialogProps {
  readonly others: readonly ConcernInList[];
}

const most = 12;

export function JoinDialog({ concern, others, onClose, onDone }: JoinDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const zone = useZone();
  const language = useLanguage();
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(JoinConcerns);
  const accepted = usePages(InboxOfConcerns, { state: 'accepted' }).items ?? [];
  const near = nearest(concern, [...others, ...accepted]).slice(0, most);
  const lineOf = useConcernLine(near);

  const join = async () => {
    setTried(true);
    if (to === '') return;
    const answer = await perform({ concern: concern.id, to });
    if (!answer.ok) return;
    toast(say('was-joined'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('join-title')}
      lead={say('join-lead')}
      doIt={say('do-join')}
      icon="join"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void join()}
      onClose={onClose}
    >
      {near.length === 0 ? (
        <p>{say('join-none')}</p>
      ) : (
        <Radios
          label={say('join-to')}
          hint={say('join-near')}
          value={to}
          onValue={setTo}
          error={tried && to === '' ? say('join-fault') : undefined}
          choices={near.map((other) => ({
            value: other.id,
            label: lineOf(other).title,
            hint: `${lineOf(other).line} · ${dayText(other.receivedAt, zone, language)}`,
          }))}
        />
      )}
    </DeedDialog>
  );
}
