/** Unusual reading as custodians see it, and what they write about it; the keeper looks at their duty itself. */
import type { CommandOf } from '@naung/domain/ground/command.ts';
import type { NoteReading, UnusualReading } from '@naung/domain/ground/reading/unusual.ts';
import { dayIn, type Instant } from '@naung/domain/ground/time.ts';
import { zoneOf } from '../agencies/zone.ts';
import { keptPageAfter, type Page, partOfCursor } from '../commands/cursor.ts';
import { type Tx, Undone } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';
import { namesOf, personsOnly } from '../walls/names.ts';

interface ListQuery {
  readonly after?: string | undefined;
  readonly limit?: string | undefined;
}

export async function unusualReadings(tx: Tx, query: ListQuery): Promise<Page<UnusualReading>> {
  const { limit, after } = keptPageAfter(query, [partOfCursor.id]);
  const found = await tx.keeper.unusualReadings(askerIn(tx), after?.[0] ?? null, limit + 1);
  const shown = found.slice(0, limit);
  tx.trace.show(
    shown.map(({ reading }) => reading),
    'core',
  );
  const people = shown.flatMap(({ person, notes }) => [person, ...notes.map(({ by }) => by)]);
  const nameOf = await namesOf(tx, personsOnly(people));
  const called = (person: string) => nameOf({ person, unit: null });
  const zone = await zoneOf(tx);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const items = shown.map(({ person, notes, ...reading }) => ({
    ...reading,
    name: called(person),
    notes: notes.map(({ did, words, by, at }) => ({ did, words, by: called(by), on: dayIn(zone, at as Instant) })),
  }));
  return { items: items as UnusualReading[], next: last ? JSON.stringify([last.reading]) : null };
}

/** Null where the custodian is not told of it. */
export const noteSituation = async (tx: Tx, { reading }: CommandOf<typeof NoteReading>['payload']) =>
  (await tx.keeper.isToldOfReading(askerIn(tx), reading)) ? {} : null;

export async function recordNote(tx: Tx, payload: CommandOf<typeof NoteReading>['payload']): Promise<void> {
  const { note: id, reading, did, words } = payload;
  if (!(await tx.keeper.noteReading(askerIn(tx), { id, reading, did, words: words ?? null })))
    throw new Undone('not-there');
  tx.trace.show([reading]);
}
