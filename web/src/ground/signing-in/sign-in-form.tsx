import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Failure } from '../api/failure.ts';
import { Button } from '../look/button.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Field } from '../look/field.tsx';
import { Notice } from '../look/notice.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { passkeysWork } from './passkey.ts';
import { SecretInput } from './secret-input.tsx';
import { signInWithPasskey, signInWithPassphrase } from './sessions.ts';
import { words } from './words.ts';

/** Passkey first, then passphrase with a code where the person uses one. Used on the page and over an open page alike. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => Promise<void> }) {
  const say = useWords(words);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const attempt = async (way: () => Promise<Answer<unknown>>) => {
    setBusy(true);
    setFailure(null);
    const answer = await way();
    if (answer.ok) await onSignedIn();
    else setFailure(answer.failure);
    setBusy(false);
  };

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
  const codeInput = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (codeAsked) setCodeShown(true);
  }, [codeAsked]);
  useEffect(() => {
    if (codeShown) codeInput.current?.focus();
  }, [codeShown]);

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void onTry(() => signInWithPassphrase(username.trim(), passphrase, code.replace(/\s/g, '')));
      }}
    >
      <Field label={say('username')}>
        {(control) => (
          <input
            {...control}
            class="input full"
            type="text"
            value={username}
            autocomplete="username webauthn"
            autocapitalize="none"
            spellcheck={false}
            onInput={(event) => setUsername(event.currentTarget.value)}
          />
        )}
      </Field>
      <SecretInput
        label={say('passphrase')}
        value={passphrase}
        onValue={setPassphrase}
        autocomplete="current-password"
      />
      {codeShown ? (
        <Field label={say('code')} hint={say('code-hint')}>
          {(control) => (
            <input
              {...control}
              ref={codeInput}
              class="input short"
              type="text"
              inputMode="numeric"
              autocomplete="one-time-code"
              value={code}
              onInput={(event) => setCode(event.currentTarget.value)}
            />
          )}
        </Field>
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

/** Says the same whether the name or the passphrase was wrong, so that nobody learns who has an account. */
export function SignInFailure({ failure }: { readonly failure: Failure | null }) {
  const say = useWords(words);
  const known = useWordIfKnown(words);
  if (failure === null) return null;
  if (failure.kind === 'too-often') return <Notice tone="attention" title={say('too-many-tries')} live />;
  const word = known(becauseOf(failure) ?? '');
  if (word !== null) return <Notice tone="info" title={word} live />;
  if (failure.kind === 'signed-out' || failure.kind === 'malformed')
    return <Notice tone="attention" title={say('wrong-words')} live />;
  return <FailureNotice failure={failure} />;
}

const becauseOf = (failure: Failure | null): string | null =>
  failure !== null && 'because' in failure ? failure.because : null;
