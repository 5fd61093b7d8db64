/** One duty of a person: where, since when, and what she may do under it. */

import { CorrectDuty } from '@naung/domain/ground/agencies/correcting.ts';
import { EndDuty } from '@naung/domain/ground/agencies/duties.ts';
import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { RecordDeeds } from '../correcting/record-deeds.tsx';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { DateInput } from '../look/date-input.tsx';
import { dayInShort } from '../look/dates.ts';
import { PlaceCalled } from '../places/place-called.tsx';
import { useDutyTitle } from '../signing-in/signed-in.tsx';
import { useToday } from '../today.ts';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { DeedList } from './deed-list.tsx';
import { useOfficeHistory } from './history.ts';
import type { PersonLine } from './lines.ts';
import { words } from './people-words.ts';
import { refusalWords } from './refusal-words.ts';
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
  const history = useOfficeHistory();
  const today = useToday();
  const [ending, setEnding] = useState(false);
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
          <Button kind="quiet" icon="event" onPress={() => setEnding(true)}>
            {say('end-duty')}
          </Button>
        )}
      </RecordDeeds>
      {ending ? <EndDutyDialog duty={duty} onClose={() => setEnding(false)} onDone={onChanged} /> : null}
    </details>
  );
}

interface EndDutyDialogProps {
  readonly duty: Duty;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function EndDutyDialog({ duty, onClose, onDone }: EndDutyDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [endsOn, setEndsOn] = useState<Day | ''>(useToday());
  const wished = (): WishOf<typeof EndDuty> =>
    endsOn === '' ? { faults: { 'ends-on': say('end-on-fault') } } : { payload: { duty: duty.id, endsOn } };
  return (
    <WishDialog
      contract={EndDuty}
      title={say('end-duty')}
      lead={say('end-duty-lead')}
      doIt={say('end-duty')}
      kind="grave"
      icon="event"
      done={say('duty-was-ended')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <DateInput
          id="ends-on"
          label={say('ends-on')}
          error={faults['ends-on']}
          earliest={duty.startsOn}
          value={endsOn}
          onValue={setEndsOn}
        />
      )}
    </WishDialog>
  );
}
