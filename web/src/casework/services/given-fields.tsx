/** The fields of a service; the kind of service knows its line and what SIMFONI counts it as. */
import { UnitField } from '../../ground/agencies/unit-field.tsx';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { type Choice, Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import type { Faults } from '../../ground/look/error-summary.tsx';
import { TextArea, TextInput } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { GivenForm } from './given-form.ts';
import { words } from './given-words.ts';
import { useServiceCodes, withoutSettlement } from './service-choices.ts';

interface GivenFieldsProps {
  readonly form: GivenForm;
  readonly change: (part: Partial<GivenForm>) => void;
  readonly faults: Faults;
  /** The goals of the plans of this case. */
  readonly goals: readonly Choice[];
  readonly settlementIsBarred: boolean;
}

export const GivenFields = (props: GivenFieldsProps) => (
  <>
    <WhatFields {...props} />
    <WhenFields {...props} />
    <ForWhatFields {...props} />
  </>
);

/** Chosen to take a choice back. */
const none = 'none';

const wordIn = (detail: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined =>
  typeof detail?.[name] === 'string' ? detail[name] : undefined;

function WhatFields({ form, change, faults, settlementIsBarred }: GivenFieldsProps) {
  const say = useWords(words);
  const { services, choicesFor } = useServiceCodes(settlementIsBarred);
  const lines = useCodes('service-lines');
  const counted = useCodes('simfoni-services');
  const choose = (service: string) => {
    if (service === none) return change({ service: '' });
    const detail = services.itemOf(service)?.detail;
    change({ service, line: wordIn(detail, 'line') ?? form.line, simfoni: wordIn(detail, 'simfoni') ?? form.simfoni });
  };
  return (
    <>
      <Select
        label={say('service')}
        optional
        value={form.service}
        onValue={choose}
        choices={[...choicesFor(''), ...(form.service === '' ? [] : [{ value: none, label: say('service-none') }])]}
      />
      <Select
        id="line"
        label={say('line')}
        value={form.line}
        onValue={(line) => change({ line })}
        choices={withoutSettlement(lines.choices, settlementIsBarred)}
        error={faults.line}
      />
      <Select
        id="simfoni"
        label={say('simfoni')}
        value={form.simfoni}
        onValue={(simfoni) => change({ simfoni })}
        choices={withoutSettlement(counted.choices, settlementIsBarred)}
        error={faults.simfoni}
      />
    </>
  );
}

function WhenFields({ form, change, faults }: GivenFieldsProps) {
  const say = useWords(words);
  return (
    <>
      <DateInput
        id="given-on"
        label={say('on')}
        recent
        value={form.givenOn}
        onValue={(givenOn) => change({ givenOn })}
        error={faults['given-on']}
      />
      <TextInput
        id="minutes"
        label={say('minutes')}
        optional
        width="short"
        inputMode="numeric"
        maxLength={5}
        value={form.minutes}
        onValue={(minutes) => change({ minutes })}
        error={faults.minutes}
      />
    </>
  );
}

function ForWhatFields({ form, change, faults, goals }: GivenFieldsProps) {
  const say = useWords(words);
  return (
    <>
      <UnitField
        id="by-unit"
        label={say('unit')}
        hint={say('unit-hint')}
        value={form.byUnit}
        onValue={(unit) => change({ byUnit: unit?.id ?? '' })}
        error={faults['by-unit']}
      />
      {goals.length === 0 ? null : (
        <Select
          label={say('goal')}
          optional
          value={form.goal === '' ? none : form.goal}
          onValue={(goal) => change({ goal: goal === none ? '' : goal })}
          choices={[{ value: none, label: say('goal-none') }, ...goals]}
        />
      )}
      <TextArea
        label={say('note')}
        hint={say('note-hint')}
        optional
        rows={4}
        maxLength={10_000}
        value={form.note}
        onValue={(note) => change({ note })}
      />
    </>
  );
}
