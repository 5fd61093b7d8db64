/** Everything before the desk: signing in, a one-time link, choosing a duty. The mark, one question, one thing to do. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';
import { go, takeFragment } from '../going/going.ts';
import { Button, LinkButton } from '../look/button.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Mark } from '../look/mark.tsx';
import { Notice } from '../look/notice.tsx';
import { PageHead } from '../look/page.tsx';
import { LanguageSwitch } from '../words/language-switch.tsx';
import { useWords } from '../words/use-words.ts';
import { chooseLanguage, learnWhoIsHere } from './me.ts';
import { redeem } from './sessions.ts';
import { SignInForm } from './sign-in-form.tsx';
import { words } from './words.ts';

export const Entrance = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="entrance">
    <header class="entrance-head">
      <span class="brand">
        <Mark size={36} /> Naung
      </span>
      <LanguageSwitch onChoose={chooseLanguage} />
    </header>
    <main id="main" class="entrance-card">
      {children}
    </main>
  </div>
);

export function SignInPage() {
  const say = useWords(words);
  return (
    <Entrance>
      <PageHead title={say('sign-in')} lead={say('sign-in-lead')} />
      <SignInForm onSignedIn={learnWhoIsHere} />
      <p class="field-hint">{say('no-account-help')}</p>
    </Entrance>
  );
}

/** `/masuk#<token>` and `/undangan#<token>`: the token leaves the address at once and is used once. */
export function LinkPage() {
  const say = useWords(words);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [token, setToken] = useState(takeFragment);

  const open = async () => {
    setFailure(null);
    const answer = token === null ? null : await redeem(token);
    if (answer?.ok === false) return setFailure(answer.failure);
    setToken(null);
    await learnWhoIsHere();
    go('/', { replace: true });
  };
  useEffect(() => {
    void open();
  }, []);

  if (failure === null) {
    return (
      <Entrance>
        <PageHead title={say('signing-in')} lead={say('signing-in-lead')} />
      </Entrance>
    );
  }
  const unreached = failure.kind === 'unreachable' || failure.kind === 'broken' || failure.kind === 'too-often';
  return (
    <Entrance>
      <PageHead title={say('sign-in')} />
      {unreached ? (
        <FailureNotice failure={failure} onRetry={() => void open()} />
      ) : (
        <Notice tone="attention" title={say('link-used')} live>
          <p>{say('link-used-next')}</p>
        </Notice>
      )}
      <LinkButton href="/">{say('sign-in')}</LinkButton>
    </Entrance>
  );
}

/** When the office cannot be asked who is here. */
export function EntranceFailure({ failure }: { readonly failure: Failure }) {
  const say = useWords(words);
  return (
    <Entrance>
      <PageHead title={say('sign-in')} />
      <FailureNotice failure={failure} />
      <Button kind="main" icon="retry" onPress={() => void learnWhoIsHere()}>
        {say('continue')}
      </Button>
    </Entrance>
  );
}
