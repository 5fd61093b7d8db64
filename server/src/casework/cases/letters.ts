/**
 * Reading letters that came to our unit, and what came along with a case that was accepted out of one.
 */
import { CorrectionPacket, HandOverPacket } from '@naung/domain/casework/cases/hand-over.ts';
import type { CaseBroughtAlong, CaseLetter, CasesLetters } from '@naung/domain/casework/cases/reads.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { type Page, pageAfter } from '../../ground/commands/cursor.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { envelopeOf, findLetterToUs, type LetterFound, openLetter } from '../../ground/letters/store.ts';
import { readPacket } from './receiving.ts';
import { seenCase } from './showing.ts';
import { drawersTable } from './store.ts';

type Line = z.infer<(typeof CasesLetters)['answer']>['items'][number];

interface LettersQuery {
  readonly state?: string | undefined;
  readonly side?: 'to-us' | 'from-us' | undefined;
  readonly after?: string | undefined;
  readonly limit?: string | undefined;
}

export async function lettersToUs(tx: Tx, query: LettersQuery): Promise<Page<Line>> {
  const { limit, after } = pageAfter(query, ['', '']);
  const { rows } = await sql<LetterFound & { sort_at: string }>`
    select l.*, to_char(l.sent_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US') as sort_at from ground.letters_between l
    where ${query.side === 'from-us' ? fromUs(tx) : toUs(tx)}
      and ${query.state ? sql`l.state = ${query.state}` : sql`true`}
      and ${after ? sql`(l.sent_at, l.id) < ((${after[0]} || 'Z')::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by l.sent_at desc, l.id desc limit ${limit + 1}
  `.execute(tx.db);
  const shown = rows.slice(0, limit);
  const names = await districtNames(tx, shown);
  tx.trace.show(
    shown.map((row) => row.id),
    'core',
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: shown.map((row) => lineOf(row, names)), next: last ? JSON.stringify([last.sort_at, last.id]) : null };
}

const toUs = (tx: Tx) => sql`l.to_district = ${tx.actor.district} and l.to_unit = ${tx.actor.unit}`;

const fromUs = (tx: Tx) => sql`l.from_district = ${tx.actor.district} and l.from_unit = ${tx.actor.unit}`;

export async function letterToUs(
  tx: Tx,
  query: { readonly letter: string },
): Promise<z.infer<(typeof CaseLetter)['answer']> | null> {
  const letter = await findLetterToUs(tx, query.letter);
  if (letter?.kind !== 'case' && letter?.kind !== 'correction') return null;
  // Once accepted it is a case, with a team of its own; once returned it is none of ours.
  const packet = letter.kind === 'case' && letter.state === 'sent' ? await readPacket(tx, letter) : null;
  const correction = letter.kind === 'correction' ? await readCorrection(tx, letter) : null;
  return { ...lineOf(letter, await districtNames(tx, [letter])), packet, correction };
}

async function readCorrection(tx: Tx, letter: LetterFound) {
  const packet = CorrectionPacket.safeParse(await openLetter(tx, letter));
  if (!packet.success) return null;
  const { rows } = await sql<{ id: string }>`
    select id from casework.cases where district = ${tx.actor.district} and letter = ${packet.data.about}
  `.execute(tx.db);
  return { ...packet.data, case: (rows[0]?.id ?? null) as never };
}

export async function broughtAlong(
  tx: Tx,
  { case: id }: { readonly case: string },
): Promise<z.infer<(typeof CaseBroughtAlong)['answer']> | null> {
  const row = await seenCase(tx, id);
  const kept = (await openDrawers(tx, drawersTable, [id], ['narrative'])).get(id);
  if (!row?.letter || !kept) return null;
  const tellings = HandOverPacket.shape.tellings.parse(kept.tellings);
  return { letter: row.letter as never, note: (kept.note ?? null) as string | null, tellings };
}

async function districtNames(tx: Tx, letters: readonly LetterFound[]): Promise<ReadonlyMap<number, string>> {
  const districts = [...new Set(letters.flatMap((letter) => [letter.from_district, letter.to_district]))];
  const { rows } = await sql<{ district: number; name: string }>`
    select district, display_name as name from ground.tenants where district = any (${sql.val(districts)}::int[])
  `.execute(tx.db);
  return new Map(rows.map((row) => [row.district, row.name]));
}

const lineOf = (letter: LetterFound, names: ReadonlyMap<number, string>): Line => ({
  ...envelopeOf(letter),
  fromDistrictName: names.get(letter.from_district) ?? '',
  toDistrictName: names.get(letter.to_district) ?? '',
});
