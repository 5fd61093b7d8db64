/** What holds for the whole district: what its service is called, its clock, its working days and its holidays. */
import { useState } from 'preact/hooks';
import { Button, LinkButton } from '../look/button.tsx';
import { Facts } from '../look/facts.tsx';
import { Page, Section } from '../look/page.tsx';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useWords } from '../words/use-words.ts';
import { HolidaysSection } from './holidays.tsx';
import { NameServiceDialog } from './name-service.tsx';
import { SetZoneDialog } from './set-zone.tsx';
import { words } from './words.ts';
import { WorkingWeekSection } from './working-week.tsx';

export function DistrictSettings() {
  const say = useWords(words);
  const me = useMe();
  const { district } = me;
  const [zoning, setZoning] = useState(false);
  const [naming, setNaming] = useState(false);
  const keepsLists = carriesOneOf(me, ['keep-lists']);
  return (
    <Page title={say('settings')} lead={say('settings-lead')}>
      {district === null ? null : (
        <Section
          title={say('service')}
          actions={
            carriesOneOf(me, ['keep-agencies']) ? (
              <>
                <Button icon="tag" onPress={() => setNaming(true)}>
                  {say('name-service')}
                </Button>
                <Button icon="clock" onPress={() => setZoning(true)}>
                  {say('set-zone')}
                </Button>
              </>
            ) : undefined
          }
        >
          <Facts
            facts={[
              [say('display-name'), district.displayName],
              [say('district'), `${district.name} (${district.code})`],
              [say('zone'), district.zone],
            ]}
          />
          <p class="soft">{say('display-name-hint')}</p>
          {zoning ? <SetZoneDialog stands={district.zone} onClose={() => setZoning(false)} /> : null}
          {naming ? <NameServiceDialog stands={district.displayName} onClose={() => setNaming(false)} /> : null}
        </Section>
      )}
      {keepsLists ? <WorkingWeekSection /> : null}
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
