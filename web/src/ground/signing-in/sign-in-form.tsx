import { Button } from '../look/button.tsx';
import { useWords } from '../words/use-words.ts';
import { passkeysWork } from './passkey.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import { signInWithPasskey } from './sessions.ts';
import { becauseOf, SignInFailure } from './sign-in-failure.tsx';
import { useAttempt } from './use-attempt.ts';
import { words } from './words.ts';

/** Passkey first, then passphrase with a code where the person uses one. Used on the page and over an open page alike. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => Promise<void> }) {
  const say = useWords(words);
  const { busy, failure, attempt } = useAttempt(onSignedIn);
  return (
    <div class="sign-in-form">
      <SignInFailure failure={failure} />
      {passkeysWork() ? (
        <>
          <Button
            kind="main"
            icon="fingerprint"
            busy={busy && say('signing-in')}
            onPress={() => void attempt(signInWithPasskey)}
          >
            {say('with-passkey')}
          </Button>
          <p class="field-hint">{say('passkey-hint')}</p>
          <p class="or">
            <span>{say('or')}</span>
          </p>
        </>
      ) : null}
      <PassphraseForm busy={busy} codeAsked={becauseOf(failure) === 'code-needed'} onTry={attempt} />
    </div>
  );
}
