import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../api/failure.ts';
import { Button } from '../look/button.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import { CodeInput } from './code-input.tsx';
import { passkeysWork } from './passkey.ts';
import { SecretInput } from './secret-input.tsx';
import { signInWithPasskey, signInWithPassphrase } from './sessions.ts';
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

interface PassphraseFormProps {
  readonly busy: boolean;
  readonly codeAsked: boolean;
  readonly onTry: (way: () => Promise<Answer<unknown>>) => Promise<void>;
}

function PassphraseForm({ busy, codeAsked, onTry }: PassphraseFormProps) {
  const say = useWords(words);
  const [username, setUsername] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState('');
  const [codeShown, setCodeShown] = useState(false);

  useEffect(() => {
    if (codeAsked) setCodeShown(true);
  }, [codeAsked]);

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void onTry(() => signInWithPassphrase(username.trim(), passphrase, code.replace(/\s/g, '')));
      }}
    >
      <TextInput label={say('username')} value={username} onValue={setUsername} autocomplete="username" />
      <SecretInput
        label={say('passphrase')}
        value={passphrase}
        onValue={setPassphrase}
        autocomplete="current-password"
      />
      {codeShown ? (
        <CodeInput label={say('code')} value={code} onValue={setCode} takesFocus />
      ) : (
        <button type="button" class="link" onClick={() => setCodeShown(true)}>
          {say('i-have-a-code')}
        </button>
      )}
      <Button type="submit" busy={busy && say('signing-in')}>
        {say('sign-in')}
      </Button>
    </form>
  );
}
