/** The services given in a case, the newest first: what, when, by whom. The note of each is one more press away. */
import './services.css';
import { ShowGiven } from '@naung/domain/casework/services/reads.ts';
import type { GivenInList } from '@naung/domain/casework/services/record-lines.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useUnitNames } from '../../ground/agencies/known-units.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Button } from '../../ground/look/button.tsx';
import type { Choice } from '../../ground/look/choices.tsx';
import { Drawer } from '../../ground/look/drawer.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import type { CasePartProps } from '../../ground/room.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { useGivenCorrectable } from './correcting-given.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { words } from './given-words.ts';
import { useMayWrite } from './may-write.ts';
import { OwnRecordDeeds } from './own-record-deeds.tsx';
import type { PlanListed } from './plan-read.ts';
import { refusalWords } from './refusal-words.ts';
import { useRecord, useServices } from './use-services.ts';

type Listed = z.infer<typeof GivenInList>;
type Full = z.infer<(typeof ShowGiven)['answer']>;

export function ServicesOfThisCase({ case: id, settlementIsBarred, onChanged }: CasePartProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  // Also where the case is closed: what was given on its last day is written down a day later.
  const mayWrite = useMayWrite();
  const goalChoices = useGoalChoices();
  const [open, setOpen] = useState(false);
  const [giving, setGiving] = useState(false);
  const { reading, changed } = useServices(id, open, onChanged);
  const summary = reading.value && say('count', { count: reading.value.given.length });
  return (
    <Drawer title={say('given')} icon="service" open={open} onToggle={setOpen} summary={summary ?? say('open-to-read')}>
      {open ? (
        <Shown reading={reading} because={because}>
          {({ given, plans }) => {
            const goals = goalChoices(plans);
            return (
              <div class="services-part">
                {mayWrite ? (
                  <Button icon="add" onPress={() => setGiving(true)}>
                    {say('give')}
                  </Button>
                ) : null}
                {given.length === 0 ? <Empty icon="service" title={say('none')} why={say('none-why')} /> : null}
                {given.map((one) => (
                  <OneGiven
                    key={one.id}
                    one={one}
                    goals={goals}
                    settlementIsBarred={settlementIsBarred}
                    onChanged={changed}
                  />
                ))}
                {giving ? (
                  <GiveDialog
                    case={id}
                    goals={goals}
                    settlementIsBarred={settlementIsBarred}
                    onClose={() => setGiving(false)}
                    onDone={changed}
                  />
                ) : null}
              </div>
            );
          }}
        </Shown>
      ) : null}
    </Drawer>
  );
}

/** Goals by their codes: their words stay sealed in a list to choose from. */
function useGoalChoices(): (plans: readonly PlanListed[]) => readonly Choice[] {
  const needs = useCodes('service-needs');
  const services = useCodes('service-types');
  return (plans) =>
    plans
      .flatMap((plan) => plan.goals)
      .map((goal) => ({
        value: goal.id,
        label: [needs.wordOf(goal.need), goal.service === null ? '' : services.wordOf(goal.service)]
          .filter(Boolean)
          .join(' · '),
      }));
}

interface OneGivenProps {
  readonly one: Listed;
  readonly goals: readonly Choice[];
  readonly settlementIsBarred: boolean;
  readonly onChanged: () => void;
}

function OneGiven({ one, ...rest }: OneGivenProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const lines = useCodes('service-lines');
  const services = useCodes('service-types');
  const unitName = useUnitNames();
  const [open, setOpen] = useState(false);
  const reading = useRecord(ShowGiven, open ? { given: one.id } : null, String(one.version));
  const goal = rest.goals.find((each) => each.value === one.goal)?.label;
  const about = [
    one.service === null ? null : lines.wordOf(one.line),
    unitName(one.byUnit),
    one.minutes === null ? null : say('minutes-said', { count: one.minutes }),
  ];
  return (
    <article class="record">
      <h3>
        {one.service === null ? lines.wordOf(one.line) : services.wordOf(one.service)} · <OnDay day={one.givenOn} />
      </h3>
      <p class="soft">{about.filter((part) => part !== null).join(' · ')}</p>
      {goal === undefined ? null : (
        <p class="soft">
          {say('goal')}: {goal}
        </p>
      )}
      <div>
        <Button kind="quiet" icon={open ? 'eyeOff' : 'eye'} expanded={open} onPress={() => setOpen(!open)}>
          {say(open ? 'hide' : 'read')}
        </Button>
      </div>
      {open ? (
        <Shown reading={reading} because={because} lines={2}>
          {(full) => <OpenGiven {...rest} full={full} />}
        </Shown>
      ) : null}
    </article>
  );
}

function OpenGiven({ full, goals, settlementIsBarred, onChanged }: Omit<OneGivenProps, 'one'> & { full: Full }) {
  const say = useWords(words);
  const counted = useCodes('simfoni-services');
  const correctable = useGivenCorrectable(full, goals, settlementIsBarred);
  return (
    <div class="services-open">
      {full.note === undefined ? <p class="soft">{say('no-note')}</p> : <p class="as-written">{full.note}</p>}
      <p class="soft">
        {say('simfoni')}: {counted.wordOf(full.simfoni)}
      </p>
      <OwnRecordDeeds of={correctable} onChanged={onChanged} />
    </div>
  );
}
