import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { FormGroup } from '@naung/domain/prevention/villages/commands.ts';
import type { GroupTold } from '@naung/domain/prevention/villages/model.ts';
import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../../ground/deeds/wish-dialog.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { newKey } from '../../ground/outside.ts';
import { useKnownPlaces } from '../../ground/places/known-places.ts';
import { useToday } from '../../ground/today.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { GroupFields } from './group-fields.tsx';
import { faultsOf, nothingTold, toldOf } from './group-told.ts';
import { refusalWords, words } from './words.ts';

interface FormGroupDialogProps {
  readonly village: PlaceNumber;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function FormGroupDialog({ village, onClose, onDone }: FormGroupDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const sayFault = useFaultWords();
  const today = useToday();
  const [group] = useState(newKey);
  const [name, setName] = useState(useSuggestedName(village));
  const [telling, setTelling] = useState(nothingTold);

  const wished = (): WishOf<typeof FormGroup> => {
    const told = toldOf(telling);
    const faults = faultsOf(told, today);
    const nameFault = name.trim().length < 3 ? { name: say('name-fault') } : {};
    if (Object.keys(faults).length + Object.keys(nameFault).length > 0)
      return { faults: { ...nameFault, ...sayFault(faults) } };
    return { payload: { group, village, name: name.trim(), ...(told as GroupTold) } };
  };

  return (
    <WishDialog
      contract={FormGroup}
      title={say('form-group-title')}
      lead={say('form-group-lead')}
      shape="side"
      doIt={say('form-group')}
      icon="check"
      done={say('group-formed')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          <TextInput
            id="name"
            label={say('group-name')}
            hint={say('group-name-hint')}
            maxLength={120}
            error={faults.name}
            value={name}
            onValue={setName}
          />
          <GroupFields telling={telling} change={(part) => setTelling({ ...telling, ...part })} faults={faults} />
        </>
      )}
    </WishDialog>
  );
}

/** "PATBM Desa Kayuputih": what most decrees say. */
function useSuggestedName(village: number): string {
  const say = useWords(words);
  const language = useLanguage();
  const place = useKnownPlaces([village]).get(village);
  if (place === undefined) return '';
  const { name, kind } = place;
  return say('group-name-of', { village: placeInWords({ level: 'subdistrict', place: { name, kind } }, language) });
}

function useFaultWords() {
  const say = useWords(words);
  const sayRefusal = useWords(refusalWords);
  return (faults: ReturnType<typeof faultsOf>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(faults).map(([field, fault]) => [
        field,
        fault === 'basis-fault' || fault === 'legal-form-fault' || fault === 'formed-on-fault'
          ? say(fault)
          : sayRefusal(fault),
      ]),
    );
}
