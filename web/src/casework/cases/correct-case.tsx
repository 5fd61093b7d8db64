/** Putting right what is known of a case. */
import { caseCorrectionContracts } from '@naung/domain/casework/cases/correcting.ts';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { CaseFieldsForm } from './case-fields-form.tsx';
import type { CasePieceProps } from './case-piece.ts';
import { fieldWords } from './field-words.ts';
import { refusalWords } from './refusal-words.ts';
import { useSaidValue } from './said-value.ts';
import { words } from './words.ts';

export function CorrectCase({ one, onChanged }: CasePieceProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const fieldWord = useWordIfKnown(fieldWords);
  const valueWord = useSaidValue(one.village);
  const { alias, aboutChild, ageBand, sex, disability, village, placeKind, relation } = one;
  const { respondentIsChild, guardianIsRespondent, kinds, forms, occurredOn } = one;
  return (
    <RecordDeeds
      onChanged={onChanged}
      of={{
        record: one.id,
        what: say('this-case', { alias }),
        enteredAt: one.enteredAt,
        contracts: caseCorrectionContracts,
        values: {
          ...{ alias, aboutChild, ageBand, sex, disability, village, placeKind, relation },
          ...{ respondentIsChild, guardianIsRespondent, kinds, forms, occurredOn },
        },
        fields: (values, change) => <CaseFieldsForm values={values} change={change} />,
        because,
        fieldWord,
        valueWord,
      }}
    />
  );
}
