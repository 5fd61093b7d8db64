/** Signing in by name and passphrase, where there is no passkey. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../api/failure.ts';
import { Button } from '../look/button.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import { CodeInput } from './code-input.tsx';
import { SecretInput } from './secret-input.tsx';
import { signInWithPassphrase } from './sessions.ts';
import { words } from './words.ts';

interface PassphraseFormProps {
  readonly busy: boolean;
  readonly codeAsked: boolean;
  readonly onTry: (way: () => Promise<Answer<unknown>>) => Promise<void>;
}

export function PassphraseForm({ busy, codeAsked, onTry }: PassphraseFormProps) {
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
