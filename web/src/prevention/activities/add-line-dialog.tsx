/** The people of one village, added to an activity in which they were forgotten. */
import type { ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import { AddAttendance } from '@naung/domain/prevention/activities/commands.ts';
import { nobody } from '@naung/domain/prevention/activities/model.ts';
import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../../ground/deeds/wish-dialog.tsx';
import { newKey } from '../../ground/outside.ts';
import { OwnVillageField } from '../../ground/places/own-village-field.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { refusalWords } from './refusal-words.ts';
import { TallyPad } from './tally-pad.tsx';
import { words } from './words.ts';

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
