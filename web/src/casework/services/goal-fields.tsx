import { horizons } from '@naung/domain/casework/services/model.ts';
import { UnitField } from '../../ground/agencies/unit-field.tsx';
import { Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import type { Faults } from '../../ground/look/error-summary.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { type GoalForm, goalField } from './goal-form.ts';
import { words } from './plan-words.ts';
import { useServiceCodes } from './service-choices.ts';
import { horizonWords } from './state-words.ts';

interface GoalFieldsProps {
  readonly goal: GoalForm;
  readonly change: (part: Partial<GoalForm>) => void;
  readonly faults: Faults;
  readonly settlementIsBarred: boolean;
}

/** Chosen to take a choice back. */
const open = 'open';

export function GoalFields({ goal, change, faults, settlementIsBarred }: GoalFieldsProps) {
  const say = useWords(words);
  const sayHorizon = useWords(horizonWords);
  const codes = useServiceCodes(settlementIsBarred);
  return (
    <div class="services-goal-fields">
      <Select
        id={goalField(goal, 'need')}
        label={say('need')}
        value={goal.need}
        onValue={(need) => change({ need })}
        choices={codes.needChoices}
        error={faults[goalField(goal, 'need')]}
      />
      <TextArea
        id={goalField(goal, 'goal')}
        label={say('goal')}
        hint={say('goal-hint')}
        rows={2}
        maxLength={2000}
        value={goal.goal}
        onValue={(text) => change({ goal: text })}
        error={faults[goalField(goal, 'goal')]}
      />
      <Select
        label={say('service')}
        hint={goal.need === '' ? undefined : say('service-hint')}
        optional
        value={goal.service === '' ? open : goal.service}
        onValue={(service) => change({ service: service === open ? '' : service })}
        choices={[{ value: open, label: say('service-open') }, ...codes.choicesFor(goal.need)]}
      />
      <UnitField
        label={say('provider')}
        hint={say('provider-hint')}
        optional
        value={goal.providerUnit}
        onValue={(unit) => change({ providerUnit: unit?.id ?? null })}
      />
      <Select
        id={goalField(goal, 'horizon')}
        label={say('horizon')}
        value={goal.horizon}
        onValue={(horizon) => change({ horizon })}
        choices={horizons.map((one) => ({ value: one, label: sayHorizon(one) }))}
        error={faults[goalField(goal, 'horizon')]}
      />
      <DateInput label={say('due')} optional value={goal.dueOn} onValue={(dueOn) => change({ dueOn })} />
    </div>
  );
}
