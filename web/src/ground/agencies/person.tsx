/** One person: how she is reached, the duties she holds, and what whoever keeps the people can do. */

import { DeedButton } from '../deeds/deed-button.tsx';
import { Badge } from '../look/badge.tsx';
import { Facts } from '../look/facts.tsx';
import { Notice } from '../look/notice.tsx';
import { Page, Section } from '../look/page.tsx';
import { Empty } from '../look/states.tsx';
import { PhonesSaid } from '../places/phones-said.tsx';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useWords } from '../words/use-words.ts';
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
