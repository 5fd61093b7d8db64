/**
 * What the unit that is asked can do with a referral, by button and by key; only what may follow its state. For a partner who works
 * by telephone the team of the case has the same buttons.
 */
import { mayBecome, type ReferralStatus } from '@naung/domain/casework/referrals/model.ts';
import { useState } from 'preact/hooks';
import { useKeys } from '../../ground/keys/keys.ts';
import { Button } from '../../ground/look/button.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { CompleteDialog } from './complete-dialog.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import { words } from './inbox-words.ts';
import { ProgressDialog } from './progress-dialog.tsx';

interface AnsweringProps {
  readonly referral: string;
  readonly status: ReferralStatus;
  /** Where it is the one referral of the page. */
  readonly byKey?: boolean;
  readonly onChanged: () => void;
}

type Opened = 'nothing' | 'accept' | 'decline' | 'progress' | 'complete';

export function Answering({ referral, status, byKey = false, onChanged }: AnsweringProps) {
  const say = useWords(words);
  const [opened, setOpened] = useState<Opened>('nothing');
  const next = mayBecome[status];
  const shared = { referral, onClose: () => setOpened('nothing'), onDone: onChanged };
  return (
    <>
      {next.includes('accepted') ? (
        <Button kind="main" icon="check" onPress={() => setOpened('accept')}>
          {say('accept')}
        </Button>
      ) : null}
      {next.includes('declined') ? (
        <Button icon="close" onPress={() => setOpened('decline')}>
          {say('decline')}
        </Button>
      ) : null}
      {next.includes('in-progress') ? (
        <Button kind="main" icon="correct" onPress={() => setOpened('progress')}>
          {say('progress')}
        </Button>
      ) : null}
      {next.includes('completed') ? (
        <Button icon="done" onPress={() => setOpened('complete')}>
          {say('complete')}
        </Button>
      ) : null}
      {opened === 'accept' ? <AcceptDialog {...shared} /> : null}
      {opened === 'decline' ? <DeclineDialog {...shared} /> : null}
      {opened === 'progress' ? <ProgressDialog {...shared} /> : null}
      {opened === 'complete' ? <CompleteDialog {...shared} /> : null}
      {byKey ? <AnsweringKeys status={status} onOpen={setOpened} /> : null}
    </>
  );
}

interface AnsweringKeysProps {
  readonly status: ReferralStatus;
  readonly onOpen: (what: Opened) => void;
}

function AnsweringKeys({ status, onOpen }: AnsweringKeysProps) {
  const say = useWords(words);
  const next = mayBecome[status];
  const openIf = (state: ReferralStatus, what: Opened) => () => {
    if (next.includes(state)) onOpen(what);
  };
  useKeys([
    { key: 'a', label: say('key-accept'), run: openIf('accepted', 'accept') },
    { key: 'x', label: say('key-decline'), run: openIf('declined', 'decline') },
    { key: 'p', label: say('key-progress'), run: openIf('in-progress', 'progress') },
    { key: 's', label: say('key-complete'), run: openIf('completed', 'complete') },
  ]);
  return null;
}
