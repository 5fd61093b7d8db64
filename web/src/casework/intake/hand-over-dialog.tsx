/** Offering a concern to the district where it belongs. The district is chosen by name, the unit from those that receive there. */
import { HandOverConcern } from '@naung/domain/casework/intake/commands.ts';
import { ReceivingUnits } from '@naung/domain/ground/agencies/reads.ts';
import { placeInWords } from '@naung/domain/ground/places/names.ts';
import { FindPlaces } from '@naung/domain/ground/places/reads.ts';
import { useMemo, useState } from 'preact/hooks';
import { ask } from '../../ground/api/client.ts';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { Combobox, type Option } from '../../ground/look/combobox.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { saidOf } from '../../ground/places/known-places.ts';
import { language, useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { ConcernDialogProps } from './concern-dialog.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

export function HandOverDialog({ concern, onClose, onDone }: ConcernDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const letter = useMemo(newKey, []);
  const [district, setDistrict] = useState<Option | null>(null);
  const [unit, setUnit] = useState('');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(HandOverConcern);
  useLanguage();
  const receiving = useRead(ReceivingUnits, district === null ? null : { district: district.value });
  const units = receiving.value?.units ?? [];

  const handOver = async () => {
    setTried(true);
    if (receiving.value === null || unit === '') return;
    const answer = await perform({ concern: concern.id, letter, toDistrict: receiving.value.district, toUnit: unit });
    if (!answer.ok) return;
    toast(say('was-handed-over'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('hand-over-title')}
      lead={say('hand-over-lead')}
      doIt={say('do-hand-over')}
      icon="handOver"
      working={working}
      failure={failure ?? receiving.failure}
      because={because}
      onDo={() => void handOver()}
      onClose={onClose}
    >
      <Combobox
        label={say('to-district')}
        hint={say('to-district-hint')}
        chosen={district}
        onChoose={(chosen) => {
          setDistrict(chosen);
          setUnit('');
        }}
        find={findDistricts}
        error={tried && district === null ? say('to-district-fault') : undefined}
      />
      {receiving.value === null ? null : units.length === 0 ? (
        <p>{say('to-unit-none')}</p>
      ) : (
        <Radios
          label={say('to-unit')}
          value={unit}
          onValue={setUnit}
          error={tried && unit === '' ? say('to-unit-fault') : undefined}
          choices={units.map((one) => ({ value: one.unit, label: one.name }))}
        />
      )}
    </DeedDialog>
  );
}

async function findDistricts(text: string): Promise<readonly Option[]> {
  if (text.length < 2) return [];
  const found = await ask(FindPlaces, { text, level: 'regency', where: 'everywhere' });
  if (!found.ok) return [];
  return found.value.items.flatMap((place) =>
    place.code === null ? [] : [{ value: place.code, label: placeInWords(saidOf(place), language()) }],
  );
}
