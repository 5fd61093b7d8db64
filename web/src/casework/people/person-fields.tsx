/** The fields that people of every kind share, each with what it is called. */

import { sexes } from '@naung/domain/casework/intake/door.ts';
import { readNik } from '@naung/domain/ground/places/nik.ts';
import { words as placeWords } from '@naung/domain/ground/places/words.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { DayPartsInput } from '../../ground/day-parts/day-parts-input.tsx';
import { Radios, Select } from '../../ground/look/choices.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { AddressField } from '../../ground/places/address-field.tsx';
import { PhonesField } from '../../ground/places/phones-field.tsx';
import { useToday } from '../../ground/today.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { fieldWords } from './field-words.ts';
import { MaybeSame } from './maybe-same.tsx';
import { words } from './words.ts';
import type { WritingClient } from './writing.ts';

type Shared = Pick<WritingClient, 'name' | 'nik' | 'kk' | 'born' | 'sex' | 'phones' | 'address' | 'ageBand'>;

export interface SharedFieldsProps {
  readonly values: Shared;
  readonly change: (part: Shared) => void;
}

/** The case in which somebody is being written down anew; null where a record that stands is put right. */
export const WrittenAnewIn = createContext<string | null>(null);

export function NameAndBirth({ values, change }: SharedFieldsProps) {
  const sayField = useWords(fieldWords);
  const inCase = useContext(WrittenAnewIn);
  return (
    <>
      <TextInput
        label={sayField('name')}
        optional
        maxLength={200}
        value={values.name ?? ''}
        onValue={(name) => change({ name })}
      />
      <NikField values={values} change={change} />
      <DayPartsInput
        label={sayField('born')}
        optional
        value={values.born}
        onValue={(born) => change({ born: born === '' ? null : born })}
      />
      {inCase === null ? null : <MaybeSame name={values.name} number={values.nik} born={values.born} inCase={inCase} />}
    </>
  );
}

/** What the number says by itself is offered as a hint; it never keeps anything from being saved. */
function NikField({ values, change }: SharedFieldsProps) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const sayWarning = useWords(placeWords);
  const today = useToday();
  const nik = values.nik ?? '';
  const context = {
    today,
    ...(values.sex === 'female' || values.sex === 'male' ? { sex: values.sex } : {}),
    ...(values.born ? { born: values.born as Day } : {}),
  };
  const warnings = nik.trim() === '' ? [] : readNik(nik, context).warnings;
  return (
    <div class="stack">
      <TextInput
        label={sayField('nik')}
        hint={say('nik-hint')}
        optional
        width="middle"
        inputMode="numeric"
        maxLength={30}
        value={nik}
        onValue={(next) => change({ nik: next })}
      />
      <p class="field-hint" role="status">
        {warnings.map((warning) => sayWarning(warning)).join(' ')}
      </p>
      <TextInput
        label={sayField('kk')}
        optional
        width="middle"
        inputMode="numeric"
        maxLength={30}
        value={values.kk ?? ''}
        onValue={(next) => change({ kk: next })}
      />
    </div>
  );
}

export function SexField({ values, change }: SharedFieldsProps) {
  const sayField = useWords(fieldWords);
  const sexWords = useCodes('sexes');
  return (
    <Radios
      label={sayField('sex')}
      optional
      value={values.sex ?? 'unknown'}
      onValue={(sex) => change({ sex })}
      choices={sexes.map((sex) => ({ value: sex, label: sexWords.wordOf(sex) }))}
    />
  );
}

export function AgeBandField({ values, change }: SharedFieldsProps) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const bands = useCodes('age-bands-simfoni');
  return (
    <Select
      label={sayField('ageBand')}
      hint={say('from-birthday')}
      optional
      value={values.ageBand ?? ''}
      onValue={(ageBand) => change({ ageBand: ageBand as never })}
      choices={bands.choices}
    />
  );
}

export const WhereFields = ({ values, change }: SharedFieldsProps) => (
  <>
    <PhonesField value={values.phones ?? []} onValue={(phones) => change({ phones: phones as never })} />
    <AddressField value={values.address} onValue={(address) => change({ address } as Shared)} />
  </>
);
