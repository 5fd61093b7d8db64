/** Whether somebody of whom one writes may be written down already: what is asked of what stands in the form, and how few are shown. */
import type { FindPeople } from '@naung/domain/casework/people/reads.ts';
import { Day } from '@naung/domain/ground/time.ts';
import type * as z from 'zod/mini';
import type { PersonWritten } from '../../ground/room.ts';

export type Found = z.infer<(typeof FindPeople)['answer']>;
export const mostShown = 5;

/** Null where neither a name nor a number stands there yet: a birthday alone is everybody's. */
export function lookUpOf({ name, number, born }: PersonWritten): z.input<(typeof FindPeople)['query']> | null {
  const [written, digits] = [name?.trim() ?? '', number?.trim() ?? ''];
  if (written === '' && digits === '') return null;
  const day = Day.safeParse(born);
  return {
    ...(written === '' ? {} : { name: written }),
    ...(digits === '' ? {} : { number: digits }),
    ...(day.success ? { born: day.data } : {}),
  };
}

/** The likeliest, each with where it lies and the way there; what lies in the case that is being written has no way to go. */
export const likeliest = (items: Found['items'], inCase: string | undefined) =>
  items.slice(0, mostShown).map((item) => ({
    item,
    isHere: item.case !== null && item.case === inCase,
    href: item.case === null ? `/triase/${item.concern}` : `/kasus/${item.case}`,
  }));
