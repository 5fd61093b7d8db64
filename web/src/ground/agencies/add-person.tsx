import { AddPerson } from '@naung/domain/ground/agencies/duties.ts';
import { languages } from '@naung/domain/ground/agencies/model.ts';
import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Radios } from '../look/choices.tsx';
import { TextInput } from '../look/text-input.tsx';
import { newKey } from '../outside.ts';
import type { WrittenPhone } from '../places/phones.ts';
import { PhonesField } from '../places/phones-field.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { isName } from './name.ts';
import { languageWords, words } from './people-words.ts';
import { personPhonesOf } from './person-phones.ts';
import { refusalWords } from './refusal-words.ts';

interface AddPersonDialogProps {
  readonly onClose: () => void;
  readonly onDone: (person: string) => void;
}

export function AddPersonDialog({ onClose, onDone }: AddPersonDialogProps) {
  const say = useWords(words);
  const sayLanguage = useWords(languageWords);
  const because = useWordIfKnown(refusalWords);
  const [id] = useState(newKey);
  const [name, setName] = useState('');
  const [written, setWritten] = useState<readonly WrittenPhone[]>([]);
  const [language, setLanguage] = useState<(typeof languages)[number]>('id');

  const wished = (): WishOf<typeof AddPerson> => {
    const phones = personPhonesOf(written);
    const faults = {
      ...(isName(name) ? {} : { name: say('name-fault') }),
      ...(phones === null ? { phones: say('phones-fault') } : {}),
    };
    if (Object.keys(faults).length > 0 || phones === null) return { faults };
    return { payload: { id, name: name.trim(), phones, language } };
  };

  return (
    <WishDialog
      contract={AddPerson}
      title={say('add-person')}
      lead={say('add-person-lead')}
      shape="side"
      doIt={say('add-person')}
      icon="check"
      done={say('person-was-added')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={() => onDone(id)}
    >
      {(faults) => (
        <>
          <TextInput
            id="name"
            label={say('name')}
            hint={say('name-hint')}
            error={faults.name}
            maxLength={120}
            value={name}
            onValue={setName}
          />
          <PhonesField value={written} onValue={setWritten} />
          <Radios
            label={say('language')}
            value={language}
            onValue={setLanguage}
            choices={languages.map((one) => ({ value: one, label: sayLanguage(one) }))}
          />
        </>
      )}
    </WishDialog>
  );
}
