import type { Me, TotpBegun } from '@naung/domain/ground/signing-in/model.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { Button } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { Section } from '../look/page.tsx';
import { QrCode } from '../look/qr-code.tsx';
import { useWords } from '../words/use-words.ts';
import { CodeInput } from './code-input.tsx';
import { learnWhoIsHere } from './me.ts';
import { SecretInput } from './secret-input.tsx';
import { beginCode, confirmCode } from './sessions.ts';
import { SignInFailure } from './sign-in-failure.tsx';
import { useAttempt } from './use-attempt.ts';
import { words } from './words.ts';

type Begun = z.infer<typeof TotpBegun>;

/** The code beside a passphrase. Its key is shown once, as a picture, as letters and as a link, and kept nowhere here. */
export function CodePart({ me }: { readonly me: Me }) {
  const say = useWords(words);
  const [begun, setBegun] = useState<Begun | null>(null);
  return (
    <Section title={say('make-code')}>
      {me.ways.code ? <Notice tone="done" title={say('code-made')} live /> : <p>{say('code-why')}</p>}
      {me.ways.code ? null : begun === null ? <Begin onBegun={setBegun} /> : <Confirm begun={begun} />}
    </Section>
  );
}

function Begin({ onBegun }: { readonly onBegun: (begun: Begun) => void }) {
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

function Confirm({ begun }: { readonly begun: Begun }) {
  const say = useWords(words);
  const [code, setCode] = useState('');
  const { busy, failure, attempt } = useAttempt(learnWhoIsHere);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(() => confirmCode(code.replace(/\s/g, '')));
      }}
    >
      <p>{say('code-scan')}</p>
      <QrCode text={begun.uri} label={say('code-scan')} />
      <p>
        {say('code-by-hand')} <kbd class="secret-key">{begun.secret.match(/.{1,4}/g)?.join(' ')}</kbd>
      </p>
      <a href={begun.uri}>{say('code-open')}</a>
      <SignInFailure failure={failure} />
      <CodeInput label={say('code-confirm')} value={code} onValue={setCode} />
      <Button type="submit" kind="main" busy={busy && say('saving')}>
        {say('save')}
      </Button>
    </form>
  );
}
