import type { KinTold } from '@naung/domain/ground/walls/kin.ts';
import { kinRelations } from '@naung/domain/ground/walls/model.ts';
import { Button } from '../look/button.tsx';
import { Radios } from '../look/choices.tsx';
import { PhoneInput } from '../look/phone-input.tsx';
import { TextInput } from '../look/text-input.tsx';
import { VillageField } from '../places/village-field.tsx';
import { useWords } from '../words/use-words.ts';
import { kinRelationWords, kinWords as words } from './kin-words.ts';
import { OwnHamlet } from './own-hamlet.tsx';

export const fieldId = (at: number): string => `kin-${at}`;

interface KinFieldsProps {
  readonly at: number;
  readonly one: KinTold;
  readonly fault: string | undefined;
  readonly onChange: (one: KinTold) => void;
  readonly onRemove: (() => void) | null;
}

/** One of hers: what she is to her, and numbers; no name is asked. The first is she herself. */
export function KinFields({ at, one, fault, onChange, onRemove }: KinFieldsProps) {
  const say = useWords(words);
  const sayRelation = useWords(kinRelationWords);
  const title = at === 0 ? say('herself') : say('somebody', { at });
  const setPhone = (which: number, phone: string) => {
    const phones = one.phones.map((before, index) => (index === which ? phone : before));
    const isFull = phones.every((number) => number.trim() !== '') && phones.length < 2;
    onChange({ ...one, phones: isFull ? [...phones, ''] : phones });
  };
  return (
    <fieldset class="section stack">
      <legend>
        <strong>{title}</strong>
      </legend>
      {at === 0 ? (
        <p class="soft">{say('herself-why')}</p>
      ) : (
        <Radios
          label={say('relation')}
          value={one.relation}
          onValue={(relation) => onChange({ ...one, relation })}
          choices={kinRelations
            .filter((relation) => relation !== 'self')
            .map((relation) => ({ value: relation, label: sayRelation(relation) }))}
        />
      )}
      <TextInput
        id={fieldId(at)}
        label={say('nik')}
        hint={say('nik-hint')}
        optional
        width="middle"
        inputMode="numeric"
        maxLength={30}
        error={fault}
        value={one.nik ?? ''}
        onValue={(nik) => onChange({ ...one, nik })}
      />
      <TextInput
        label={say('kk')}
        hint={say('kk-hint')}
        optional
        width="middle"
        inputMode="numeric"
        maxLength={30}
        value={one.kk ?? ''}
        onValue={(kk) => onChange({ ...one, kk })}
      />
      {at === 0 ? <OwnHamlet value={one.hamlet ?? null} onValue={(hamlet) => onChange({ ...one, hamlet })} /> : null}
      <p class="soft">{say('village-why')}</p>
      <VillageField
        label={say(at === 0 ? 'own-village' : 'village')}
        value={one.village ?? null}
        onValue={(village) => onChange({ ...one, village: village as KinTold['village'] })}
      />
      {one.phones.map((phone, which) => (
        <PhoneInput
          key={which}
          label={say(which === 0 ? 'phone' : 'other-phone')}
          optional
          value={phone}
          onValue={(next) => setPhone(which, next)}
        />
      ))}
      {onRemove === null ? null : (
        <div class="row">
          <Button kind="quiet" icon="close" onPress={onRemove}>
            {say('remove', { who: title.toLowerCase() })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
