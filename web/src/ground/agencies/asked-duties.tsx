/** Duties that wait for a second person: who would hold them and who asked, for whoever may answer and for whoever waits. */
import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import { AskedDuties, type AskedDuty, ConfirmDuty, DeclineDuty } from '@naung/domain/ground/agencies/second-person.ts';
import { usePages } from '../api/use-pages.ts';
import { dayInShort } from '../look/dates.ts';
import { Page } from '../look/page.tsx';
import { ShownPages } from '../look/shown-pages.tsx';
import { Empty } from '../look/states.tsx';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import './agencies.css';
import { words } from './asked-words.ts';
import { DeedList } from './deed-list.tsx';
import { CustodiansEndedSection, EndsAsked } from './ends-asked.tsx';
import { unitInWords } from './known-units.ts';
import { words as peopleWords } from './people-words.ts';
import { SecondWord } from './second-word.tsx';
import { StandInsAsked } from './stand-ins-lately.tsx';

export function AskedDutiesPage() {
  const say = useWords(words);
  const pages = usePages(AskedDuties, {}, 'while-waiting');
  const me = useMe();
  const answersStandIns = carriesOneOf(me, ['keep-agencies', 'approve', 'keep-walls']);
  const hearsOfCustodians = carriesOneOf(me, ['keep-walls', 'approve']);
  return (
    <Page title={say('asked')} lead={say('asked-lead')}>
      <ShownPages
        pages={pages}
        lines={3}
        empty={<Empty icon="key" title={say('none-asked')} why={say('none-asked-why')} />}
      >
        {(duties) => (
          <div>
            {duties.map((duty) => (
              <AskedCard key={duty.id} duty={duty} onAnswered={pages.again} />
            ))}
          </div>
        )}
      </ShownPages>
      <EndsAsked />
      {answersStandIns ? <StandInsAsked /> : null}
      {hearsOfCustodians ? <CustodiansEndedSection /> : null}
    </Page>
  );
}

interface AskedCardProps {
  readonly duty: AskedDuty;
  readonly onAnswered: () => void;
}

export function AskedCard({ duty, onAnswered }: AskedCardProps) {
  const say = useWords(words);
  const sayPeople = useWords(peopleWords);
  const language = useLanguage();
  const preset = presetOf(duty.preset);
  const from = dayInShort(duty.startsOn, language);
  return (
    <article class="duty-card">
      <h2>{duty.personName}</h2>
      <p>
        {preset?.[language] ?? duty.preset}, {unitOf(duty)}
      </p>
      <p class="soft">
        {duty.endsOn === null
          ? say('since', { from })
          : say('until', { from, until: dayInShort(duty.endsOn, language) })}
        {'. '}
        {say('asked-by')}: {duty.askedBy}.
      </p>
      <details class="manage">
        <summary>{sayPeople('may-do')}</summary>
        <DeedList deeds={preset?.deeds ?? []} />
      </details>
      <AskedDeeds duty={duty} onAnswered={onAnswered} />
    </article>
  );
}

function AskedDeeds({ duty, onAnswered }: AskedCardProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { mayAnswer, isMine, whoCould } = duty;
  const said = { name: duty.personName, preset: presetOf(duty.preset)?.[language] ?? duty.preset, unit: unitOf(duty) };
  return (
    <>
      {mayAnswer ? null : (
        <p>{whoCould.length === 0 ? say('ask-nobody') : say('ask-them', { names: whoCould.join(', ') })}</p>
      )}
      <SecondWord
        {...{ mayAnswer, isMine, onAnswered, payload: { duty: duty.id } }}
        confirm={{
          ...{ contract: ConfirmDuty, title: say('confirm-title', said), lead: say('confirm-lead', said) },
          ...{ doIt: say('confirm'), done: say('was-confirmed') },
        }}
        decline={{
          ...{ contract: DeclineDuty, title: say('decline-title', said), lead: say('decline-lead', said) },
          ...{ doIt: say(isMine ? 'take-back' : 'decline'), done: say('was-declined') },
        }}
      />
    </>
  );
}

const unitOf = ({ unitName, agencyName }: AskedDuty): string => unitInWords({ name: unitName, agency: agencyName });
