/**
 * Cursor paging: the sort key of the last row shown, as JSON. Whoever changes it only changes where she continues; what she may
 * see is decided elsewhere.
 */
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
