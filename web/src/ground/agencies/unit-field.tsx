import { Combobox } from '../look/combobox.tsx';
import type { FieldProps } from '../look/field.tsx';
import { type KnownUnit, unitInWords, useUnits } from './known-units.ts';

interface UnitFieldProps extends FieldProps {
  readonly value: string | null;
  readonly onValue: (unit: KnownUnit | null) => void;
  /** Leaves out units that make no sense here, such as one's own. */
  readonly among?: (unit: KnownUnit) => boolean;
}

/** Choosing a unit by a few letters of its name or of its agency. */
export function UnitField({ value, onValue, among, ...field }: UnitFieldProps) {
  const units = useUnits().filter((unit) => !unit.retired && (among?.(unit) ?? true));
  const chosen = units.find((unit) => unit.id === value);
  const optionOf = (unit: KnownUnit) => ({ value: unit.id, label: unitInWords(unit) });
  return (
    <Combobox
      {...field}
      chosen={chosen === undefined ? null : optionOf(chosen)}
      onChoose={(option) => onValue(units.find((unit) => unit.id === option?.value) ?? null)}
      find={async (text) => {
        const parts = text.toLowerCase().split(/\s+/);
        const fits = (unit: KnownUnit) => parts.every((part) => unitInWords(unit).toLowerCase().includes(part));
        return units.filter(fits).slice(0, 20).map(optionOf);
      }}
    />
  );
}
