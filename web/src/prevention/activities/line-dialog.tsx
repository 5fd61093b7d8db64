/** The people of one village in an activity, put right when they were miscounted. */
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import type { ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import { attendanceCorrectionContracts } from '@naung/domain/prevention/activities/correcting.ts';
import { nobody } from '@naung/domain/prevention/activities/model.ts';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { Dialog } from '../../ground/look/dialog.tsx';
import { OwnVillageField } from '../../ground/places/own-village-field.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { useFieldWord, useValueWord } from './field-names.ts';
import { refusalWords } from './refusal-words.ts';
import { TallyPad } from './tally-pad.tsx';
import { words } from './words.ts';

type Line = ActivityShown['attendance'][number];

interface LineDialogProps {
  readonly line: Line;
  readonly name: string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** What can be put right about the people of one village. */
export function LineDialog({ line, name, onClose, onChanged }: LineDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const fieldWord = useFieldWord();
  const valueWord = useValueWord();
  return (
    <Dialog title={name} open shape="side" onClose={onClose}>
      <RecordDeeds
        of={{
          record: line.id,
          what: say('what-line'),
          enteredAt: line.enteredAt,
          contracts: attendanceCorrectionContracts,
          values: { village: line.village, tally: line.tally },
          fields: (values, change) => (
            <>
              <OwnVillageField
                value={values.village ?? null}
                onValue={(village) => (village === null ? undefined : change({ village: village as PlaceNumber }))}
              />
              <TallyPad
                label={say('came-count')}
                tally={values.tally ?? nobody}
                onTally={(tally) => change({ tally })}
              />
            </>
          ),
          because,
          fieldWord,
          valueWord,
        }}
        onChanged={onChanged}
      />
    </Dialog>
  );
}
