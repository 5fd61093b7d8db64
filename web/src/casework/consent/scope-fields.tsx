import { type ShareableField, shareable } from '@naung/domain/casework/consent/model.ts';
import { fieldsNeededFor } from '@naung/domain/casework/referrals/model.ts';
import type { CaseId } from '@naung/domain/ground/ids.ts';
import { useUnits } from '../../ground/agencies/known-units.ts';
import { UnitField } from '../../ground/agencies/unit-field.tsx';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Checkboxes, Select } from '../../ground/look/choices.tsx';
import type { Faults } from '../../ground/look/error-summary.tsx';
import { useUnitsApart } from '../../ground/walls/units-apart.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { shareableWords } from './code-words.ts';
import type { ConsentFault } from './consent-faults.ts';
import type { ConsentForm } from './consent-form.ts';
import { fieldWords, words } from './words.ts';

export interface ConsentFieldsProps {
  readonly form: ConsentForm;
  readonly change: (part: Partial<ConsentForm>) => void;
  readonly faults: Faults<ConsentFault>;
}

/** For which need, to whom, and what may be shown: another of any of them is another consent. */
export function ScopeFields({ case: id, form, change, faults }: ConsentFieldsProps & { readonly case: CaseId }) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const sayShareable = useWords(shareableWords);
  const needs = useCodes('service-needs');
  const apart = useUnitsApart(id);
  const kind = useUnits().find((unit) => unit.id === form.toUnit)?.kind ?? null;
  const needed = fieldsNeededFor(form.need, kind);
  const forgotten = needed.filter((field) => !form.fields.includes(field));
  return (
    <>
      <Select
        id="need"
        label={sayField('need')}
        value={form.need}
        onValue={(need) => change({ need })}
        choices={needs.choices}
        error={faults.need}
      />
      <UnitField
        id="to-unit"
        label={sayField('toUnit')}
        hint={[say('to-unit-hint'), apart.hint].filter((part) => part !== null).join(' ')}
        among={apart.takes}
        value={form.toUnit}
        onValue={(unit) => change({ toUnit: unit?.id ?? null })}
        error={faults['to-unit']}
      />
      <Checkboxes
        id="fields"
        label={sayField('fields')}
        hint={say('fields-hint')}
        values={form.fields}
        onValues={(fields) => change({ fields })}
        choices={(Object.keys(shareable) as ShareableField[]).map((field) => ({
          value: field,
          label: sayShareable(field),
          hint: needed.includes(field) ? say('field-needed') : undefined,
        }))}
        error={faults.fields}
      />
      <p class="field-hint" role="status">
        {forgotten.length === 0
          ? null
          : say('fields-forgotten', { fields: forgotten.map((field) => sayShareable(field)).join(', ') })}
      </p>
    </>
  );
}
