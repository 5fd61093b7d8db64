/** One duty of a person: where, since when, and what she may do under it. */

import { CorrectDuty } from '@naung/domain/ground/agencies/correcting.ts';
import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import { RecordDeeds } from '../correcting/record-deeds.tsx';
import { DeedButton } from '../deeds/deed-button.tsx';
import { Badge } from '../look/badge.tsx';
import { DateInput } from '../look/date-input.tsx';
import { dayInShort } from '../look/dates.ts';
import { PlaceCalled } from '../places/place-called.tsx';
import { useDutyTitle } from '../signing-in/signed-in.tsx';
import { useToday } from '../today.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { words as custodianWords } from './custodian-words.ts';
import { DeedList } from './deed-list.tsx';
import { AskToEndDialog, EndDutyDialog, watches } from './end-duty.tsx';
import { useOfficeHistory } from './history.ts';
import type { PersonLine } from './lines.ts';
import { words } from './people-words.ts';
import { VillagesField } from './villages-field.tsx';

type Duty = PersonLine['duties'][number];

interface DutyCardProps {
  readonly duty: Duty;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

const correction = { correct: CorrectDuty.correct, void: CorrectDuty.void };

export function DutyCard({ duty, mayChange, onChanged }: DutyCardProps) {
  const say = useWords(words);
  const titleOf = useDutyTitle();
  const today = useToday();
  return (
    <article class="duty-card">
      <h3>
        {titleOf(duty)} {duty.startsOn > today ? <Badge tone="info">{say('not-yet')}</Badge> : null}
      </h3>
      <p>
        {duty.unitName}, <a href={`/instansi/${duty.agency}`}>{duty.agencyName}</a>
      </p>
      <p class="soft">
        <DutyDays duty={duty} />
      </p>
      {duty.villages.length === 0 ? null : (
        <ul>
          {duty.villages.map((village) => (
            <li key={village}>
              <PlaceCalled place={village} unknown="…" />
            </li>
          ))}
        </ul>
      )}
      <details class="manage">
        <summary>{say('may-do')}</summary>
        <DeedList deeds={presetOf(duty.preset)?.deeds ?? []} />
      </details>
      {mayChange ? <DutyDeeds duty={duty} onChanged={onChanged} /> : null}
    </article>
  );
}

function DutyDays({ duty }: { readonly duty: Pick<Duty, 'startsOn' | 'endsOn'> }) {
  const say = useWords(words);
  const language = useLanguage();
  const from = dayInShort(duty.startsOn, language);
  if (duty.endsOn === null) return <>{say('since', { from })}</>;
  return <>{say('until', { from, until: dayInShort(duty.endsOn, language) })}</>;
}

function DutyDeeds({ duty, onChanged }: { readonly duty: Duty; readonly onChanged: () => void }) {
  const say = useWords(words);
  const sayCustodian = useWords(custodianWords);
  const history = useOfficeHistory();
  const today = useToday();
  const { startsOn, endsOn, villages } = duty;
  return (
    <details class="manage">
      <summary>{say('manage')}</summary>
      <RecordDeeds
        of={{
          record: duty.id,
          what: say('what-duty'),
          enteredAt: duty.enteredAt,
          contracts: correction,
          values: { startsOn, endsOn, villages },
          fields: (values, change) => (
            <>
              <DateInput
                label={say('starts-on')}
                value={values.startsOn ?? ''}
                onValue={(day) => change({ startsOn: day === '' ? undefined : day })}
              />
              <DateInput
                label={say('ends-on')}
                hint={say('ends-on-hint')}
                optional
                value={values.endsOn ?? ''}
                onValue={(day) => change({ endsOn: day === '' ? null : day })}
              />
              <VillagesField
                villages={values.villages ?? []}
                onVillages={(next) => change({ villages: [...next] as PlaceNumber[] })}
              />
            </>
          ),
          ...history,
        }}
        onChanged={onChanged}
      >
        {endsOn !== null && endsOn <= today ? null : (
          <>
            <DeedButton
              kind="quiet"
              icon="event"
              label={say('end-duty')}
              dialog={(close) => <EndDutyDialog duty={duty} onClose={close} onDone={onChanged} />}
            />
            {watches(duty) ? (
              <DeedButton
                kind="quiet"
                icon="people"
                label={sayCustodian('ask')}
                dialog={(close) => <AskToEndDialog duty={duty} onClose={close} onDone={onChanged} />}
              />
            ) : null}
          </>
        )}
      </RecordDeeds>
    </details>
  );
}
