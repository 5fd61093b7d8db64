import type { Me } from '@naung/domain/ground/signing-in/model.ts';
import { Button } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { Section } from '../look/page.tsx';
import { useWords } from '../words/use-words.ts';
import { learnWhoIsHere } from './me.ts';
import { OwnPasskeys } from './own-passkeys.tsx';
import { addPasskey } from './sessions.ts';
import { SignInFailure } from './sign-in-failure.tsx';
import { useAttempt } from './use-attempt.ts';
import { words } from './words.ts';

export function PasskeyPart({ me }: { readonly me: Me }) {
  const say = useWords(words);
  const { busy, failure, attempt } = useAttempt(learnWhoIsHere);
  const had = me.ways.passkeys;
  return (
    <Section title={say('make-passkey')}>
      {had === 0 ? (
        <p>{say('passkey-why')}</p>
      ) : (
        <Notice tone="done" live>
          <p>{say('passkeys-had', { count: had })}</p>
        </Notice>
      )}
      {had === 0 ? null : <OwnPasskeys key={had} />}
      <SignInFailure failure={failure} />
      <Button
        kind={had === 0 ? 'main' : 'plain'}
        icon="fingerprint"
        busy={busy && say('saving')}
        onPress={() => void attempt(addPasskey)}
      >
        {say(had === 0 ? 'make-passkey' : 'add-passkey')}
      </Button>
    </Section>
  );
}
