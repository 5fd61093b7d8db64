import { relativeFields } from '@naung/domain/casework/people/model.ts';
import { YesNoUnknown } from '../../ground/asking/yes-no-unknown.tsx';
import { kinshipWords } from '../../ground/kinship/words.ts';
import { Checkbox, Select } from '../../ground/look/choices.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { fieldWords } from './field-words.ts';
import { NameAndBirth, SexField, WhereFields } from './person-fields.tsx';
import { words } from './words.ts';
import type { WritingRelative } from './writing.ts';

interface RelativeFormProps {
  readonly values: WritingRelative;
  readonly change: (part: WritingRelative) => void;
}

export function RelativeForm({ values, change }: RelativeFormProps) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const sayKin = useWords(kinshipWords);
  return (
    <>
      <Select
        id="kinship"
        label={sayField('kinship')}
        value={values.kinship ?? ''}
        onValue={(kinship) => change({ kinship })}
        choices={relativeFields.kinship.options.map((kinship) => ({ value: kinship, label: sayKin(kinship) }))}
      />
      <Checkbox
        label={sayField('isRespondent')}
        hint={say('respondent-hint')}
        checked={values.isRespondent ?? false}
        onChecked={(isRespondent) => change({ isRespondent })}
      />
      <Checkbox
        label={sayField('isGuardian')}
        hint={say('guardian-hint')}
        checked={values.isGuardian ?? false}
        onChecked={(isGuardian) => change({ isGuardian })}
      />
      <YesNoUnknown
        label={sayField('mayKnow')}
        value={values.mayKnow ?? null}
        onValue={(mayKnow) => change({ mayKnow })}
      />
      <YesNoUnknown
        label={sayField('livesTogether')}
        value={values.livesTogether ?? null}
        onValue={(livesTogether) => change({ livesTogether })}
      />
      <NameAndBirth values={values} change={change} />
      <SexField values={values} change={change} />
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
