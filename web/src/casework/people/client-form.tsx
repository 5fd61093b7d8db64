import { YesNoUnknown } from '../../ground/asking/yes-no-unknown.tsx';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Checkbox, Checkboxes, Radios, Select } from '../../ground/look/choices.tsx';
import { Section } from '../../ground/look/page.tsx';
import { TextArea, TextInput } from '../../ground/look/text-input.tsx';
import { SafeContactFields } from '../../ground/safe-contact/safe-contact-fields.tsx';
import type { SafeWays } from '../../ground/safe-contact/ways.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { fieldWords } from './field-words.ts';
import { AgeBandField, NameAndBirth, SexField, WhereFields } from './person-fields.tsx';
import { words } from './words.ts';
import type { WritingClient } from './writing.ts';

interface ClientFormProps {
  readonly values: WritingClient;
  readonly change: (part: WritingClient) => void;
}

export function ClientForm({ values, change }: ClientFormProps) {
  const say = useWords(words);
  return (
    <>
      <Section title={say('contact')}>
        <SafeContactFields
          value={values.safeContact as SafeWays | undefined}
          onValue={(ways) => change({ safeContact: ways } as WritingClient)}
        />
      </Section>
      <Section title={say('who')}>
        <WhoSheIs values={values} change={change} />
      </Section>
      <Section title={say('where')}>
        <div class="stack">
          <WhereFields values={values} change={change} />
          <Line field="livesWith" length={300} values={values} change={change} />
        </div>
      </Section>
      <Section title={say('more')}>
        <More values={values} change={change} />
      </Section>
    </>
  );
}

function WhoSheIs({ values, change }: ClientFormProps) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  return (
    <div class="stack">
      <NameAndBirth values={values} change={change} />
      <Checkbox
        label={sayField('bornIsEstimated')}
        checked={values.bornIsEstimated ?? false}
        onChecked={(bornIsEstimated) => change({ bornIsEstimated })}
      />
      <Line field="nickname" length={100} values={values} change={change} />
      <SexField values={values} change={change} />
      {values.born ? null : (
        <Radios
          label={sayField('isChild')}
          hint={say('from-birthday')}
          value={values.isChild === false ? 'adult' : 'child'}
          onValue={(who) => change({ isChild: who === 'child' })}
          choices={(['child', 'adult'] as const).map((who) => ({ value: who, label: say(who) }))}
        />
      )}
      {values.born ? null : <AgeBandField values={values} change={change} />}
      <Radios
        label={sayField('isMain')}
        value={values.isMain === false ? 'no' : 'yes'}
        onValue={(answer) => change({ isMain: answer === 'yes' })}
        choices={[
          { value: 'yes', label: sayField('isMain') },
          { value: 'no', label: say('other-client') },
        ]}
      />
    </div>
  );
}

function More({ values, change }: ClientFormProps) {
  const sayField = useWords(fieldWords);
  const education = useCodes('education-levels');
  const marital = useCodes('marital-statuses');
  const disabilities = useCodes('disability-types');
  const ampk = useCodes('ampk-categories');
  return (
    <div class="stack">
      <YesNoUnknown
        label={sayField('disability')}
        value={values.disability ?? null}
        onValue={(disability) => change({ disability })}
      />
      {values.disability === true ? (
        <Checkboxes
          label={sayField('disabilityTypes')}
          optional
          values={values.disabilityTypes ?? []}
          onValues={(types) => change({ disabilityTypes: [...types] as never })}
          choices={disabilities.choices}
        />
      ) : null}
      <Line field="aids" length={300} values={values} change={change} />
      <YesNoUnknown
        label={sayField('isPregnant')}
        value={values.isPregnant ?? null}
        onValue={(isPregnant) => change({ isPregnant })}
      />
      <Line field="school" length={200} values={values} change={change} />
      <Select
        label={sayField('education')}
        optional
        value={values.education ?? ''}
        onValue={(level) => change({ education: level as never })}
        choices={education.choices}
      />
      <Line field="occupation" length={100} values={values} change={change} />
      <Select
        label={sayField('maritalStatus')}
        optional
        value={values.maritalStatus ?? ''}
        onValue={(status) => change({ maritalStatus: status as never })}
        choices={marital.choices}
      />
      <Line field="language" length={60} values={values} change={change} />
      <Line field="religion" length={60} values={values} change={change} />
      <Line field="nationality" length={60} values={values} change={change} />
      <YesNoUnknown
        label={sayField('hasBirthCertificate')}
        value={values.hasBirthCertificate ?? null}
        onValue={(hasBirthCertificate) => change({ hasBirthCertificate })}
      />
      <Checkboxes
        label={sayField('ampk')}
        optional
        values={values.ampk ?? []}
        onValues={(categories) => change({ ampk: [...categories] as never })}
        choices={ampk.choices}
      />
      <TextArea
        label={sayField('notes')}
        optional
        rows={4}
        maxLength={5000}
        value={values.notes ?? ''}
        onValue={(notes) => change({ notes })}
      />
    </div>
  );
}

type LineField = 'nickname' | 'livesWith' | 'aids' | 'school' | 'occupation' | 'language' | 'religion' | 'nationality';

function Line({
  field,
  length,
  values,
  change,
}: ClientFormProps & { readonly field: LineField; readonly length: number }) {
  const sayField = useWords(fieldWords);
  return (
    <TextInput
      label={sayField(field)}
      optional
      maxLength={length}
      value={values[field] ?? ''}
      onValue={(text) => change({ [field]: text })}
    />
  );
}
