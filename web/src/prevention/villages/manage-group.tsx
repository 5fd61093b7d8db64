/** What who keeps the villages can do with a group. */
import { groupCorrectionContracts } from '@naung/domain/prevention/villages/correcting.ts';
import type { GroupShown } from '@naung/domain/prevention/villages/group-shown.ts';
import type { GroupTold } from '@naung/domain/prevention/villages/model.ts';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { useFieldWord, useValueWord } from './field-names.ts';
import { GroupFields } from './group-fields.tsx';
import { refusalWords, words } from './words.ts';

interface ManageProps {
  readonly group: GroupShown;
  readonly onChanged: () => void;
}

export function Manage({ group, onChanged }: ManageProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const fieldWord = useFieldWord();
  const valueWord = useValueWord();
  const { basis, body, legalForm, formedOn, decreeNumber, decreeOn, decreeUntil } = group;
  const values: GroupTold = { basis, body, legalForm, formedOn, decreeNumber, decreeOn, decreeUntil };
  return (
    <details class="manage">
      <summary>{say('manage')}</summary>
      <RecordDeeds
        of={{
          record: group.id,
          what: say('what-group'),
          enteredAt: group.enteredAt,
          contracts: groupCorrectionContracts,
          values,
          fields: (telling, change) => <GroupFields telling={telling} change={change} />,
          because,
          fieldWord,
          valueWord,
        }}
        onChanged={onChanged}
      />
    </details>
  );
}
