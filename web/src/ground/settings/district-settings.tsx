/** What holds for the whole district: what its service is called, its clock, its working days and its holidays. */
import { LinkButton } from '../look/button.tsx';
import { Facts } from '../look/facts.tsx';
import { Page, Section } from '../look/page.tsx';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useWords } from '../words/use-words.ts';
import { HolidaysSection } from './holidays.tsx';
import { words } from './words.ts';
import { WorkingWeek } from './working-week.tsx';

export function DistrictSettings() {
  const say = useWords(words);
  const me = useMe();
  const { district } = me;
  const keepsLists = carriesOneOf(me, ['keep-lists']);
  return (
    <Page title={say('settings')} lead={say('settings-lead')}>
      {district === null ? null : (
        <Section title={say('service')}>
          <Facts
            facts={[
              [say('display-name'), district.displayName],
              [say('district'), `${district.name} (${district.code})`],
              [say('zone'), district.zone],
            ]}
          />
          <p class="soft">{say('display-name-hint')}</p>
        </Section>
      )}
      {keepsLists ? <WorkingWeek /> : null}
      <HolidaysSection mayAdd={keepsLists} />
      <Section title={say('ready-made')}>
        <div class="row">
          {carriesOneOf(me, ['keep-people']) ? (
            <LinkButton href="/jenis-tugas" icon="key">
              {say('presets')}
            </LinkButton>
          ) : null}
          <LinkButton href="/daftar" icon="register">
            {say('lists')}
          </LinkButton>
        </div>
      </Section>
    </Page>
  );
}
