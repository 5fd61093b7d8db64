/** Beginning with codes from a telephone. */
import { useState } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { useWords } from '../words/use-words.ts';
import type { Begun } from './confirm-code.tsx';
import { SecretInput } from './secret-input.tsx';
import { beginCode } from './sessions.ts';
import { SignInFailure } from './sign-in-failure.tsx';
import { useAttempt } from './use-attempt.ts';
import { words } from './words.ts';

export function Begin({ onBegun }: { readonly onBegun: (begun: Begun) => void }) {
  const say = useWords(words);
  const [passphrase, setPassphrase] = useState('');
  const { busy, failure, attempt } = useAttempt(async () => undefined);

  const begin = async () => {
    const answer = await beginCode(passphrase);
    if (answer.ok) onBegun(answer.value);
    return answer;
  };

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(begin);
      }}
    >
      <SignInFailure failure={failure} />
      <SecretInput
        label={say('passphrase')}
        hint={say('code-begin')}
        value={passphrase}
        onValue={setPassphrase}
        autocomplete="current-password"
      />
      <Button type="submit" busy={busy && say('saving')}>
        {say('code-show')}
      </Button>
    </form>
  );
}
