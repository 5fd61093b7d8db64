/** The plans of a case, the newest first. The newest opens with its words; each look is written down. */
import './services.css';
import { ShowPlan } from '@naung/domain/casework/services/reads.ts';
import { useState } from 'preact/hooks';
import { Badge, type Tone } from '../../ground/look/badge.tsx';
import { Button } from '../../ground/look/button.tsx';
import { dayText } from '../../ground/look/dates.ts';
import { Drawer } from '../../ground/look/drawer.tsx';
import { Shown } from '../../ground/look/shown.tsx';
import { Empty } from '../../ground/look/states.tsx';
import type { CasePartProps } from '../../ground/room.ts';
import { useZone } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { MakeThisPlan } from './make-plan.tsx';
import { useMayWrite } from './may-write.ts';
import { OnePlan } from './one-plan.tsx';
import type { PlanListed } from './plan-read.ts';
import { words } from './plan-words.ts';
import { refusalWords } from './refusal-words.ts';
import { planStateWords } from './state-words.ts';
import { useRecord, useServices } from './use-services.ts';

export function PlanOfThisCase({ case: id, isOpen, settlementIsBarred, onChanged }: CasePartProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const mayWrite = useMayWrite(isOpen);
  const [open, setOpen] = useState(false);
  const [making, setMaking] = useState(false);
  const { reading, changed } = useServices(id, open, onChanged);
  const goals = reading.value?.plans.flatMap((plan) => plan.goals);
  const summary =
    goals === undefined
      ? say('open-to-read')
      : say('summary', { goals: goals.length, achieved: goals.filter((goal) => goal.outcome === 'achieved').length });
  return (
    <Drawer title={say('plan')} icon="plan" open={open} onToggle={setOpen} summary={summary}>
      {open ? (
        <Shown reading={reading} because={because}>
          {({ plans }) => (
            <div class="services-part">
              {mayWrite && !making ? (
                <Button icon="add" onPress={() => setMaking(true)}>
                  {say('make')}
                </Button>
              ) : null}
              {making ? (
                <MakeThisPlan
                  case={id}
                  settlementIsBarred={settlementIsBarred}
                  onClose={() => setMaking(false)}
                  onDone={changed}
                />
              ) : null}
              {plans.length === 0 && !making ? <Empty icon="plan" title={say('none')} why={say('none-why')} /> : null}
              {plans.map((plan, at) => (
                <PlanRecord
                  key={plan.id}
                  plan={plan}
                  opened={at === 0}
                  settlementIsBarred={settlementIsBarred}
                  isOpen={isOpen}
                  onChanged={changed}
                />
              ))}
            </div>
          )}
        </Shown>
      ) : null}
    </Drawer>
  );
}

const tones: Record<PlanListed['state'], Tone> = {
  draft: 'plain',
  asked: 'info',
  approved: 'done',
  returned: 'attention',
};

/** A goal that is added or put right leaves the version of its plan as it was. */
const versionOf = (plan: PlanListed): string =>
  [plan.state, plan.version, ...plan.goals.map((goal) => `${goal.id} ${goal.version}`)].join();

interface PlanRecordProps {
  readonly plan: PlanListed;
  readonly opened: boolean;
  readonly settlementIsBarred: boolean;
  readonly isOpen: boolean;
  readonly onChanged: () => void;
}

function PlanRecord({ plan, opened, ...rest }: PlanRecordProps) {
  const say = useWords(words);
  const sayState = useWords(planStateWords);
  const because = useWordIfKnown(refusalWords);
  const zone = useZone();
  const language = useLanguage();
  const [open, setOpen] = useState(opened);
  const reading = useRecord(ShowPlan, open ? { plan: plan.id } : null, versionOf(plan));
  return (
    <article class="record">
      <div class="section-head">
        <h3>{say('plan-made', { when: dayText(plan.enteredAt, zone, language) })}</h3>
        <Badge tone={tones[plan.state]}>{sayState(plan.state)}</Badge>
      </div>
      {open ? (
        <Shown reading={reading} because={because}>
          {(full) => <OnePlan {...rest} plan={full} />}
        </Shown>
      ) : (
        <div>
          <Button icon="eye" onPress={() => setOpen(true)}>
            {say('read-words')}
          </Button>
        </div>
      )}
    </article>
  );
}
