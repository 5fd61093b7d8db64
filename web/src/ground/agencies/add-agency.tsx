import { AddAgency } from '@naung/domain/ground/agencies/commands.ts';
import { useState } from 'preact/hooks';
import { useCodes } from '../codes/use-codes.ts';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Select } from '../look/choices.tsx';
import { TextInput } from '../look/text-input.tsx';
import { newKey } from '../outside.ts';
import { OwnVillageField } from '../places/own-village-field.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { isName } from './name.ts';
import { officePhonesOf } from './office-phones.ts';
import { OfficePhonesField } from './office-phones-field.tsx';
import { words } from './office-words.ts';
import { refusalWords } from './refusal-words.ts';

interface AddAgencyDialogProps {
  readonly onClose: () => void;
  readonly onDone: (agency: string) => void;
}

export function AddAgencyDialog({ onClose, onDone }: AddAgencyDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const kinds = useCodes('agency-kinds');
  const [id] = useState(newKey);
  const [kind, setKind] = useState('');
  const [name, setName] = useState('');
  const [place, setPlace] = useState<number | null>(null);
  const [typed, setTyped] = useState<readonly string[]>(['']);

  const wished = (): WishOf<typeof AddAgency> => {
    const phones = officePhonesOf(typed);
    const faults = {
      ...(kind === '' ? { kind: say('kind-fault') } : {}),
      ...(isName(name) ? {} : { name: say('name-fault') }),
      ...(phones === null ? { phones: say('phones-fault') } : {}),
    };
    if (Object.keys(faults).length > 0 || phones === null) return { faults };
    return { payload: { id, kind, name: name.trim(), place, phones } };
  };

  return (
    <WishDialog
      contract={AddAgency}
      title={say('add-agency')}
      shape="side"
      doIt={say('add-agency')}
      icon="check"
      done={say('agency-was-added')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={() => onDone(id)}
    >
      {(faults) => (
        <>
          <Select
            id="kind"
            label={say('kind')}
            error={faults.kind}
            value={kind}
            onValue={setKind}
            choices={kinds.choices}
          />
          <TextInput id="name" label={say('name')} error={faults.name} maxLength={120} value={name} onValue={setName} />
          <OwnVillageField label={say('place')} optional value={place} onValue={setPlace} />
          <OfficePhonesField typed={typed} onTyped={setTyped} error={faults.phones} />
        </>
      )}
    </WishDialog>
  );
}
