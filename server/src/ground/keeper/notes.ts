/**
 * Words that are nobody's but the keeper's to open: why a case was opened in an emergency, what was done about an unusual reading, why
 * a wall is to be lifted or a record held.
 */
import { randomUUID } from 'node:crypto';
import { open, type Place, seal } from './envelope.ts';
import type { Keys } from './keys.ts';

export interface SealedNote {
  readonly wrapped: Buffer;
  readonly envelope: Buffer;
}

type Table = 'access.emergencies' | 'access.liftings' | 'access.reading_notes' | 'access.retention_acts';

export interface NotePlace {
  readonly district: number;
  readonly table: Table;
  readonly record: string;
  /** `note`, `review`: one record may hold several. */
  readonly name: string;
}

export async function sealedNote(keys: Keys, at: NotePlace, note: string): Promise<SealedNote> {
  const place = sealedPlaceOf(at);
  const id = randomUUID();
  const { key, wrapped } = await keys.freshDataKey(place);
  return { wrapped, envelope: seal(key, id, place, Buffer.from(note, 'utf8')) };
}

/** Null where nothing was said. */
export async function openedNote(
  keys: Keys,
  at: NotePlace,
  wrapped: Buffer | null,
  envelope: Buffer | null,
): Promise<string | null> {
  if (wrapped === null || envelope === null) return null;
  const place = sealedPlaceOf(at);
  return open(await keys.unwrap(place, wrapped), place, envelope).toString('utf8');
}

/** Where a note lies sealed; its envelope opens nowhere else. */
export const sealedPlaceOf = ({ district, table, record, name }: NotePlace): Place => ({
  district,
  table,
  record,
  compartment: name,
  version: 1,
});
