/** A custodian's page: what another asked to be taken down, what was opened in an emergency, and the walls that stand. No case is opened from here. */
import { type WallInForce, WallsInForce } from '@naung/domain/ground/walls/lifting.ts';
import { ArrivalsSection, DutiesLatelySection } from '../agencies/lately.tsx';
import { StandInsLatelySection } from '../agencies/stand-ins-lately.tsx';
import { usePages } from '../api/use-pages.ts';
import { EmergenciesOfCustodian, RatesOfEmergencies } from '../emergencies/for-custodian.tsx';
import { Page, Section } from '../look/page.tsx';
import { ShownPages } from '../look/shown-pages.tsx';
import { Empty } from '../look/states.tsx';
import { UnusualSection } from '../reading/unusual-section.tsx';
import { FewCustodians, WatchSection } from '../reading/watch-section.tsx';
import { useWords } from '../words/use-words.ts';
import { WallTable } from './wall-table.tsx';
import { custodianWords as words } from './wall-words.ts';
import { WithoutAnyoneNotice } from './without-anyone.tsx';

export function CustodianPage() {
  const say = useWords(words);
  const pages = usePages(WallsInForce, { limit: '200' }, 'while-waiting');
  const isAsked = (wall: WallInForce) => wall.lifting !== null;
  const asked = pages.items?.filter(isAsked) ?? null;
  return (
    <Page title={say('custodian')} lead={say('custodian-lead')} wide>
      <FewCustodians />
      <WithoutAnyoneNotice />
      <Section title={say('asked')}>
        <ShownPages pages={{ ...pages, items: asked }} lines={2} empty={<p class="soft">{say('none-asked')}</p>}>
          {(walls) => <WallTable caption={say('asked')} walls={walls} onChanged={pages.again} />}
        </ShownPages>
      </Section>
      <EmergenciesOfCustodian />
      <UnusualSection />
      <ArrivalsSection />
      <DutiesLatelySection />
      <StandInsLatelySection />
      <Section title={say('in-force')}>
        <ShownPages
          pages={pages}
          empty={<Empty icon="lock" title={say('none-in-force')} why={say('none-in-force-why')} />}
        >
          {(walls) => (
            <WallTable
              caption={say('in-force')}
              walls={walls.filter((wall) => !isAsked(wall))}
              onChanged={pages.again}
            />
          )}
        </ShownPages>
      </Section>
      <RatesOfEmergencies />
      <WatchSection />
    </Page>
  );
}
