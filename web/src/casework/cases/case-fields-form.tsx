import type { caseCorrectionContracts } from '@naung/domain/casework/cases/correcting.ts';
import { sexes } from '@naung/domain/casework/intake/door.ts';
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import { YesNoUnknown } from '../../ground/asking/yes-no-unknown.tsx';
import { useCodes } from '../../ground/codes/use-codes.ts';
import type { ChangesOf } from '../../ground/correcting/contracts.ts';
import { Checkbox, Checkboxes, Radios, Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { VillageField } from '../../ground/places/village-field.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { fieldWords } from './field-words.ts';
import { words } from './words.ts';

type Values = ChangesOf<typeof caseCorrectionContracts>;

interface CaseFieldsFormProps {
  readonly values: Values;
  readonly change: (part: Partial<Values>) => void;
}

export function CaseFieldsForm({ values, change }: CaseFieldsFormProps) {
  const sayField = useWords(fieldWords);
  const kinds = useCodes('concern-kinds');
  const forms = useCodes('forms-of-violence');
  const places = useCodes('incident-places');
  return (
    <>
      <TextInput
        label={sayField('alias')}
        width="middle"
        maxLength={40}
        value={values.alias ?? ''}
        onValue={(alias) => change({ alias })}
      />
      <AboutHer values={values} change={change} />
      <VillageField
        value={values.village ?? null}
        onValue={(village) => change({ village: village as PlaceNumber | null })}
      />
      <Select
        label={sayField('placeKind')}
        optional
        value={values.placeKind ?? ''}
        onValue={(placeKind) => change({ placeKind })}
        choices={places.choices}
      />
      <Checkboxes
        label={sayField('kinds')}
        values={values.kinds ?? []}
        onValues={(next) => change({ kinds: [...next] })}
        choices={kinds.choices}
      />
      <Checkboxes
        label={sayField('forms')}
        values={values.forms ?? []}
        onValues={(next) => change({ forms: [...next] })}
        choices={forms.choices}
      />
      <DateInput
        label={sayField('occurredOn')}
        optional
        value={values.occurredOn ?? ''}
        onValue={(day) => change({ occurredOn: day === '' ? null : day })}
      />
      <AboutRespondent values={values} change={change} />
    </>
  );
}

function AboutHer({ values, change }: CaseFieldsFormProps) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const bands = useCodes('age-bands-simfoni');
  const sexWords = useCodes('sexes');
  return (
    <>
      <Radios
        label={sayField('aboutChild')}
        value={values.aboutChild === false ? 'adult' : 'child'}
        onValue={(who) => change({ aboutChild: who === 'child' })}
        choices={(['child', 'adult'] as const).map((who) => ({ value: who, label: say(who) }))}
      />
      <Select
        label={sayField('ageBand')}
        optional
        value={values.ageBand ?? ''}
        onValue={(ageBand) => change({ ageBand })}
        choices={bands.choices}
      />
      <Radios
        label={sayField('sex')}
        value={values.sex ?? 'unknown'}
        onValue={(sex) => change({ sex })}
        choices={sexes.map((sex) => ({ value: sex, label: sexWords.wordOf(sex) }))}
      />
      <YesNoUnknown
        label={sayField('disability')}
        value={values.disability ?? null}
        onValue={(disability) => change({ disability })}
      />
    </>
  );
}

function AboutRespondent({ values, change }: CaseFieldsFormProps) {
  const sayField = useWords(fieldWords);
  const relations = useCodes('relations');
  return (
    <>
      <Select
        label={sayField('relation')}
        optional
        value={values.relation ?? ''}
        onValue={(relation) => change({ relation })}
        choices={relations.choices}
      />
      <YesNoUnknown
        label={sayField('respondentIsChild')}
        value={values.respondentIsChild ?? null}
        onValue={(respondentIsChild) => change({ respondentIsChild })}
      />
      <Checkbox
        label={sayField('guardianIsRespondent')}
        checked={values.guardianIsRespondent ?? false}
        onChecked={(guardianIsRespondent) => change({ guardianIsRespondent })}
      />
    </>
  );
}
