/**
 * Cursor paging: the sort key of the last row shown, as JSON. Whoever changes it only changes where she continues; what she may
 * see is decided elsewhere.
 */
import * as z from 'zod/mini';
import { Untakeable } from '../database/faults.ts';

export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

const usualLimit = 50;

/** The limit, and the cursor when it has the same shape as the key; anything else starts at the beginning. */
export function pageAfter<Key extends readonly (string | number)[]>(
  query: { readonly after?: string | undefined; readonly limit?: string | undefined },
  shape: Key,
): { readonly limit: number; readonly after: Key | null } {
  return { limit: query.limit === undefined ? usualLimit : Number(query.limit), after: cursorOf(query.after, shape) };
}

/** For what is asked of the keeper, which takes no word that it cannot read: refused as what PostgreSQL cannot read is. */
export function keptPageAfter<const Parts extends readonly z.ZodMiniType<string>[]>(
  query: { readonly after?: string | undefined; readonly limit?: string | undefined },
  parts: Parts,
): { readonly limit: number; readonly after: { readonly [Part in keyof Parts]: string } | null } {
  const { limit, after } = pageAfter(
    query,
    parts.map(() => ''),
  );
  if (after?.some((part, at) => parts[at]?.safeParse(part).success !== true) === true)
    throw new Untakeable('A cursor was written by hand');
  return { limit, after: after as { readonly [Part in keyof Parts]: string } | null };
}

export const partOfCursor = { id: z.uuid(), day: z.iso.date(), instant: z.iso.datetime({ precision: 3 }) };

function cursorOf<Key extends readonly (string | number)[]>(text: string | undefined, shape: Key): Key | null {
  if (text === undefined) return null;
  try {
    const key: unknown = JSON.parse(text);
    const fits =
      Array.isArray(key) && key.length === shape.length && key.every((part, i) => typeof part === typeof shape[i]);
    return fits ? (key as unknown as Key) : null;
  } catch {
    return null;
  }
}
