/** Choosing several agencies that were present, one after the other. */
import type { AgencyId } from '@naung/domain/ground/ids.ts';
import { useState } from 'preact/hooks';
import { Combobox } from '../look/combobox.tsx';
import { FieldGroup, type FieldProps } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { useWords } from '../words/use-words.ts';
import { useAgencyOptions } from './agency-options.ts';
import { words } from './field-words.ts';

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
