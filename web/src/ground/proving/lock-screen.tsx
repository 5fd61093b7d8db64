import { useState } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';
import { deskLocked } from '../api/proof.ts';
import { Button } from '../look/button.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { PageHead } from '../look/page.tsx';
import { Entrance } from '../signing-in/entrance.tsx';
import { learnWhoIsHere, standing } from '../signing-in/me.ts';
import { signOut } from '../signing-in/sign-out.ts';
import { useWords } from '../words/use-words.ts';
import { ProveForm } from './prove-form.tsx';
import { words } from './words.ts';

/** Says neither who was here nor what was open: somebody else may be holding this device now. */
export function LockScreen() {
  const say = useWords(words);
  const open = () => {
    deskLocked.set(false);
    if (standing.get().kind !== 'here') void learnWhoIsHere();
  };
  const [failure, setFailure] = useState<Failure | null>(null);
  const leave = async () => {
    const answer = await signOut();
    if (!answer.ok) setFailure(answer.failure);
  };
  const begin = () => location.assign('/');
  return (
    <Entrance>
      <PageHead title={say('locked')} lead={say('locked-lead')} />
      <ProveForm onProved={open} onGone={begin} />
      <FailureNotice failure={failure} />
      <Button kind="quiet" icon="signOut" onPress={() => void leave()}>
        {say('somebody-else')}
      </Button>
    </Entrance>
  );
}
