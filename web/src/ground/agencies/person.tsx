/** One person: how she is reached, the duties she holds, and what whoever keeps the people can do. */

import { AskedDuties } from '@naung/domain/ground/agencies/second-person.ts';
import { useEffect } from 'preact/hooks';
import { usePages } from '../api/use-pages.ts';
import { DeedButton } from '../deeds/deed-button.tsx';
import { Badge } from '../look/badge.tsx';
import { Facts } from '../look/facts.tsx';
import { Notice } from '../look/notice.tsx';
import { Page, Section } from '../look/page.tsx';
import { Empty } from '../look/states.tsx';
import { PhonesSaid } from '../places/phones-said.tsx';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useWords } from '../words/use-words.ts';
import { AskedCard } from './asked-duties.tsx';
import { words as askedWords } from './asked-words.ts';
import { DutyCard } from './duty-card.tsx';
import { GiveDutyDialog } from './give-duty.tsx';
import { InviteDialog } from './invite.tsx';
import type { PersonLine } from './lines.ts';
import { ManagePerson } from './manage-person.tsx';
import { languageWords, words } from './people-words.ts';

interface PersonPageProps {
  readonly person: PersonLine;
  readonly onChanged: () => void;
}

export function PersonPage({ person, onChanged }: PersonPageProps) {
  const say = useWords(words);
  const sayLanguage = useWords(languageWords);
  const me = useMe();
  const isMe = me.person.id === person.id;
  const keeps = carriesOneOf(me, ['keep-people']) && person.endedOn === null;
  return (
    <Page
      back="/orang"
      title={person.name}
      marks={person.endedOn === null ? undefined : <Badge>{say('has-left')}</Badge>}
      actions={
        keeps && !isMe ? (
          <>
            <DeedButton
              kind="main"
              icon="add"
              label={say('give-duty')}
              dialog={(close) => <GiveDutyDialog person={person} onClose={close} onDone={onChanged} />}
            />
            <DeedButton
              icon="link"
              label={say('invite')}
              dialog={(close) => <InviteDialog person={person} onClose={close} />}
            />
          </>
        ) : undefined
      }
    >
      {keeps && isMe ? <Notice title={say('it-is-you')} /> : null}
      <Section title={say('duties')}>
        {person.duties.length === 0 ? (
          <Empty
            icon="key"
            title={say('duties-none')}
            why={say(person.endedOn === null ? 'duties-none-why' : 'left-why')}
          />
        ) : (
          <div>
            {person.duties.map((duty) => (
              <DutyCard key={duty.id} duty={duty} mayChange={keeps} onChanged={onChanged} />
            ))}
          </div>
        )}
      </Section>
      {carriesOneOf(me, ['keep-people', 'approve']) ? <AskedOf person={person} onChanged={onChanged} /> : null}
      <Section title={say('about')}>
        <Facts
          facts={[
            [
              say('phones'),
              person.phones === null ? (
                <span class="soft">{say('phones-closed')}</span>
              ) : person.phones.length === 0 ? (
                <span class="soft">{say('phones-none')}</span>
              ) : (
                <PhonesSaid phones={person.phones} />
              ),
            ],
            [say('language'), sayLanguage(person.language)],
          ]}
        />
        {keeps ? <ManagePerson person={person} onChanged={onChanged} /> : null}
      </Section>
    </Page>
  );
}

/** What waits for a second person before it is hers. */
function AskedOf({ person, onChanged }: PersonPageProps) {
  const say = useWords(askedWords);
  const pages = usePages(AskedDuties, { limit: '200' }, 'while-waiting');
  const duties = pages.items?.filter((duty) => duty.person === person.id) ?? [];
  const held = person.duties.length;
  useEffect(() => pages.again(), [held]);
  if (duties.length === 0) return null;
  const answered = () => {
    pages.again();
    onChanged();
  };
  return (
    <Section title={say('asked')}>
      {duties.map((duty) => (
        <AskedCard key={duty.id} duty={duty} onAnswered={answered} />
      ))}
    </Section>
  );
}
