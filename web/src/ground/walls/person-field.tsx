/** Choosing somebody who works in the district, by a few letters of the name. Colleagues are no case; asked once. */
import { ListPeople } from '@naung/domain/ground/agencies/reads.ts';
import type { PersonId } from '@naung/domain/ground/ids.ts';
import type * as z from 'zod/mini';
import { ask } from '../api/client.ts';
import { type Answer, failed } from '../api/failure.ts';
import { useAllOnce } from '../api/use-once.ts';
import { Combobox, type Option } from '../look/combobox.tsx';
import type { FieldProps } from '../look/field.tsx';

interface PersonFieldProps extends FieldProps {
  readonly value: PersonId | null;
  readonly onValue: (person: PersonId | null) => void;
}

const shownAtOnce = 20;
const mostPages = 50;

export function PersonField({ value, onValue, ...field }: PersonFieldProps) {
  const people = useAllOnce<readonly Option[]>('agencies people', gatherPeople) ?? [];
  const find = async (text: string): Promise<readonly Option[]> => {
    const parts = text.toLowerCase().split(/\s+/);
    const fits = ({ label, hint }: Option) => parts.every((part) => `${label} ${hint}`.toLowerCase().includes(part));
    return people.filter(fits).slice(0, shownAtOnce);
  };
  return (
    <Combobox
      {...field}
      chosen={people.find((one) => one.value === value) ?? null}
      onChoose={(option) => onValue((option?.value ?? null) as PersonId | null)}
      find={find}
    />
  );
}

type People = z.infer<typeof ListPeople.answer>;

async function gatherPeople(): Promise<Answer<readonly Option[]>> {
  const gathered: Option[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer: Answer<People> = await ask(ListPeople, { limit: '200', ...(after === null ? {} : { after }) });
    if (!answer.ok) return failed(answer.failure);
    for (const { id, name, duties } of answer.value.items)
      gathered.push({ value: id, label: name, hint: [...new Set(duties.map((duty) => duty.unitName))].join(', ') });
    after = answer.value.next;
    if (after === null) break;
  }
  return { ok: true, value: gathered };
}
