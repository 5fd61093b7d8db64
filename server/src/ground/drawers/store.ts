/**
 * Putting fields into drawers and opening them. A new value is a new version; the old envelope stays, so that what stood before
 * a correction can be shown to those who may see it. Sealing and opening is the keeper's; opening leaves its trace by itself.
 */
import type { SealedCompartment, SealedParts } from '@naung/domain/ground/drawers/model.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';

/** Where drawers of a kind of record lie: `casework.intake_drawers`. */
export type DrawerTable = `${'casework' | 'prevention'}.${string}_drawers`;

export interface DrawerOwner {
  readonly table: DrawerTable;
  readonly record: string;
  /** Whose need-to-know decides: the case, or the concern that is not yet a case. */
  readonly subject: string;
}

/** Seals each compartment's fields as the given version of the record. */
export async function putDrawers(tx: Tx, owner: DrawerOwner, version: number, parts: SealedParts): Promise<void> {
  const drawers = Object.entries(parts).map(([compartment, fields]) => ({
    ...owner,
    compartment: compartment as SealedCompartment,
    version,
    plain: Buffer.from(JSON.stringify(fields), 'utf8'),
  }));
  if (drawers.length === 0) return;
  const sealed = await tx.keeper.seal(tx.actor.district, drawers);
  for (const [index, { compartment }] of drawers.entries()) {
    const { key, envelope } = sealed[index] as (typeof sealed)[number];
    await sql`
      insert into ${sql.table(owner.table)} (district, record, compartment, version, subject, key, envelope)
      values (${tx.actor.district}, ${owner.record}, ${compartment}, ${version}, ${owner.subject}, ${key}, ${envelope})
    `.execute(tx.db);
  }
}

/** The latest fields of each record in the compartments asked for, as far as the actor reaches them. */
export async function openDrawers(
  tx: Tx,
  table: DrawerTable,
  records: readonly string[],
  compartments: readonly SealedCompartment[],
): Promise<ReadonlyMap<string, Record<string, unknown>>> {
  const fieldsByRecord = new Map<string, Record<string, unknown>>();
  if (records.length === 0 || compartments.length === 0) return fieldsByRecord;
  const { rows } = await sql<DrawerRow>`
    select distinct on (record, compartment) record, compartment, version, subject, key, envelope
    from ${sql.table(table)}
    where district = ${tx.actor.district} and record = any (${sql.val(records)}::uuid[])
      and compartment = any (${sql.val(compartments)}::text[])
    order by record, compartment, version desc
  `.execute(tx.db);
  for (const { record, fields } of await opened(tx, table, rows))
    fieldsByRecord.set(record, { ...fieldsByRecord.get(record), ...fields });
  return fieldsByRecord;
}

/** What one compartment of a record held in each of its versions, the oldest first, as far as the actor reaches it. */
export interface DrawerVersion {
  readonly compartment: SealedCompartment;
  readonly version: number;
  readonly fields: Record<string, unknown>;
}

export async function openVersions(tx: Tx, table: DrawerTable, record: string): Promise<readonly DrawerVersion[]> {
  return opened(tx, table, await versionsOf(tx, table, record));
}

/** Seals every version of a record anew under another subject's keys: the former readers keep nothing that opens. */
export async function moveDrawers(tx: Tx, from: DrawerOwner, to: string): Promise<void> {
  const rows = await versionsOf(tx, from.table, from.record);
  const plain = await opened(tx, from.table, rows);
  if (plain.length < rows.length) throw new Error('A drawer that is moved did not open');
  const drawers = plain.map(({ compartment, version, fields }) => ({
    ...from,
    subject: to,
    compartment,
    version,
    plain: Buffer.from(JSON.stringify(fields), 'utf8'),
  }));
  const sealed = await tx.keeper.seal(tx.actor.district, drawers);
  for (const [index, { compartment, version }] of drawers.entries()) {
    const { key, envelope } = sealed[index] as (typeof sealed)[number];
    await sql`
      update ${sql.table(from.table)} set subject = ${to}, key = ${key}, envelope = ${envelope}
      where district = ${tx.actor.district} and record = ${from.record} and compartment = ${compartment} and version = ${version}
    `.execute(tx.db);
  }
}

interface DrawerRow {
  readonly record: string;
  readonly compartment: SealedCompartment;
  readonly version: number;
  readonly subject: string;
  readonly key: string;
  readonly envelope: Buffer;
}

async function versionsOf(tx: Tx, table: DrawerTable, record: string): Promise<readonly DrawerRow[]> {
  const { rows } = await sql<DrawerRow>`
    select record, compartment, version, subject, key, envelope from ${sql.table(table)}
    where district = ${tx.actor.district} and record = ${record} order by compartment, version
  `.execute(tx.db);
  return rows;
}

/** What the keeper opens of these for the actor; a drawer that it keeps shut is left out, as if it were not there. */
async function opened(tx: Tx, table: DrawerTable, rows: readonly DrawerRow[]) {
  if (rows.length === 0) return [];
  const plain = await tx.keeper.open(
    askerIn(tx),
    rows.map((row) => ({ ...row, table })),
  );
  return rows.flatMap(({ record, compartment, version, subject }, index) => {
    const bytes = plain[index];
    if (!bytes) return [];
    tx.trace.show([subject, record], compartment);
    if (compartment === 'identity' || compartment === 'safe_place') tx.trace.files.add(subject);
    return [{ record, compartment, version, fields: JSON.parse(bytes.toString('utf8')) as Record<string, unknown> }];
  });
}
