/** The people of one village in an activity: added when they were forgotten, put right when they were miscounted. */
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import type { ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import { AddAttendance } from '@naung/domain/prevention/activities/commands.ts';
import { attendanceCorrectionContracts } from '@naung/domain/prevention/activities/correcting.ts';
import { nobody } from '@naung/domain/prevention/activities/model.ts';
import { useState } from 'preact/hooks';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { WishDialog, type WishOf } from '../../ground/deeds/wish-dialog.tsx';
import { Dialog } from '../../ground/look/dialog.tsx';
import { newKey } from '../../ground/outside.ts';
import { OwnVillageField } from '../../ground/places/own-village-field.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { useFieldWord, useValueWord } from './field-names.ts';
import { refusalWords } from './refusal-words.ts';
import { TallyPad } from './tally-pad.tsx';
import { words } from './words.ts';

type Line = ActivityShown['attendance'][number];

interface AddLineDialogProps {
  readonly activity: ActivityShown;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function AddLineDialog({ activity, onClose, onDone }: AddLineDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [line] = useState(newKey);
  const [village, setVillage] = useState<number | null>(null);
  const [tally, setTally] = useState(nobody);
  const wished = (): WishOf<typeof AddAttendance> =>
    village === null
      ? { faults: { 'line-village': say('village-fault') } }
      : { payload: { line, activity: activity.id, village, tally } };
  return (
    <WishDialog
      contract={AddAttendance}
      title={say('add-line')}
      shape="side"
      doIt={say('add-village')}
      icon="check"
      done={say('line-was-added')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          <OwnVillageField
            id="line-village"
            error={faults['line-village']}
            value={village}
            onValue={setVillage}
            without={activity.attendance.map((one) => one.village)}
          />
          <TallyPad label={say('came-count')} tally={tally} onTally={setTally} />
        </>
      )}
    </WishDialog>
  );
}

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
