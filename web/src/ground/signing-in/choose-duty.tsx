import type { Me } from '@naung/domain/ground/signing-in/model.ts';
import { Button } from '../look/button.tsx';
import { PageHead } from '../look/page.tsx';
import { State } from '../look/states.tsx';
import { toast } from '../look/toasts.tsx';
import { useWords } from '../words/use-words.ts';
import { DutyList } from './duty-list.tsx';
import { Entrance } from './entrance.tsx';
import { signOut } from './sign-out.ts';
import { words } from './words.ts';

export function ChooseDuty({ me }: { readonly me: Me }) {
  const say = useWords(words);
  return (
    <Entrance>
      {me.duties.length === 0 ? (
        <State icon="person" title={say('no-duty')} next={<SignOutButton />}>
          <p>{say('no-duty-next')}</p>
        </State>
      ) : (
        <>
          <PageHead title={say('choose-duty')} lead={say('choose-duty-lead')} />
          <DutyList duties={me.duties} current={me.duty} />
        </>
      )}
    </Entrance>
  );
}

export function SignOutButton() {
  const say = useWords(words);
  const leave = async () => {
    const answer = await signOut();
    if (!answer.ok) toast(say('not-signed-out'));
  };
  return (
    <Button kind="quiet" icon="signOut" onPress={() => void leave()}>
      {say('sign-out')}
    </Button>
  );
}
