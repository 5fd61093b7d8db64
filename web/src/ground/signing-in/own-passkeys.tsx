import { useState } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';
import { useAsked } from '../api/use-read.ts';
import { Button } from '../look/button.tsx';
import { momentText } from '../look/dates.ts';
import { Shown } from '../look/shown.tsx';
import { toast } from '../look/toasts.tsx';
import { When } from '../look/when.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { learnWhoIsHere } from './me.ts';
import { ownPasskeys, removePasskey } from './sessions.ts';
import { SignInFailure } from './sign-in-failure.tsx';
import { useZone } from './signed-in.tsx';
import { words } from './words.ts';

/** Each by when it was made; one whose device is lost is taken away here. */
export function OwnPasskeys() {
  const say = useWords(words);
  const language = useLanguage();
  const zone = useZone();
  const reading = useAsked('passkeys', ownPasskeys);
  const [failure, setFailure] = useState<Failure | null>(null);

  const remove = async (passkey: string) => {
    const answer = await removePasskey(passkey);
    if (!answer.ok) return setFailure(answer.failure);
    toast(say('passkey-removed'));
    await learnWhoIsHere();
  };

  return (
    <>
      <SignInFailure failure={failure} />
      <Shown reading={reading} lines={1}>
        {({ passkeys }) => (
          <ul class="own-passkeys">
            {passkeys.map(({ id, since }) => (
              <li key={id} class="row">
                <span>
                  {say('passkey-since')} {since === null ? null : <When at={since} />}
                </span>
                <Button kind="grave" icon="close" onPress={() => void remove(id)}>
                  {say('remove-passkey')}
                  <span class="visually-hidden">
                    {' '}
                    {say('remove-which', { time: since === null ? '' : momentText(since, zone, language) })}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </>
  );
}
