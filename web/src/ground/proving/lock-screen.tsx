import { deskLocked } from '../api/proof.ts';
import { Button } from '../look/button.tsx';
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
  const begin = () => location.assign('/');
  return (
    <Entrance>
      <PageHead title={say('locked')} lead={say('locked-lead')} />
      <p>{say('unlock-ways')}</p>
      <ProveForm onProved={open} onGone={begin} />
      <Button kind="quiet" icon="signOut" onPress={() => void signOut()}>
        {say('somebody-else')}
      </Button>
    </Entrance>
  );
}
