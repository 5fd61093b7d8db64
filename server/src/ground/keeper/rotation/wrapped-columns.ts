/**
 * What lies in the database wrapped under the key of a district, each with where its place is read from. A column that is forgotten here
 * would be shut for good by the first rotation: a test compares this with the columns that there are.
 */
import type { Place } from '../envelope.ts';
import { type NotePlace, sealedPlaceOf } from '../notes.ts';
import { unitKeyPlace } from '../unit-keys.ts';

export interface WrappedColumn {
  readonly table: string;
  readonly column: string;
  /** Besides the district: what names the row, and its place. */
  readonly key: readonly string[];
  placeOf(district: number, key: readonly string[]): Place;
}

const note = (table: NotePlace['table'], name: string, column: string): WrappedColumn => ({
  table,
  column,
  key: ['id'],
  placeOf: (district, [record = '']) => sealedPlaceOf({ district, table, record, name }),
});

export const wrappedColumns: readonly WrappedColumn[] = [
  note('access.emergencies', 'note', 'wrapped'),
  note('access.emergencies', 'review', 'review_wrapped'),
  note('access.liftings', 'note', 'wrapped'),
  note('access.reading_notes', 'note', 'wrapped'),
  note('access.retention_acts', 'note', 'wrapped'),
  {
    table: 'ground.unit_keys',
    column: 'wrapped_private',
    key: ['key'],
    placeOf: (district, [key = '']) => unitKeyPlace(district, key),
  },
  {
    table: 'ground.drafts',
    column: 'wrapped',
    key: ['person', 'key', 'version'],
    // A draft's name in the database begins with the duty of its author.
    placeOf: (district, [person = '', key = '', version]) => ({
      district,
      table: 'ground.drafts',
      record: person,
      compartment: key,
      version: Number(version),
    }),
  },
];
