/** What a person may do here, how she signs in, and where her account is open. */
import { LinkButton } from '../look/button.tsx';
import { Facts } from '../look/facts.tsx';
import { Page, Section } from '../look/page.tsx';
import { chooseLanguage } from '../signing-in/me.ts';
import { useDutyTitle, useMe } from '../signing-in/signed-in.tsx';
import { LanguageSwitch } from '../words/language-switch.tsx';
import { useWords } from '../words/use-words.ts';
import './agencies.css';
import { DeedList } from './deed-list.tsx';
import { words } from './my-words.ts';

export function MyPage() {
  const say = useWords(words);
  const me = useMe();
  const titleOf = useDutyTitle();
  const { duty, duties, ways } = me;
  return (
    <Page title={say('my-page')} lead={me.person.name}>
      {duty === null ? null : (
        <Section title={say('present-duty')}>
          <p>
            {titleOf(duty)}, {duty.unitName}, {duty.agencyName} · {duty.districtName}
          </p>
          <p class="soft">{say('may-do')}</p>
          <DeedList deeds={me.deeds} />
          <p class="soft">{say(duties.length > 1 ? 'change-above' : 'only-duty', { count: duties.length })}</p>
        </Section>
      )}
      <Section title={say('ways')}>
        <Facts
          facts={[
            [say('username'), ways.username ?? <span class="soft">{say('none')}</span>],
            [say('passphrase'), say(ways.passphrase ? 'is-set' : 'none')],
            [say('code'), say(ways.code ? 'is-set' : 'none')],
            [say('passkeys'), ways.passkeys === 0 ? say('none') : say('passkey-count', { count: ways.passkeys })],
          ]}
        />
        <div class="row">
          <LinkButton href="/cara-masuk" icon="key">
            {say('change-ways')}
          </LinkButton>
          <LinkButton href="/sesi" icon="lock">
            {say('sessions')}
          </LinkButton>
        </div>
      </Section>
      <Section title={say('kin')}>
        <p class="soft">{say('kin-why')}</p>
        <div class="row">
          <LinkButton href="/saya/keluarga" icon="people">
            {say('open-kin')}
          </LinkButton>
        </div>
      </Section>
      <Section title={say('language')}>
        <LanguageSwitch onChoose={chooseLanguage} />
      </Section>
    </Page>
  );
}
