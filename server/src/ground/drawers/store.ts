/**
 * Putting fields into drawers and opening them. A new value is a new version; the old envelope stays, so that what stood before
 * a correction can be shown to those who may see it. Opening leaves its trace by itself.
 */
import type { SealedCompartment, SealedParts } from '@naung/domain/ground/drawers/model.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import { open, type Place, seal } from './envelope.ts';

declare module '../database/tables.ts' {
  interface Tables {
    'ground.data_keys': { district: number; key: string; subject: string; compartment: string; wrapped: Buffer };
  }
}

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
  for (const [compartment, fields] of Object.entries(parts) as [SealedCompartment, Record<string, unknown>][]) {
    const { id, key } = await dataKeyFor(tx, owner.subject, compartment);
    const place = { district: tx.actor.district, table: owner.table, record: owner.record, compartment, version };
    const envelope = seal(key, id, place, Buffer.from(JSON.stringify(fields), 'utf8'));
    await sql`
      insert into ${sql.table(owner.table)} (district, record, compartment, version, subject, key, envelope)
      values (${tx.actor.district}, ${owner.record}, ${compartment}, ${version}, ${owner.subject}, ${id}, ${envelope})
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
    select distinct on (d.record, d.compartment)
      d.record, d.compartment, d.version, d.subject, d.envelope, k.key, k.wrapped
    from ${sql.table(table)} d
    join ground.data_keys k on k.district = d.district and k.key = d.key
    where d.district = ${tx.actor.district} and d.record = any (${sql.val(records)}::uuid[])
      and d.compartment = any (${sql.val(compartments)}::text[])
    order by d.record, d.compartment, d.version desc
  `.execute(tx.db);
  for (const row of rows) {
    const place = {
      district: tx.actor.district,
      table,
      record: row.record,
      compartment: row.compartment,
      version: row.version,
    };
    const key = tx.keys.unwrap(keyPlace(tx.actor.district, row.subject, row.compartment), row.wrapped);
    const fields = JSON.parse(open(key, place, row.envelope).toString('utf8')) as Record<string, unknown>;
    fieldsByRecord.set(row.record, { ...fieldsByRecord.get(row.record), ...fields });
    tx.trace.show([row.subject, row.record], row.compartment);
  }
  return fieldsByRecord;
}

/** What one compartment of a record held in each of its versions, the oldest first, as far as the actor reaches it. */
export interface DrawerVersion {
  readonly compartment: SealedCompartment;
  readonly version: number;
  readonly fields: Record<string, unknown>;
}

export async function openVersions(tx: Tx, table: DrawerTable, record: string): Promise<readonly DrawerVersion[]> {
  const { rows } = await sql<DrawerRow>`
    select d.record, d.compartment, d.version, d.subject, d.envelope, k.key, k.wrapped
    from ${sql.table(table)} d
    join ground.data_keys k on k.district = d.district and k.key = d.key
    where d.district = ${tx.actor.district} and d.record = ${record} order by d.compartment, d.version
  `.execute(tx.db);
  return rows.map(({ subject, compartment, version, envelope, wrapped }) => {
    const key = tx.keys.unwrap(keyPlace(tx.actor.district, subject, compartment), wrapped);
    const place = { district: tx.actor.district, table, record, compartment, version };
    tx.trace.show([subject, record], compartment);
    return { compartment, version, fields: JSON.parse(open(key, place, envelope).toString('utf8')) };
  });
}

/** Seals every version of a record anew under another subject's keys: the former readers keep nothing that opens. */
export async function moveDrawers(tx: Tx, from: DrawerOwner, to: string): Promise<void> {
  const { rows } = await sql<DrawerRow>`
    select d.record, d.compartment, d.version, d.subject, d.envelope, k.key, k.wrapped
    from ${sql.table(from.table)} d
    join ground.data_keys k on k.district = d.district and k.key = d.key
    where d.district = ${tx.actor.district} and d.record = ${from.record}
  `.execute(tx.db);
  for (const row of rows) {
    const place = {
      district: tx.actor.district,
      table: from.table,
      record: row.record,
      compartment: row.compartment,
      version: row.version,
    };
    const plain = open(
      tx.keys.unwrap(keyPlace(tx.actor.district, row.subject, row.compartment), row.wrapped),
      place,
      row.envelope,
    );
    const { id, key } = await dataKeyFor(tx, to, row.compartment);
    await sql`
      update ${sql.table(from.table)} set subject = ${to}, key = ${id}, envelope = ${seal(key, id, place, plain)}
      where district = ${tx.actor.district} and record = ${row.record} and compartment = ${row.compartment} and version = ${row.version}
    `.execute(tx.db);
  }
}

interface DrawerRow {
  record: string;
  compartment: SealedCompartment;
  version: number;
  subject: string;
  envelope: Buffer;
  key: string;
  wrapped: Buffer;
}

const keyPlace = (district: number, subject: string, compartment: string): Place => ({
  district,
  table: 'ground.data_keys',
  record: subject,
  compartment,
  version: 1,
});

async function dataKeyFor(tx: Tx, subject: string, compartment: string): Promise<{ id: string; key: Buffer }> {
  const place = keyPlace(tx.actor.district, subject, compartment);
  const known = await tx.db
    .selectFrom('ground.data_keys')
    .select(['key', 'wrapped'])
    .where('district', '=', tx.actor.district)
    .where('subject', '=', subject)
    .where('compartment', '=', compartment)
    .executeTakeFirst();
  if (known) return { id: known.key, key: tx.keys.unwrap(place, known.wrapped) };
  const id = tx.outside.nextId();
  const { key, wrapped } = tx.keys.freshDataKey(place, id);
  await tx.db
    .insertInto('ground.data_keys')
    .values({ district: tx.actor.district, key: id, subject, compartment, wrapped })
    .execute();
  return { id, key };
}
