/** The numbers under which a colleague is reached. */
import { ChangePhones } from '@naung/domain/ground/agencies/duties.ts';
import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import type { WrittenPhone } from '../places/phones.ts';
import { PhonesField } from '../places/phones-field.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import type { PersonLine } from './lines.ts';
import { words } from './people-words.ts';
import { personPhonesOf } from './person-phones.ts';
import { refusalWords } from './refusal-words.ts';

interface PhonesDialogProps {
  readonly person: PersonLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function PhonesDialog({ person, onClose, onDone }: PhonesDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [written, setWritten] = useState<readonly WrittenPhone[]>(person.phones ?? []);
  const wished = (): WishOf<typeof ChangePhones> => {
    const phones = personPhonesOf(written);
    if (phones === null) return { faults: { phones: say('phones-fault') } };
    return { payload: { person: person.id, phones } };
  };
  return (
    <WishDialog
      contract={ChangePhones}
      title={say('change-phones')}
      shape="side"
      doIt={say('save')}
      icon="check"
      done={say('phones-changed')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {() => <PhonesField value={written} onValue={setWritten} />}
    </WishDialog>
  );
}
