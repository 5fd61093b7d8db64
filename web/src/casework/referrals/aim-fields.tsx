/** What she needs, from whom, and the consent that covers it. Without one nothing is written, and it is said what to do. */
import type { ConsentToRefer } from '@naung/domain/casework/referrals/reads.ts';
import type { CaseId, UnitId } from '@naung/domain/ground/ids.ts';
import { useState } from 'preact/hooks';
import { useUnitNames } from '../../ground/agencies/known-units.ts';
import { UnitField } from '../../ground/agencies/unit-field.tsx';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Radios, Select } from '../../ground/look/choices.tsx';
import { dayInShort } from '../../ground/look/dates.ts';
import type { Faults } from '../../ground/look/error-summary.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { useMe } from '../../ground/signing-in/signed-in.tsx';
import { useUnitsApart } from '../../ground/walls/units-apart.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { packetWords } from './code-words.ts';
import { giverWords } from './giver-words.ts';
import { among } from './packet-form.ts';
import { words } from './send-words.ts';
import { aimedAt, consentsFor, isEnough, type SendingForm } from './sending.ts';

interface AimFieldsProps {
  readonly case: CaseId;
  readonly form: SendingForm;
  readonly onForm: (form: SendingForm) => void;
  readonly consents: readonly ConsentToRefer[];
  readonly faults: Faults;
}

const otherUnit = 'other';

export function AimFields({ case: id, form, onForm, consents, faults }: AimFieldsProps) {
  const say = useWords(words);
  const needs = useCodes('service-needs');
  const me = useMe();
  const unitName = useUnitNames();
  const apart = useUnitsApart(id);
  const taking = unitsFor(consents, form.need).filter((unit) => apart.takes({ id: unit as UnitId }));
  const units = taking.map((unit) => ({ value: unit, label: unitName(unit) }));
  const isListed = units.some((unit) => unit.value === form.toUnit);
  const [wantsOther, setWantsOther] = useState(form.toUnit !== '' && !isListed);
  const elsewhere = wantsOther || units.length === 0;
  const chooseUnit = (unit: string) => {
    setWantsOther(unit === otherUnit);
    onForm(aimedAt(form, { toUnit: unit === otherUnit ? '' : unit }, consents));
  };
  return (
    <>
      <Select
        id="need"
        label={say('need')}
        error={faults.need}
        value={form.need}
        onValue={(need) => {
          setWantsOther(false);
          onForm(aimedAt(form, { need, toUnit: '' }, consents));
        }}
        choices={needs.choices}
      />
      {form.need === '' ? null : (
        <>
          {units.length === 0 ? null : (
            <Radios
              id="to-unit"
              label={say('to-unit')}
              error={elsewhere ? undefined : faults['to-unit']}
              value={wantsOther ? otherUnit : form.toUnit}
              onValue={chooseUnit}
              choices={[...units, { value: otherUnit, label: say('other-unit') }]}
            />
          )}
          {elsewhere ? (
            <UnitField
              id="to-unit"
              label={say('which-unit')}
              hint={[say('which-unit-hint'), apart.hint].filter((part) => part !== null).join(' ')}
              error={faults['to-unit']}
              value={form.toUnit === '' ? null : form.toUnit}
              among={(unit) => unit.id !== me.duty?.unit && apart.takes(unit)}
              onValue={(unit) => onForm(aimedAt(form, { toUnit: unit?.id ?? '' }, consents))}
            />
          ) : null}
        </>
      )}
      {form.need === '' || form.toUnit === '' ? null : <ConsentField form={form} onForm={onForm} consents={consents} />}
    </>
  );
}

const unitsFor = (consents: readonly ConsentToRefer[], need: string): readonly string[] => [
  ...new Set(consents.filter((one) => one.need === need).map((one) => one.toUnit)),
];

function ConsentField({ form, onForm, consents }: Pick<AimFieldsProps, 'form' | 'onForm' | 'consents'>) {
  const say = useWords(words);
  const sayField = useWords(packetWords);
  const sayGiver = useWords(giverWords);
  const language = useLanguage();
  const named = (fields: readonly string[]) =>
    among(fields)
      .map((field) => sayField(field).toLowerCase())
      .join(', ');
  const fitting = consentsFor(consents, form);
  const chosen = fitting.find((one) => one.consent === form.consent);
  if (chosen === undefined) {
    return (
      <Notice tone="attention" title={say('no-consent')} live>
        <p>{say('no-consent-why')}</p>
      </Notice>
    );
  }
  return (
    <>
      {fitting.length === 1 ? null : (
        <Radios
          label={say('which-consent')}
          value={form.consent}
          onValue={(consent) => onForm(aimedAt(form, { consent }, consents))}
          choices={fitting.map((one) => ({
            value: one.consent as string,
            label: say('consent-line', { day: dayInShort(one.givenOn, language), fields: named(one.most) }),
          }))}
        />
      )}
      {isEnough(chosen) ? (
        <p class="soft">
          {say('consent-of', { day: dayInShort(chosen.givenOn, language), giver: sayGiver(chosen.giver) })}
        </p>
      ) : (
        <Notice tone="attention" live>
          <p>
            {say('consent-lacks', {
              fields: named(chosen.lacks),
            })}
          </p>
        </Notice>
      )}
    </>
  );
}
