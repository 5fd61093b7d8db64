import { sessionEnded } from '../ground/api/client.ts';
import { useKept } from '../ground/kept.ts';
import { Dialog } from '../ground/look/dialog.tsx';
import { resumeAs } from '../ground/signing-in/me.ts';
import { SignInForm } from '../ground/signing-in/sign-in-form.tsx';
import { useMe } from '../ground/signing-in/signed-in.tsx';
import { words as signingInWords } from '../ground/signing-in/words.ts';
import { useWords } from '../ground/words/use-words.ts';

/** A session that ends takes nothing away: one signs in over the open page and goes on. Somebody else begins at the door. */
export function SignInAgain() {
  const say = useWords(signingInWords);
  const ended = useKept(sessionEnded);
  const me = useMe();

  const goOn = async () => {
    if (!(await resumeAs(me))) location.assign('/');
  };

  return (
    <Dialog title={say('session-ended')} open={ended}>
      <p>{say('session-ended-lead')}</p>
      <SignInForm onSignedIn={goOn} />
    </Dialog>
  );
}
