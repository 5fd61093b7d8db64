/** Everything before the desk: signing in, a one-time link, choosing a duty. The mark, one question, one thing to do. */
import type { ComponentChildren } from 'preact';
import type { Failure } from '../api/failure.ts';
import { Button } from '../look/button.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Mark } from '../look/mark.tsx';
import { PageHead } from '../look/page.tsx';
import { LanguageSwitch } from '../words/language-switch.tsx';
import { useWords } from '../words/use-words.ts';
import { chooseLanguage, learnWhoIsHere } from './me.ts';
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
