/**
 * The outsides of the letters of one's own unit, those that came and those it wrote; nothing sealed is opened for a list.
 */
import type { LetterInList, LetterKind } from '@naung/domain/ground/letters/model.ts';
import { sql } from 'kysely';
import { type Page, pageAfter } from '../commands/cursor.ts';
import { isWorkOf, whatCameToUs } from '../database/subjects.ts';
import type { Tx } from '../database/transaction.ts';
import { envelopeOf, isDestroyed, type LetterFound } from './store.ts';

interface LettersQuery {
  readonly state?: string | undefined;
  readonly side?: 'to-us' | 'from-us' | undefined;
  readonly after?: string | undefined;
  readonly limit?: string | undefined;
}

/** The newest first; of one kind, or of all. */
export async function lettersOfUnit(
  tx: Tx,
  query: LettersQuery,
  kind: LetterKind | null = null,
): Promise<Page<LetterInList>> {
  const { limit, after } = pageAfter(query, ['', '']);
  const { rows } = await sql<LetterFound & { sort_at: string }>`
    select l.*, to_char(l.sent_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US') as sort_at from ground.letters_between l
    where ${query.side === 'from-us' ? fromUs(tx) : await toUs(tx)}
      and ${kind === null ? sql`true` : sql`l.kind = ${kind}`}
      and ${query.state ? sql`l.state = ${query.state}` : sql`true`}
      and ${after ? sql`(l.sent_at, l.id) < ((${after[0]} || 'Z')::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by l.sent_at desc, l.id desc limit ${limit + 1}
  `.execute(tx.db);
  const shown = rows.slice(0, limit);
  tx.trace.show(
    shown.map((row) => row.id),
    'core',
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: await outsidesOf(tx, shown), next: last ? JSON.stringify([last.sort_at, last.id]) : null };
}

export async function outsidesOf(tx: Tx, letters: readonly LetterFound[]): Promise<LetterInList[]> {
  const districts = [...new Set(letters.flatMap((letter) => [letter.from_district, letter.to_district]))];
  const { rows } = await sql<{ district: number; name: string }>`
    select district, display_name as name from ground.tenants where district = any (${sql.val(districts)}::int[])
  `.execute(tx.db);
  const came = await whatCameToUs(
    tx,
    letters.map((letter) => letter.id),
  );
  const names = new Map(rows.map((row) => [row.district, row.name]));
  const to = await addressees(tx, letters);
  return letters.map((letter) => ({
    ...envelopeOf(letter),
    fromDistrictName: names.get(letter.from_district) ?? '',
    toDistrictName: to.get(letter.id) ?? names.get(letter.to_district) ?? '',
    cameToUs: came.has(letter.id),
    isDestroyed: isDestroyed(letter),
  }));
}

/** The unit that a letter goes to and the place where it is: what a district calls its installation is no address. */
async function addressees(tx: Tx, letters: readonly LetterFound[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select l.id, r.name || ', ' || initcap(split_part(n.kind, '-', 1)) || ' ' || n.name as name
    from ground.letters_between l
    join ground.place_names n on n.place = l.to_district and n.valid_until is null
    join lateral ground.receiving_units(l.to_district) r on r.unit = l.to_unit
    where l.id = any (${sql.val(letters.map(({ id }) => id))}::uuid[])
  `.execute(tx.db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const toUs = async (tx: Tx) => sql`l.to_district = ${tx.actor.district} and ${await isWorkOf(tx, sql`l.to_unit`)}`;

const fromUs = (tx: Tx) => sql`l.from_district = ${tx.actor.district} and l.from_unit = ${tx.actor.unit}`;
