/**
 * What a person has begun to write, sealed for her alone: a key of its own for each saving, wrapped for its author and place. It is
 * not a record and enters no log; sending what it became, or fourteen days, ends it.
 *
 * A draft belongs to the duty under which it was begun: what a worker wrote of a case must not open on the phone with which she does
 * the work of her village, where a passphrase alone lets in for a month.
 */
import type { Instant } from '@naung/domain/ground/time.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';

export interface Saved {
  readonly version: number;
  readonly savedAt: Instant;
}

export interface Found extends Saved {
  readonly value: unknown;
  /** This session's entry in the audit stands already. */
  readonly noted: boolean;
}

interface Row {
  readonly key: string;
  readonly version: number;
  readonly savedAt: Date;
  readonly wrapped: Buffer;
  readonly envelope: Buffer;
  readonly notedFor: string | null;
}

export async function findDraft(tx: Tx, key: string, session: string): Promise<Found | null> {
  const row = await rowOf(tx, key);
  if (row === null) return null;
  const noted = row.notedFor === session;
  if (!noted)
    await sql`update ground.drafts set noted_for = ${session} where ${own(tx)} and key = ${keptUnder(tx, key)}`.execute(
      tx.db,
    );
  const { wrapped, envelope } = row;
  const plain = await tx.keeper.openOwn(askerIn(tx), placeOf(key, row.version), { wrapped, envelope });
  if (!plain) return null;
  return {
    value: JSON.parse(plain.toString('utf8')),
    version: row.version,
    savedAt: instantOf(row.savedAt.getTime()),
    noted,
  };
}

/** Null when it was saved from elsewhere since `version` was read; 0 stands for none. */
export async function saveDraft(
  tx: Tx,
  key: string,
  session: string,
  draft: { readonly value: unknown; readonly version: number },
): Promise<(Saved & { readonly noted: boolean }) | null> {
  const before = await rowOf(tx, key);
  if ((before?.version ?? 0) !== draft.version) return null;
  const version = draft.version + 1;
  const plain = Buffer.from(JSON.stringify(draft.value), 'utf8');
  const { wrapped, envelope } = await tx.keeper.sealOwn(askerIn(tx), placeOf(key, version), plain);
  const { numAffectedRows } = await sql`
    insert into ground.drafts (district, person, key, version, saved_at, wrapped, envelope, noted_for)
    values (${tx.actor.district}, ${tx.actor.person}, ${keptUnder(tx, key)}, ${version}, ${tx.now}, ${wrapped}, ${envelope}, ${session})
    on conflict (district, person, key) do update set version = excluded.version, saved_at = excluded.saved_at,
      wrapped = excluded.wrapped, envelope = excluded.envelope, noted_for = excluded.noted_for
      where drafts.version = ${draft.version}
  `.execute(tx.db);
  return numAffectedRows === 1n ? { version, savedAt: tx.now, noted: before?.notedFor === session } : null;
}

export async function removeDraft(tx: Tx, key: string): Promise<void> {
  await sql`delete from ground.drafts where ${own(tx)} and key = ${keptUnder(tx, key)}`.execute(tx.db);
}

export async function listDrafts(tx: Tx): Promise<readonly { readonly key: string; readonly savedAt: Instant }[]> {
  const { rows } = await sql<Pick<Row, 'key' | 'savedAt'>>`
    select key, saved_at as "savedAt" from ground.drafts
    where ${own(tx)} and starts_with(key, ${keptUnder(tx, '')}) order by saved_at desc, key limit 200
  `.execute(tx.db);
  const before = keptUnder(tx, '').length;
  return rows.map(({ key, savedAt }) => ({ key: key.slice(before), savedAt: instantOf(savedAt.getTime()) }));
}

async function rowOf(tx: Tx, key: string): Promise<Row | null> {
  const { rows } = await sql<Row>`
    select key, version, saved_at as "savedAt", wrapped, envelope, noted_for as "notedFor"
    from ground.drafts where ${own(tx)} and key = ${keptUnder(tx, key)} for update
  `.execute(tx.db);
  return rows[0] ?? null;
}

const own = (tx: Tx) => sql`district = ${tx.actor.district} and person = ${tx.actor.person}`;

/** The key as it is stored: two duties of one person keep two drafts of one form. */
const keptUnder = (tx: Tx, key: string): string => `${tx.actor.duty}/${key}`;

const placeOf = (name: string, version: number) => ({ table: 'ground.drafts', name, version });
