import { OfficeName } from '@naung/domain/ground/agencies/model.ts';
import { NameService } from '@naung/domain/ground/agencies/service-name.ts';
import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { TextInput } from '../look/text-input.tsx';
import { learnWhoIsHere } from '../signing-in/me.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { refusalWords, words } from './words.ts';

interface NameServiceDialogProps {
  readonly stands: string;
  readonly onClose: () => void;
}

export function NameServiceDialog({ stands, onClose }: NameServiceDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [name, setName] = useState(stands);
  const wished = (): WishOf<typeof NameService> =>
    OfficeName.safeParse(name.trim()).success
      ? { payload: { name: name.trim() } }
      : { faults: { 'service-name': say('service-name-fault') } };
  return (
    <WishDialog
      contract={NameService}
      title={say('name-service')}
      lead={say('name-service-lead')}
      doIt={say('save')}
      icon="check"
      done={say('service-was-named')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={() => void learnWhoIsHere()}
    >
      {(faults) => (
        <TextInput
          id="service-name"
          label={say('display-name')}
          error={faults['service-name']}
          maxLength={120}
          value={name}
          onValue={setName}
        />
      )}
    </WishDialog>
  );
}
