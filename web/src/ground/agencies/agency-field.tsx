/** Choosing one agency by a few letters of the name. */
import type { AgencyId } from '@naung/domain/ground/ids.ts';
import { Combobox } from '../look/combobox.tsx';
import type { FieldProps } from '../look/field.tsx';
import './agency-field.css';
import { useAgencyOptions } from './agency-options.ts';

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
