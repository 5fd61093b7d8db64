/** The first code from the telephone, which shows that the two agree. */
import type { TotpBegun } from '@naung/domain/ground/signing-in/model.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { Button } from '../look/button.tsx';
import { QrCode } from '../look/qr-code.tsx';
import { useWords } from '../words/use-words.ts';
import { CodeInput } from './code-input.tsx';
import { learnWhoIsHere } from './me.ts';
import { confirmCode } from './sessions.ts';
import { SignInFailure } from './sign-in-failure.tsx';
import { useAttempt } from './use-attempt.ts';
import { words } from './words.ts';

export type Begun = z.infer<typeof TotpBegun>;

export function Confirm({ begun }: { readonly begun: Begun }) {
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
