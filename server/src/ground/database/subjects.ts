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
