/** A plan and its goals put right; a goal stays with its plan, so it is never moved by itself. */
import { goalCorrectionContracts, planCorrectionContracts } from '@naung/domain/casework/services/correcting.ts';
import { type Outcome, outcomes } from '@naung/domain/casework/services/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useUnitNames } from '../../ground/agencies/known-units.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import type { Correctable } from '../../ground/correcting/correctable.ts';
import { Select } from '../../ground/look/choices.tsx';
import { dayInShort, dayText } from '../../ground/look/dates.ts';
import { TextArea } from '../../ground/look/text-input.tsx';
import { useZone } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { GoalFields } from './goal-fields.tsx';
import type { GoalForm } from './goal-form.ts';
import { goalFieldWords, planFieldWords } from './plan-field-words.ts';
import type { GoalRead, PlanRead } from './plan-read.ts';
import { PlanToldFields } from './plan-told-fields.tsx';
import { words } from './plan-words.ts';
import { refusalWords } from './refusal-words.ts';
import { horizonWords, outcomeWords } from './state-words.ts';

const nothingIfEmpty = (day: Day | '' | undefined): Day | null => (day === undefined || day === '' ? null : day);

export function usePlanCorrectable(plan: PlanRead): Correctable<typeof planCorrectionContracts> {
  const say = useWords(words);
  const zone = useZone();
  const language = useLanguage();
  return {
    record: plan.id,
    what: say('this-plan', { when: dayText(plan.enteredAt, zone, language) }),
    enteredAt: plan.enteredAt,
    contracts: planCorrectionContracts,
    values: {
      clientAgreed: plan.clientAgreed,
      reviewOn: plan.reviewOn,
      ...(plan.clientWords === undefined ? {} : { clientWords: plan.clientWords }),
    },
    fields: (now, change) => (
      <PlanToldFields
        told={{
          clientAgreed: now.clientAgreed ?? false,
          clientWords: now.clientWords ?? '',
          reviewOn: now.reviewOn ?? '',
        }}
        change={({ reviewOn, ...part }) =>
          change({ ...part, ...(reviewOn === undefined ? {} : { reviewOn: nothingIfEmpty(reviewOn) }) })
        }
      />
    ),
    because: useWordIfKnown(refusalWords),
    fieldWord: useWordIfKnown(planFieldWords),
    valueWord: (field, value) =>
      field === 'reviewOn' && typeof value === 'string' ? dayInShort(value as Day, language) : null,
  };
}

type GoalContracts = typeof goalCorrectionContracts;

export function useGoalCorrectable(goal: GoalRead, settlementIsBarred: boolean): Correctable<GoalContracts> {
  const say = useWords(words);
  const needs = useCodes('service-needs');
  const { id, version: _version, outcomeOn: _on, enteredAt, ...values } = goal;
  return {
    record: id,
    what: say('this-goal', { need: needs.wordOf(goal.need) }),
    enteredAt,
    contracts: goalCorrectionContracts,
    values,
    fields: (now, change) => (
      <>
        <GoalFields
          goal={formOf(id, now as Partial<GoalRead>)}
          change={(part) => change(saidOf(part) as Parameters<typeof change>[0])}
          faults={{}}
          settlementIsBarred={settlementIsBarred}
        />
        {goal.outcome === null ? null : (
          <OutcomeFields
            outcome={now.outcome ?? ''}
            text={now.outcomeWords ?? ''}
            change={(part) => change(part as Parameters<typeof change>[0])}
          />
        )}
      </>
    ),
    because: useWordIfKnown(refusalWords),
    fieldWord: useWordIfKnown(goalFieldWords),
    valueWord: useGoalValue(),
  };
}

const formOf = (id: string, now: Partial<GoalRead>): GoalForm => ({
  id,
  need: now.need ?? '',
  service: now.service ?? '',
  providerUnit: now.providerUnit ?? null,
  horizon: now.horizon ?? '',
  dueOn: now.dueOn ?? '',
  goal: now.goal ?? '',
});

/** In a form nothing is an empty text; in a record it is null. */
const saidOf = ({ service, dueOn, ...part }: Partial<GoalForm>) => ({
  ...part,
  ...(service === undefined ? {} : { service: service === '' ? null : service }),
  ...(dueOn === undefined ? {} : { dueOn: nothingIfEmpty(dueOn) }),
});

interface OutcomeFieldsProps {
  readonly outcome: Outcome | '';
  readonly text: string;
  readonly change: (part: { outcome?: Outcome; outcomeWords?: string }) => void;
}

function OutcomeFields({ outcome, text, change }: OutcomeFieldsProps) {
  const say = useWords(words);
  const sayOutcome = useWords(outcomeWords);
  return (
    <>
      <Select
        label={say('outcome')}
        value={outcome}
        onValue={(next) => change({ outcome: next })}
        choices={outcomes.map((one) => ({ value: one, label: sayOutcome(one) }))}
      />
      <TextArea
        label={say('outcome-words')}
        hint={say('outcome-words-hint')}
        optional
        rows={3}
        maxLength={5000}
        value={text}
        onValue={(outcomeText) => change({ outcomeWords: outcomeText })}
      />
    </>
  );
}

function useGoalValue(): (field: string, value: unknown) => string | null {
  const say = useWords(words);
  const language = useLanguage();
  const needs = useCodes('service-needs');
  const services = useCodes('service-types');
  const unitName = useUnitNames();
  const outcome = useWordIfKnown(outcomeWords);
  const horizon = useWordIfKnown(horizonWords);
  return (field, value) => {
    if (field === 'service' && value === null) return say('service-open');
    if (field === 'providerUnit' && value === null) return say('provider-open');
    if (field === 'outcome' && value === null) return say('outcome-gone');
    if (typeof value !== 'string') return null;
    switch (field) {
      case 'need':
        return needs.wordOf(value);
      case 'service':
        return services.wordOf(value);
      case 'providerUnit':
        return unitName(value);
      case 'horizon':
        return horizon(value);
      case 'outcome':
        return outcome(value);
      case 'dueOn':
      case 'outcomeOn':
        return dayInShort(value as Day, language);
      default:
        return null;
    }
  };
}
