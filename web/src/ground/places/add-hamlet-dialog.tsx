/** A hamlet enters the list of its village. */
import { AddHamlet } from '@naung/domain/ground/places/commands.ts';
import { hamletKinds } from '@naung/domain/ground/places/hamlet.ts';
import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Select } from '../look/choices.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { refusalWords, words } from './area-words.ts';

interface AddHamletDialogProps {
  readonly village: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function AddHamletDialog({ village, onClose, onDone }: AddHamletDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof hamletKinds)[number]>('banjar');
  const wished = (): WishOf<typeof AddHamlet> =>
    name.trim() === '' ? { faults: { name: say('name-fault') } } : { payload: { village, name: name.trim(), kind } };
  return (
    <WishDialog
      contract={AddHamlet}
      title={say('add-hamlet-title')}
      doIt={say('add-hamlet')}
      icon="check"
      done={say('hamlet-was-added')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          <Select
            label={say('hamlet-kind')}
            value={kind}
            onValue={setKind}
            choices={hamletKinds.map((one) => ({ value: one, label: say(`kind-${one}`) }))}
          />
          <TextInput
            id="name"
            label={say('hamlet-name')}
            error={faults.name}
            maxLength={80}
            value={name}
            onValue={setName}
          />
        </>
      )}
    </WishDialog>
  );
}
