/** One of the ways she has, the easiest first. Used over an open page and on the locked screen alike; it says nobody's name. */
import type { Proving } from '@naung/domain/ground/signing-in/model.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Failure } from '../api/failure.ts';
import { Button } from '../look/button.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { CodeInput } from '../signing-in/code-input.tsx';
import { passkeysWork } from '../signing-in/passkey.ts';
import { SecretInput } from '../signing-in/secret-input.tsx';
import { useAttempt } from '../signing-in/use-attempt.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { proveBy, proveByPasskey, waysToProve } from './calls.ts';
import { words } from './words.ts';

interface ProveFormProps {
  readonly onProved: () => void;
  /** The session is over: there is nothing left to prove in. */
  readonly onGone: () => void;
}

export function ProveForm({ onProved, onGone }: ProveFormProps) {
  const say = useWords(words);
  const because = useWordIfKnown(words);
  const [ways, setWays] = useState<Proving['ways'] | null>(null);
  const [unread, setUnread] = useState<Failure | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const { busy, failure, attempt } = useAttempt(async () => onProved());

  const read = async () => {
    setUnread(null);
    const answer = await waysToProve();
    if (answer.ok) setWays(answer.value.ways);
    else if (answer.failure.kind === 'signed-out') onGone();
    else setUnread(answer.failure);
  };
  useEffect(() => void read(), []);
  // The first way there is takes the focus: Enter must not land on what closes the dialog.
  useEffect(() => form.current?.querySelector<HTMLElement>('input, button')?.focus(), [ways]);
  useEffect(() => {
    if (failure?.kind === 'signed-out') onGone();
  }, [failure]);

  if (unread !== null) return <FailureNotice failure={unread} onRetry={() => void read()} />;
  if (ways === null) return <Skeleton lines={2} />;
  const shared = { busy, onTry: attempt };
  return (
    <div class="sign-in-form" ref={form}>
      <FailureNotice failure={failure} because={because} />
      {ways.includes('passkey') && passkeysWork() ? (
        <Button
          kind="main"
          icon="fingerprint"
          busy={busy && say('confirming')}
          onPress={() => void attempt(proveByPasskey)}
        >
          {say('with-passkey')}
        </Button>
      ) : null}
      {ways.includes('passphrase') ? <Typed ways={ways} {...shared} /> : null}
      {ways.includes('demo') ? (
        <>
          <p class="field-hint">{say('demo-why')}</p>
          <Button
            kind="main"
            busy={busy && say('confirming')}
            onPress={() => void attempt(() => proveBy({ demo: true }))}
          >
            {say('demo')}
          </Button>
        </>
      ) : null}
    </div>
  );
}

interface TypedProps {
  readonly ways: Proving['ways'];
  readonly busy: boolean;
  readonly onTry: (way: () => Promise<Answer<unknown>>) => Promise<void>;
}

function Typed({ ways, busy, onTry }: TypedProps) {
  const say = useWords(words);
  const [byCode, setByCode] = useState(false);
  const [text, setText] = useState('');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void onTry(() => proveBy(byCode ? { code: text.replace(/\s/g, '') } : { passphrase: text }));
      }}
    >
      {byCode ? (
        <CodeInput label={say('code')} value={text} onValue={setText} takesFocus />
      ) : (
        <SecretInput label={say('passphrase')} value={text} onValue={setText} autocomplete="current-password" />
      )}
      {ways.includes('code') ? (
        <button
          type="button"
          class="link"
          onClick={() => {
            setText('');
            setByCode(!byCode);
          }}
        >
          {say(byCode ? 'with-passphrase' : 'with-code')}
        </button>
      ) : null}
      <Button type="submit" kind={ways.includes('passkey') ? 'plain' : 'main'} busy={busy && say('confirming')}>
        {say('confirm')}
      </Button>
    </form>
  );
}
