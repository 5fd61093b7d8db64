/**
 * A link by which somebody comes in for the first time, or again when her ways were lost. It is shown once and kept nowhere: not in a
 * draft, not in a notice, not after this dialog is closed.
 */
import type { Invitation } from '@naung/domain/ground/signing-in/model.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { call } from '../api/client.ts';
import type { Failure } from '../api/failure.ts';
import { Button } from '../look/button.tsx';
import { momentText } from '../look/dates.ts';
import { Dialog } from '../look/dialog.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { toast } from '../look/toasts.tsx';
import { useZone } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import type { PersonLine } from './lines.ts';
import { words } from './people-words.ts';
import { refusalWords } from './refusal-words.ts';

interface InviteDialogProps {
  readonly person: PersonLine;
  readonly onClose: () => void;
}

export function InviteDialog({ person, onClose }: InviteDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [link, setLink] = useState<z.infer<typeof Invitation> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [making, setMaking] = useState(false);

  const make = async () => {
    setMaking(true);
    setFailure(null);
    const answer = await call<z.infer<typeof Invitation>>('POST', '/invitations', { person: person.id });
    setMaking(false);
    if (answer.ok) setLink(answer.value);
    else setFailure(answer.failure);
  };

  return (
    <Dialog
      title={say('invite-title', { name: person.name })}
      open
      onClose={onClose}
      actions={
        link === null ? (
          <Button kind="main" icon="link" busy={making && say('making-link')} onPress={() => void make()}>
            {say('make-link')}
          </Button>
        ) : (
          <Button kind="main" onPress={onClose}>
            {say('close')}
          </Button>
        )
      }
    >
      <p>{say('invite-lead')}</p>
      {link === null ? null : <Link invitation={link} />}
      <FailureNotice failure={failure} because={because} />
    </Dialog>
  );
}

function Link({ invitation }: { readonly invitation: z.infer<typeof Invitation> }) {
  const say = useWords(words);
  const language = useLanguage();
  const zone = useZone();
  const copy = () => {
    navigator.clipboard.writeText(invitation.link).then(
      () => toast(say('copied')),
      () => toast(say('not-copied')),
    );
  };
  return (
    <div class="one-time-link">
      <p>{say('link-once')}</p>
      <output>{invitation.link}</output>
      <div class="row">
        <Button icon="copy" onPress={copy}>
          {say('copy')}
        </Button>
        <span class="soft">{say('link-until', { time: momentText(invitation.expiresAt, zone, language) })}</span>
      </div>
    </div>
  );
}
