/**
 * What need-to-know is about: a case, a concern, a plan or a closing that is asked, a referral and each of its packets. Their ids are
 * chosen by whoever makes them, and reach knows them by id alone, so an id that was begun once is taken for good.
 */
import { type RawBuilder, sql } from 'kysely';
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

/**
 * That a row's unit is the actor's own, or one in whose place it was asked; what of theirs it really sees is decided by reach. Nearly
 * always it is one unit, and then an equality: only that lets a list of thousands be read in the order of its index instead of sorted.
 */
export async function isWorkOf(tx: Tx, unit: RawBuilder<unknown>): Promise<RawBuilder<boolean>> {
  const { rows } = await sql<{ unit: string }>`
    select distinct i.for_unit as unit from access.standing_in i
    where i.district = ${tx.actor.district} and i.unit = ${tx.actor.unit} and i.for_unit <> ${tx.actor.unit}`.execute(
    tx.db,
  );
  return rows.length === 0
    ? sql`${unit} = ${tx.actor.unit}`
    : sql`${unit} = any (${sql.val([tx.actor.unit, ...rows.map((row) => row.unit)])}::uuid[])`;
}

/** Which of these came to the actor's unit because nobody was left where they lay. */
export async function whatCameToUs(tx: Tx, subjects: readonly string[]): Promise<ReadonlySet<string>> {
  if (subjects.length === 0) return new Set();
  const { rows } = await sql<{ subject: string }>`
    select i.subject from access.standing_in i
    where i.district = ${tx.actor.district} and i.unit = ${tx.actor.unit} and i.subject = any (${sql.val(subjects)}::uuid[])
  `.execute(tx.db);
  return new Set(rows.map((row) => row.subject));
}
