/** Who belongs to a case. Nobody's name is read before the drawer is opened, and the respondent stands apart from those around her. */
import { PeopleOfCase } from '@naung/domain/casework/people/reads.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useRead } from '../../ground/api/use-read.ts';
import { Button } from '../../ground/look/button.tsx';
import { dayInShort } from '../../ground/look/dates.ts';
import { Drawer } from '../../ground/look/drawer.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { Empty } from '../../ground/look/states.tsx';
import type { CasePartProps } from '../../ground/room.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { ClientRecord, RelativeRecord, RespondentRecord } from './person-record.tsx';
import { RecordClientDialog, RecordRelativeDialog, RecordRespondentDialog } from './record-dialogs.tsx';
import { refusalWords } from './refusal-words.ts';
import { useSamePerson } from './same-person.tsx';
import { words } from './words.ts';

type People = z.infer<typeof PeopleOfCase.answer>;
type Opened = 'nothing' | 'client' | 'relative' | 'respondent';

export function PeopleOfThisCase({ case: id, isOpen, onChanged }: CasePartProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState<Opened>('nothing');
  const reading = useRead(PeopleOfCase, open ? { case: id } : null);
  const changed = () => {
    setOpened('nothing');
    reading.again();
    onChanged();
  };
  const dialog = { case: id, onClose: () => setOpened('nothing'), onDone: changed };
  const summary =
    reading.value === null
      ? say('open-to-read')
      : say('summary', {
          clients: reading.value.clients.filter(stands).length,
          relatives: reading.value.relatives.filter(stands).length,
        });
  return (
    <Drawer title={say('people')} icon="people" summary={summary} open={open} onToggle={setOpen}>
      {open ? (
        <Shown reading={reading} because={because}>
          {(people) => <Everyone people={people} mayChange={isOpen} onChanged={changed} onAdd={setOpened} />}
        </Shown>
      ) : null}
      {opened === 'client' ? (
        <RecordClientDialog
          {...dialog}
          isFirst={reading.value?.clients.every((client) => !client.isMain || client.voidedAt !== null) ?? true}
          fromReport={reading.value?.fromReport ?? null}
        />
      ) : null}
      {opened === 'relative' ? <RecordRelativeDialog {...dialog} /> : null}
      {opened === 'respondent' ? <RecordRespondentDialog {...dialog} /> : null}
    </Drawer>
  );
}

/** A record that stepped aside is told of by the one that stands for it. */
const stands = (one: { readonly mergedInto: unknown }): boolean => one.mergedInto === null;

interface EveryoneProps {
  readonly people: People;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
  readonly onAdd: (kind: Opened) => void;
}

function Everyone({ people, mayChange, onChanged, onAdd }: EveryoneProps) {
  const say = useWords(words);
  const shared = { mayChange, onChanged };
  const clients = useSamePerson('client', people, mayChange, onChanged);
  const relatives = useSamePerson('relative', people, mayChange, onChanged);
  const respondents = useSamePerson('respondent', people, mayChange, onChanged);
  const add = (kind: 'client' | 'relative' | 'respondent') =>
    mayChange ? (
      <Button icon="add" onPress={() => onAdd(kind)}>
        {say(`add-${kind}`)}
      </Button>
    ) : null;
  return (
    <div class="records">
      {clients.dialog}
      {relatives.dialog}
      {respondents.dialog}
      <WhoDecides people={people} />
      <section class="records">
        <h3>{say('clients')}</h3>
        {people.clients.length === 0 ? (
          <Empty icon="person" title={say('no-clients')} why={say('no-clients-why')} />
        ) : (
          people.clients
            .filter(stands)
            .map((person) => (
              <ClientRecord key={person.id} person={person} besides={clients.besides(person)} {...shared} />
            ))
        )}
        <div class="row">{add('client')}</div>
      </section>
      <section class="records">
        <h3>{say('relatives')}</h3>
        {people.relatives.length === 0 ? <p class="soft">{say('no-relatives')}</p> : null}
        {people.relatives.filter(stands).map((person) => (
          <RelativeRecord key={person.id} person={person} besides={relatives.besides(person)} {...shared} />
        ))}
        <div class="row">{add('relative')}</div>
      </section>
      <section class="records apart">
        <h3>{say('respondents')}</h3>
        <p class="soft">{say('respondents-lead')}</p>
        {people.respondents.length === 0 ? <p class="soft">{say('no-respondents')}</p> : null}
        {people.respondents.filter(stands).map((person) => (
          <RespondentRecord key={person.id} person={person} besides={respondents.besides(person)} {...shared} />
        ))}
        <div class="row">{add('respondent')}</div>
      </section>
    </div>
  );
}

function WhoDecides({ people }: { readonly people: People }) {
  const say = useWords(words);
  const language = useLanguage();
  if (people.decides === null) return null;
  return (
    <Notice title={say(`decides-${people.decides}`)}>
      <p>{say(`decides-${people.decides}-why`)}</p>
      {people.decides === 'guardian' && people.comesOfAgeOn !== null ? (
        <p>{say('of-age-on', { day: dayInShort(people.comesOfAgeOn, language) })}</p>
      ) : null}
    </Notice>
  );
}
