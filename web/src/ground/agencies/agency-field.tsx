/** Choosing one agency, or several that were present, by a few letters of the name. */
import type { AgencyId } from '@naung/domain/ground/ids.ts';
import { useState } from 'preact/hooks';
import { Combobox, type Option } from '../look/combobox.tsx';
import { FieldGroup, type FieldProps } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { useWords } from '../words/use-words.ts';
import './agency-field.css';
import { words } from './field-words.ts';
import { useAgencies } from './known-units.ts';

interface AgencyFieldProps extends FieldProps {
  readonly value: string | null;
  readonly onValue: (agency: AgencyId | null) => void;
}

export function AgencyField({ value, onValue, ...field }: AgencyFieldProps) {
  const { find, optionOf } = useAgencyOptions();
  return (
    <Combobox
      {...field}
      chosen={value === null ? null : optionOf(value)}
      onChoose={(option) => onValue((option?.value ?? null) as AgencyId | null)}
      find={find}
    />
  );
}

interface AgenciesFieldProps extends FieldProps {
  readonly values: readonly string[];
  readonly onValues: (agencies: AgencyId[]) => void;
}

/** Each that is chosen becomes a chip, and the field is empty again for the next. */
export function AgenciesField({ values, onValues, ...field }: AgenciesFieldProps) {
  const say = useWords(words);
  const [round, setRound] = useState(0);
  const { find, optionOf } = useAgencyOptions();
  const put = (next: readonly string[]) => onValues(next as AgencyId[]);
  return (
    <FieldGroup {...field}>
      {values.length === 0 ? null : (
        <ul class="chosen-chips">
          {values.map((value) => {
            const name = optionOf(value).label;
            return (
              <li key={value}>
                <button
                  type="button"
                  class="chip"
                  aria-label={say('take-away', { name })}
                  onClick={() => put(values.filter((one) => one !== value))}
                >
                  {name} <Icon name="close" size={14} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <Combobox
        key={round}
        label={say('add-agency')}
        hint={say('add-agency-hint')}
        chosen={null}
        onChoose={(option) => {
          if (option === null) return;
          put([...new Set([...values, option.value])]);
          setRound(round + 1);
        }}
        find={async (text) => (await find(text)).filter((one) => !values.includes(one.value))}
      />
    </FieldGroup>
  );
}

const shownAtOnce = 20;

function useAgencyOptions() {
  const agencies = useAgencies();
  const optionOf = (id: string): Option => ({ value: id, label: agencies.find((one) => one.id === id)?.name ?? '…' });
  const find = async (text: string): Promise<readonly Option[]> => {
    const parts = text.toLowerCase().split(/\s+/);
    return agencies
      .filter((one) => one.retiredOn === null && parts.every((part) => one.name.toLowerCase().includes(part)))
      .slice(0, shownAtOnce)
      .map((one) => optionOf(one.id));
  };
  return { optionOf, find };
}
