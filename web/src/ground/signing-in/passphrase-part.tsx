import { type Me, passphraseLengths, Username } from '@naung/domain/ground/signing-in/model.ts';
import { useState } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { ErrorSummary, type Faults } from '../look/error-summary.tsx';
import { Notice } from '../look/notice.tsx';
import { Section } from '../look/page.tsx';
import { TextInput } from '../look/text-input.tsx';
import { toast } from '../look/toasts.tsx';
import { useWords } from '../words/use-words.ts';
import { learnWhoIsHere } from './me.ts';
import { SecretInput } from './secret-input.tsx';
import { setPassphrase } from './sessions.ts';
import { SignInFailure } from './sign-in-failure.tsx';
import { useAttempt } from './use-attempt.ts';
import { words } from './words.ts';

const least = passphraseLengths.alone;

/** Made from an invitation, or changed by whoever knows the present one. */
export function PassphrasePart({ me }: { readonly me: Me }) {
  const say = useWords(words);
  const [changing, setChanging] = useState(false);
  const had = me.ways.passphrase;
  if (!had) {
    return (
      <Section title={say('make-passphrase')}>
        <PassphraseForm me={me} onMade={learnWhoIsHere} />
      </Section>
    );
  }
  const made = async () => {
    setChanging(false);
    toast(say('passphrase-made'));
    await learnWhoIsHere();
  };
  return (
    <Section title={say('passphrase')}>
      <Notice tone="done" live>
        <p>{say('passphrase-made')}</p>
      </Notice>
      {changing ? (
        <PassphraseForm me={me} onMade={made} />
      ) : (
        <Button onPress={() => setChanging(true)}>{say('change-passphrase')}</Button>
      )}
    </Section>
  );
}

function PassphraseForm({ me, onMade }: { readonly me: Me; readonly onMade: () => Promise<void> }) {
  const say = useWords(words);
  const had = me.ways.passphrase;
  const [username, setUsername] = useState(me.ways.username ?? '');
  const [current, setCurrent] = useState('');
  const [passphrase, setPassphraseTyped] = useState('');
  const [faults, setFaults] = useState<Faults<'username' | 'passphrase'>>({});
  const [attempts, setAttempts] = useState(0);
  const { busy, failure, attempt } = useAttempt(onMade);

  const send = (event: Event) => {
    event.preventDefault();
    const found = {
      ...(Username.safeParse(username.trim()).success ? {} : { username: say('username-missing') }),
      ...(passphrase.length < least ? { passphrase: say('passphrase-too-short') } : {}),
    };
    setFaults(found);
    setAttempts(attempts + 1);
    if (Object.keys(found).length > 0) return;
    void attempt(() => setPassphrase({ username: username.trim(), passphrase, ...(had ? { current } : {}) }));
  };

  return (
    <form class="stack" onSubmit={send} noValidate>
      <ErrorSummary faults={faults} attempt={attempts} />
      <SignInFailure failure={failure} />
      <TextInput
        id="username"
        label={say('username')}
        hint={say('username-hint')}
        value={username}
        onValue={setUsername}
        error={faults.username}
        autocomplete="username"
      />
      {had ? (
        <SecretInput
          label={say('present-passphrase')}
          value={current}
          onValue={setCurrent}
          autocomplete="current-password"
        />
      ) : null}
      <SecretInput
        id="passphrase"
        label={say(had ? 'new-passphrase' : 'passphrase')}
        hint={say('passphrase-hint', { least })}
        value={passphrase}
        onValue={setPassphraseTyped}
        error={faults.passphrase}
        autocomplete="new-password"
      />
      <Button type="submit" busy={busy && say('saving')}>
        {say('save')}
      </Button>
    </form>
  );
}
