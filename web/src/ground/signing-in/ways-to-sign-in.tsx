/**
 * The ways in which a person signs in. Somebody invited by a link sets one up before anything else; later it is a page like
 * any other. A duty that shows people wants a passkey, or a passphrase with a code.
 */
import { needsTotp } from '@naung/domain/ground/agencies/presets.ts';
import type { Me } from '@naung/domain/ground/signing-in/model.ts';
import { Button } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { Page, PageHead } from '../look/page.tsx';
import { useWords } from '../words/use-words.ts';
import { CodePart } from './code-part.tsx';
import { Entrance } from './entrance.tsx';
import { passkeysWork } from './passkey.ts';
import { PasskeyPart } from './passkey-part.tsx';
import { PassphrasePart } from './passphrase-part.tsx';
import { signOut } from './sign-out.ts';
import { useMe } from './signed-in.tsx';
import { words } from './words.ts';

/** A link lets somebody in to this and no further; with the new way she then comes in as everybody does. */
export function FirstWays({ me }: { readonly me: Me }) {
  const say = useWords(words);
  return (
    <Entrance>
      <PageHead title={say('welcome', { name: me.person.name })} lead={say('welcome-lead')} />
      <Ways me={me} />
      {isEnough(me) ? (
        <Notice tone="done" title={say('enough')} live>
          <Button kind="main" icon="arrowRight" onPress={() => void signOut()}>
            {say('sign-in-anew')}
          </Button>
        </Notice>
      ) : null}
    </Entrance>
  );
}

export function OwnWays() {
  const say = useWords(words);
  return (
    <Page title={say('ways')} lead={say('ways-lead')}>
      <Ways me={useMe()} />
    </Page>
  );
}

const Ways = ({ me }: { readonly me: Me }) => (
  <>
    {passkeysWork() ? <PasskeyPart me={me} /> : null}
    <PassphrasePart me={me} />
    {me.ways.passphrase && wantsCode(me) ? <CodePart me={me} /> : null}
  </>
);

const wantsCode = (me: Me): boolean => me.ways.code || me.duties.length === 0 || me.duties.some(needsTotp);

const isEnough = (me: Me): boolean => me.ways.passkeys > 0 || (me.ways.passphrase && (me.ways.code || !wantsCode(me)));
