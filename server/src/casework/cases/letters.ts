/**
 * Reading letters that came to our unit, and what came along with a case that was accepted out of one.
 */

import { CorrectionPacket } from '@naung/domain/casework/cases/correction-packet.ts';
import { tellingsTogether } from '@naung/domain/casework/cases/hand-over.ts';
import type { CaseBroughtAlong, CaseLetter } from '@naung/domain/casework/cases/reads.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { Tx } from '../../ground/database/transaction.ts';
import { openVersions } from '../../ground/drawers/store.ts';
import { outsidesOf } from '../../ground/letters/reading.ts';
import { findLetterToUs, type LetterFound, openLetter } from '../../ground/letters/store.ts';
import { readPacket } from './receiving.ts';
import { seenCase } from './showing.ts';
import { drawersTable } from './store.ts';

export async function letterToUs(
  tx: Tx,
  query: { readonly letter: string },
): Promise<z.infer<(typeof CaseLetter)['answer']> | null> {
  const letter = await findLetterToUs(tx, query.letter);
  if (letter?.kind !== 'case' && letter?.kind !== 'correction') return null;
  // Once accepted it is a case, with a team of its own; once returned it is none of ours.
  const packet = letter.kind === 'case' && letter.state === 'sent' ? await readPacket(tx, letter) : null;
  const correction = letter.kind === 'correction' ? await readCorrection(tx, letter) : null;
  const [outside] = await outsidesOf(tx, [letter]);
  return outside ? { ...outside, packet, correction } : null;
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
  if (!row?.letter) return null;
  const kept = await openVersions(tx, drawersTable, id);
  const note = kept.find(({ compartment }) => compartment === 'narrative')?.fields.note ?? null;
  return kept.length === 0
    ? null
    : { letter: row.letter as never, note: note as string | null, tellings: tellingsTogether(kept) };
}
