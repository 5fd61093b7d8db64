/** A day on which the offices of this district are closed. */
import { AddHoliday } from '@naung/domain/ground/deadlines/commands.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { DateInput } from '../look/date-input.tsx';
import { TextInput } from '../look/text-input.tsx';
import { newKey } from '../outside.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { refusalWords, words } from './words.ts';

export function AddHolidayDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [id] = useState(newKey);
  const [on, setOn] = useState<Day | ''>('');
  const [name, setName] = useState('');
  const wished = (): WishOf<typeof AddHoliday> => {
    const faults = {
      ...(on === '' ? { on: say('on-fault') } : {}),
      ...(name.trim().length < 2 ? { name: say('name-fault') } : {}),
    };
    return Object.keys(faults).length > 0 || on === '' ? { faults } : { payload: { id, on, name: name.trim() } };
  };
  return (
    <WishDialog
      contract={AddHoliday}
      title={say('add-holiday')}
      doIt={say('add-holiday')}
      icon="check"
      done={say('holiday-was-added')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          <DateInput id="on" label={say('holiday-on')} error={faults.on} value={on} onValue={setOn} />
          <TextInput
            id="name"
            label={say('holiday-name')}
            error={faults.name}
            maxLength={120}
            value={name}
            onValue={setName}
          />
        </>
      )}
    </WishDialog>
  );
}
