/** Choosing a record of another room, by what that room's finder finds: a case into which a concern goes, a case to move to. */
import { useRooms } from '../gathered.ts';
import { Combobox, type Option } from '../look/combobox.tsx';
import type { FieldProps } from '../look/field.tsx';

interface FoundFieldProps extends FieldProps {
  /** The key of the finder that the other room brought along. */
  readonly finder: string;
  readonly chosen: Option | null;
  readonly onChoose: (option: Option | null) => void;
}

export function FoundField({ finder: key, chosen, onChoose, ...field }: FoundFieldProps) {
  const finder = useRooms()
    .flatMap((room) => room.finders ?? [])
    .find((one) => one.key === key);
  const find = async (text: string): Promise<readonly Option[]> => {
    const found = (await finder?.find(text.toLowerCase())) ?? [];
    return found.flatMap(({ id, label, hint }) => (id === undefined ? [] : [{ value: id, label, hint }]));
  };
  return <Combobox {...field} chosen={chosen} onChoose={onChoose} find={find} />;
}
