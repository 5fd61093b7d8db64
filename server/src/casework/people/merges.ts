/** Which records of people stand aside for which, and since which version. */
import type { MergeId, PersonKind } from '@naung/domain/casework/people/merging.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { Tx } from '../../ground/database/transaction.ts';

/** Which record it stepped aside for; null where it stands. */
export async function mergedIntoOf(tx: Tx, record: string): Promise<string | null> {
  const { rows } = await sql<{ kept: string }>`
    select kept from casework.merges where district = ${tx.actor.district} and aside = ${record} and apart_at is null
  `.execute(tx.db);
  return rows[0]?.kept ?? null;
}

/** The records for which it stands as well. */
export async function asidesOf(tx: Tx, record: string): Promise<readonly string[]> {
  const { rows } = await sql<{ aside: string }>`
    select aside from casework.merges where district = ${tx.actor.district} and kept = ${record} and apart_at is null
  `.execute(tx.db);
  return rows.map(({ aside }) => aside);
}

export interface MergeRow {
  readonly id: string;
  readonly subject: string;
  readonly kind: PersonKind;
  readonly kept: string;
  readonly aside: string;
  readonly version: number;
  readonly stood: Readonly<Record<string, unknown>>;
  readonly consentsMoved: readonly string[];
  readonly consentsThere: readonly string[];
  readonly mergedAt: Date;
  readonly apartAt: Date | null;
}

/** Locks the merge; null for whoever does not see the two. */
export async function mergeRow(tx: Tx, id: string): Promise<MergeRow | null> {
  const { rows } = await sql<MergeRow>`
    select id, subject, kind, kept, aside, version, stood, consents_moved as "consentsMoved", consents_there as "consentsThere",
      merged_at as "mergedAt", apart_at as "apartAt"
    from casework.merges where district = ${tx.actor.district} and id = ${id} for update
  `.execute(tx.db);
  return rows[0] ?? null;
}

/** A third record was merged into one of the two, or the kept one stepped aside itself, after this merge. */
export async function laterMergeStands(tx: Tx, { id, kept, version }: MergeRow): Promise<boolean> {
  const { rows } = await sql`
    select from casework.merges where district = ${tx.actor.district} and id <> ${id} and apart_at is null
      and (aside = ${kept} or (kept = ${kept} and version > ${version})) limit 1
  `.execute(tx.db);
  return rows.length > 0;
}

/** What was entered about a record while another stood aside for it, and was said to belong to that other. */
export async function givenBack(tx: Tx, kept: string): Promise<readonly string[]> {
  const { rows } = await sql<{ entry: string }>`
    select distinct unnest(given_back) as entry from casework.merges where district = ${tx.actor.district} and kept = ${kept}
  `.execute(tx.db);
  return rows.map(({ entry }) => entry);
}

/** The merges of a case that stand. */
export async function mergesOf(tx: Tx, subject: string) {
  const { rows } = await sql<{ id: string; kind: PersonKind; kept: string; aside: string; at: Date }>`
    select id, kind, kept, aside, merged_at as at from casework.merges
    where district = ${tx.actor.district} and subject = ${subject} and apart_at is null order by merged_at, id
  `.execute(tx.db);
  return rows.map(({ at, ...row }) => ({ ...row, id: row.id as z.infer<typeof MergeId>, at: instantOf(at.getTime()) }));
}
