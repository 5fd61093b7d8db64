/**
 * How the actor reaches the records a rule is asked about. Row-level security shows her own reach only.
 */
import type { Reached } from '@naung/domain/ground/access/grantee.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

export async function reachedBy(tx: Tx, fields: readonly unknown[]): Promise<readonly Reached[]> {
  const subjects = fields.filter((field): field is string => typeof field === 'string' && id.test(field));
  if (subjects.length === 0) return [];
  const { rows } = await sql<Reached>`
    select subject, compartment, grantee from access.reach
    where district = ${tx.actor.district} and subject = any (${sql.val(subjects)}::uuid[])
      and starts <= now() and (until is null or until > now())
  `.execute(tx.db);
  return rows;
}
