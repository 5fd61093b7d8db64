import { YesNoUnknown } from '../../ground/asking/yes-no-unknown.tsx';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Select } from '../../ground/look/choices.tsx';
import { TextArea, TextInput } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { fieldWords } from './field-words.ts';
import { AgeBandField, NameAndBirth, SexField, WhereFields } from './person-fields.tsx';
import { words } from './words.ts';
import { WorkplaceField } from './workplace-field.tsx';
import type { WritingRespondent } from './writing.ts';

interface RespondentFormProps {
  readonly values: WritingRespondent;
  readonly change: (part: WritingRespondent) => void;
}

const lines = [
  ['nickname', 100],
  ['occupation', 100],
  ['holdsPower', 200],
  ['nationality', 60],
  ['legalStatus', 100],
] as const;

export function RespondentForm({ values, change }: RespondentFormProps) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const relations = useCodes('relations');
  return (
    <>
      <p class="soft">{say('respondents-lead')}</p>
      <Select
        id="relation"
        label={sayField('relation')}
        optional
        value={values.relation ?? ''}
        onValue={(relation) => change({ relation: relation as never })}
        choices={relations.choices}
      />
      <YesNoUnknown label={sayField('isNear')} value={values.isNear ?? null} onValue={(isNear) => change({ isNear })} />
      <YesNoUnknown
        label={`${sayField('isChild')}: ${say('child')}`}
        value={values.isChild ?? null}
        onValue={(isChild) => change({ isChild })}
      />
      <NameAndBirth values={values} change={change} />
      <SexField values={values} change={change} />
      <AgeBandField values={values} change={change} />
      {lines.map(([field, length]) => (
        <TextInput
          key={field}
          label={sayField(field)}
          optional
          maxLength={length}
          value={values[field] ?? ''}
          onValue={(text) => change({ [field]: text })}
        />
      ))}
      <WorkplaceField value={values.worksAt ?? null} onValue={(worksAt) => change({ worksAt })} />
      <WhereFields values={values} change={change} />
      <TextArea
        label={sayField('notes')}
        optional
        rows={4}
        maxLength={5000}
        value={values.notes ?? ''}
        onValue={(notes) => change({ notes })}
      />
    </>
  );
}
