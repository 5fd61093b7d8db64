import { useState } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { toast } from '../look/toasts.tsx';
import { endSessionsOf } from '../signing-in/sessions.ts';
import { useWords } from '../words/use-words.ts';
import type { PersonLine } from './lines.ts';
import { words } from './people-words.ts';

interface EndSessionsDialogProps {
  readonly person: PersonLine;
  readonly onClose: () => void;
}

export function EndSessionsDialog({ person, onClose }: EndSessionsDialogProps) {
  const say = useWords(words);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const end = async () => {
    setWorking(true);
    const answer = await endSessionsOf(person.id);
    setWorking(false);
    if (!answer.ok) return setFailure(answer.failure);
    toast(say('sessions-ended'));
    onClose();
  };
  return (
    <Dialog
      title={say('end-sessions-title', { name: person.name })}
      open
      onClose={onClose}
      actions={
        <Button kind="grave" icon="lock" busy={working && say('ending-sessions')} onPress={() => void end()}>
          {say('end-sessions')}
        </Button>
      }
    >
      <p>{say('end-sessions-lead')}</p>
      <FailureNotice failure={failure} />
    </Dialog>
  );
}
