/**
 * What need-to-know is about: a case, a concern, a plan or a closing that is asked, a referral and each of its packets. Their ids are
 * chosen by whoever makes them, and reach knows them by id alone, so an id that was begun once is taken for good.
 */
import { sql } from 'kysely';
import type { Tx } from './transaction.ts';

/**
 * With the case to which it belongs, where there is one. In the transaction that makes the record, before anybody comes to reach it; a taken id is refused as `id-is-taken`.
 */
export const beginSubject = (tx: Tx, id: string, root: string | null = null) =>
  sql`select access.begin_subject(${tx.actor.district}, ${id}::uuid, ${root}::uuid)`.execute(tx.db);

/** It belongs to that case from now on, and stands behind its walls. */
export const joinSubject = (tx: Tx, id: string, root: string) =>
  sql`select access.join_subject(${tx.actor.district}, ${id}::uuid, ${root}::uuid)`.execute(tx.db);

/** It stands behind the walls of the other too, whatever becomes of either. */
export const keepWallsOf = (tx: Tx, from: string, to: string) =>
  sql`select access.keep_walls_of(${from}::uuid, ${to}::uuid)`.execute(tx.db);

/** The actor's own unit, and those in whose place it was asked; what of theirs it really sees is decided by reach. */
export const workOfUnits = (tx: Tx) => sql`(
  select ${tx.actor.unit}::uuid union
  select i.for_unit from access.standing_in i where i.district = ${tx.actor.district} and i.unit = ${tx.actor.unit})`;

/** Which of these came to the actor's unit because nobody was left where they lay. */
export async function whatCameToUs(tx: Tx, subjects: readonly string[]): Promise<ReadonlySet<string>> {
  if (subjects.length === 0) return new Set();
  const { rows } = await sql<{ subject: string }>`
    select i.subject from access.standing_in i
    where i.district = ${tx.actor.district} and i.unit = ${tx.actor.unit} and i.subject = any (${sql.val(subjects)}::uuid[])
  `.execute(tx.db);
  return new Set(rows.map((row) => row.subject));
}
