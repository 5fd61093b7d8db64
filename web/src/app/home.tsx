import { useRooms } from '../ground/gathered.ts';
import { Icon } from '../ground/look/icon.tsx';
import { Page, Section } from '../ground/look/page.tsx';
import { Empty } from '../ground/look/states.tsx';
import { TellHere } from '../ground/public-site/tell-here.tsx';
import { NewDuty } from '../ground/signing-in/new-duty.tsx';
import { carriesOneOf, useDutyTitle, useMe } from '../ground/signing-in/signed-in.tsx';
import { KinReminder } from '../ground/walls/kin-reminder.tsx';
import { useLanguage } from '../ground/words/language.ts';
import { useWords } from '../ground/words/use-words.ts';
import { railGroups } from './rail.tsx';
import { TodayCards } from './today-cards.tsx';
import { words } from './words.ts';

/** Where a duty begins: what waits for it today, what it can do and where it can go, in words. */
export function Home() {
  const say = useWords(words);
  const language = useLanguage();
  const me = useMe();
  const titleOf = useDutyTitle();
  const rooms = useRooms();
  const deeds = rooms.flatMap((room) => room.deeds ?? []).filter((deed) => carriesOneOf(me, deed.needs));
  const parts = rooms
    .flatMap((room) => room.rail ?? [])
    .filter((entry) => entry.path !== '/' && carriesOneOf(me, entry.needs));
  const inRailOrder = railGroups.flatMap((group) => parts.filter((entry) => entry.group === group));
  const ways = [...deeds.filter((deed) => deed.creates), ...inRailOrder];
  return (
    <Page
      title={say('home')}
      lead={say('home-lead', { duty: me.duty === null ? '' : titleOf(me.duty), district: me.district?.name ?? '' })}
    >
      {carriesOneOf(me, ['record-activities']) ? <TellHere /> : null}
      <div class="stack">
        <NewDuty />
        <TodayCards />
      </div>
      <KinReminder />
      {ways.length === 0 ? (
        <Empty icon="home" title={say('first-use')} why={say('first-use-why')} />
      ) : (
        <Section title={say('start-here')}>
          <ul class="ways">
            {ways.map((way) => (
              <li key={way.path}>
                <a class="way" href={way.path}>
                  <Icon name={way.icon} size={22} /> {way.label[language]}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
