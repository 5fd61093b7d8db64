/** `/undangan#<token>`: an invited person is in and now chooses how she will sign in from here on. */
import { useState } from 'preact/hooks';
import type { Answer, Failure } from '../api/failure.ts';
import { go } from '../going/going.ts';
import { Button } from '../look/button.tsx';
import { ErrorSummary, type Faults } from '../look/error-summary.tsx';
import { Notice } from '../look/notice.tsx';
import { PageHead, Section } from '../look/page.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import { Entrance } from './entrance.tsx';
import type { Me } from './me.ts';
import { passkeysWork } from './passkey.ts';
import { SecretInput } from './secret-input.tsx';
import { addPasskey, setPassphrase } from './sessions.ts';
import { SignInFailure } from './sign-in-form.tsx';
import { words } from './words.ts';

const shortest = 15;

export function WaysToSignIn({ me }: { readonly me: Me }) {
  const say = useWords(words);
  const [made, setMade] = useState<readonly ('passkey' | 'passphrase')[]>([]);
  return (
    <Entrance>
      <PageHead title={say('welcome', { name: me.person.name })} lead={say('welcome-lead')} />
      {passkeysWork() ? (
        <PasskeyPart done={made.includes('passkey')} onDone={() => setMade([...made, 'passkey'])} />
      ) : null}
      <PassphrasePart done={made.includes('passphrase')} onDone={() => setMade([...made, 'passphrase'])} />
      {made.length === 0 ? null : (
        <Button kind="main" icon="arrowRight" onPress={() => go('/', { replace: true })}>
          {say('continue')}
        </Button>
      )}
    </Entrance>
  );
}

interface PartProps {
  readonly done: boolean;
  readonly onDone: () => void;
}

function PasskeyPart({ done, onDone }: PartProps) {
  const say = useWords(words);
  const { busy, failure, attempt } = useAttempt(onDone);
  return (
    <Section title={say('make-passkey')}>
      <p>{say('passkey-why')}</p>
      <SignInFailure failure={failure} />
      {done ? (
        <Notice tone="done" title={say('passkey-made')} live />
      ) : (
        <Button icon="fingerprint" busy={busy && say('saving')} onPress={() => void attempt(addPasskey)}>
          {say('make-passkey')}
        </Button>
      )}
    </Section>
  );
}

function PassphrasePart({ done, onDone }: PartProps) {
  const say = useWords(words);
  const [username, setUsername] = useState('');
  const [passphrase, setOwnPassphrase] = useState('');
  const [faults, setFaults] = useState<Faults<'username' | 'passphrase'>>({});
  const [attempts, setAttempts] = useState(0);
  const { busy, failure, attempt } = useAttempt(onDone);

  const send = (event: Event) => {
    event.preventDefault();
    const found = {
      ...(username.trim() === '' ? { username: say('username-missing') } : {}),
      ...([...passphrase].length < shortest ? { passphrase: say('passphrase-short') } : {}),
    };
    setFaults(found);
    setAttempts(attempts + 1);
    if (Object.keys(found).length === 0) void attempt(() => setPassphrase(username.trim(), passphrase));
  };

  if (done) return <Notice tone="done" title={say('passphrase-made')} live />;
  return (
    <Section title={say('make-passphrase')}>
      <form class="stack" onSubmit={send}>
        <ErrorSummary faults={faults} attempt={attempts} />
        <SignInFailure failure={failure} />
        <TextInput
          id="username"
          label={say('username')}
          value={username}
          onValue={setUsername}
          error={faults.username}
          autocomplete="username"
        />
        <SecretInput
          id="passphrase"
          label={say('passphrase')}
          hint={say('passphrase-hint')}
          value={passphrase}
          onValue={setOwnPassphrase}
          error={faults.passphrase}
          autocomplete="new-password"
        />
        <Button type="submit" busy={busy && say('saving')}>
          {say('save')}
        </Button>
      </form>
    </Section>
  );
}

function useAttempt(onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const attempt = async (way: () => Promise<Answer<unknown>>) => {
    setBusy(true);
    setFailure(null);
    const answer = await way();
    setBusy(false);
    if (answer.ok) onDone();
    else setFailure(answer.failure);
  };
  return { busy, failure, attempt };
}
