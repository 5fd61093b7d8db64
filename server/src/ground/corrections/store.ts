/**
 * The rows behind *betulkan*, *salah input* and *pindahkan*, the same for every kind of record.
 *
 * A table that takes part has `district, id, version, entered_at, voided_at`, its core fields in snake case, and `subject` when it
 * belongs to a case. Core values that stood before go to `<wing>.corrections`; sealed ones stay in the drawers as older versions.
 */
import type { Subject } from '@naung/domain/ground/access/holds.ts';
import type { CorrectionEvent, CorrectionSituation, MergeEvent } from '@naung/domain/ground/corrections.ts';
import { type Drawers, intoDrawers, sealedIn } from '@naung/domain/ground/drawers/model.ts';
import { type Instant, instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type { Wing } from '../commands/entry.ts';
import type { Tx } from '../database/transaction.ts';
import { type DrawerTable, moveDrawers, openDrawers, putDrawers } from '../drawers/store.ts';
import { moveHistory } from './history.ts';

/** One kind of record and where it lies. */
export interface Correctable<Noun extends object> {
  readonly wing: Exclude<Wing, 'oversight'>;
  readonly kind: string;
  readonly table: string;
  readonly drawersTable: DrawerTable | null;
  readonly drawers: Drawers<Noun>;
  /** `subject` for records of a case, `id` where the record is its own subject, null where nobody's need-to-know decides. */
  readonly subjectColumn: 'subject' | 'id' | null;
  /** Settles the facts of the record as it stands now. */
  readonly settle?: (tx: Tx, record: string) => Promise<void>;
  /** Plain fields that the room's rules speak of, beside the record and its case. */
  readonly about?: (tx: Tx, record: string) => Promise<Subject['fields']>;
  /** Why the record would be refused if it were entered as it stands after the change; null when it would not. */
  readonly unfit?: (tx: Tx, after: Noun, record: string) => Promise<string | null>;
}

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Days and numbers as they cross the wire, so that "nothing changes" compares like with like. */
const plain = (value: unknown): unknown => (value instanceof Date ? instantOf(value.getTime()) : value);

/** Locks the record and gathers what a correction must know; null when the actor does not see it. */
export async function correctionSituation<Noun extends object>(
  tx: Tx,
  of: Correctable<Noun>,
  record: string,
  target?: string,
): Promise<CorrectionSituation | null> {
  const { rows } = await sql<Record<string, unknown>>`
    select t.*, to_jsonb(t) as whole from ${sql.table(of.table)} t
    where t.district = ${tx.actor.district} and t.id = ${record} for update
  `.execute(tx.db);
  const row = rows[0];
  if (!row) return null;
  const whole = row.whole as Record<string, unknown>;
  const core = Object.fromEntries(
    Object.entries(of.drawers as Record<string, string>)
      // Without drawers every field is a column; a compartment then only keeps its value out of the log.
      .filter(([, compartment]) => compartment === 'core' || of.drawersTable === null)
      .map(([field]) => [field, plain(whole[snake(field)])]),
  );
  const sealed = of.drawersTable ? await openDrawers(tx, of.drawersTable, [record], sealedIn(of.drawers)) : new Map();
  const subject = of.subjectColumn === null ? null : (row[of.subjectColumn] as string);
  return {
    record,
    subject,
    values: { ...core, ...sealed.get(record) },
    enteredAt: plain(row.entered_at) as Instant,
    voidedAt: (plain(row.voided_at) as Instant | null) ?? null,
    hasLeft: (await departuresOf(tx, record)).length > 0,
    now: tx.now,
    ...(target === undefined ? {} : { reachesTarget: await reachesCase(tx, target) }),
  };
}

export async function recordCorrection<Noun extends object>(
  tx: Tx,
  of: Correctable<Noun>,
  event: CorrectionEvent,
  note: string | undefined,
  now: CorrectionSituation,
): Promise<void> {
  const version = event.type === 'record-corrected' ? await writeChanges(tx, of, event, now) : null;
  if (event.type === 'record-voided')
    await sql`update ${sql.table(of.table)} set voided_at = ${tx.now}, version = version + 1
      where district = ${tx.actor.district} and id = ${event.record}`.execute(tx.db);
  if (event.type === 'record-moved') await writeMove(tx, of, event, now);
  await keepHistory(tx, of, event, { note, version }, now);
  await tellReaders(tx, event);
  await of.settle?.(tx, event.record);
}

async function writeChanges<Noun extends object>(
  tx: Tx,
  of: Correctable<Noun>,
  event: CorrectionEvent,
  now: CorrectionSituation,
): Promise<number> {
  const after = changedColumns(of, event);
  const columns = Object.entries(after).map(([field, value]) => sql`${sql.ref(snake(field))} = ${columnValue(value)}`);
  const { rows } = await sql<{ version: number }>`
    update ${sql.table(of.table)} set ${sql.join([...columns, sql`version = version + 1`])}
    where district = ${tx.actor.district} and id = ${event.record} returning version
  `.execute(tx.db);
  const version = rows[0]?.version;
  if (version === undefined) throw new Error('A record under correction vanished although it was locked');
  if (!of.drawersTable || !event.sealed) return version;
  const stands = intoDrawers(of.drawers, now.values as Partial<Noun>).sealed;
  const parts = Object.fromEntries(
    Object.entries(event.sealed).map(([compartment, fields]) => [
      compartment,
      withoutEmptied(of, { ...stands[compartment as keyof typeof stands], ...fields }),
    ]),
  );
  await putDrawers(
    tx,
    { table: of.drawersTable, record: event.record, subject: event.subject ?? event.record },
    version,
    parts,
  );
  return version;
}

/** A sealed field that was emptied leaves its drawer: to a reader it is as if it had never been told. */
export const withoutEmptied = <Noun extends object>(
  of: Correctable<Noun>,
  fields: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const compartments = of.drawers as Readonly<Record<string, string>>;
  const isEmptied = ([field, value]: [string, unknown]) =>
    value === null && of.drawersTable !== null && compartments[field] !== 'core';
  return Object.fromEntries(Object.entries(fields).filter((entry) => !isEmptied(entry)));
};

/** What changes in the record's own row: its core, and everything where it has no drawers. */
const changedColumns = <Noun extends object>(
  of: Correctable<Noun>,
  event: CorrectionEvent | MergeEvent,
): Record<string, unknown> =>
  Object.assign({}, event.core.after, ...(of.drawersTable === null ? Object.values(event.sealed ?? {}) : []));

/** A list of codes is an array in PostgreSQL, a list of anything else is JSON. */
const columnValue = (value: unknown): unknown => {
  const inJson = Array.isArray(value) ? value.some((one) => typeof one === 'object') : typeof value === 'object';
  return inJson && value !== null ? JSON.stringify(value) : value;
};

async function writeMove<Noun extends object>(
  tx: Tx,
  of: Correctable<Noun>,
  event: CorrectionEvent,
  now: CorrectionSituation,
) {
  const to = event.core.to as string;
  if (of.drawersTable && now.subject)
    await moveDrawers(tx, { table: of.drawersTable, record: event.record, subject: now.subject }, to);
  await sql`update ${sql.table(of.table)} set subject = ${to}, version = version + 1
    where district = ${tx.actor.district} and id = ${event.record}`.execute(tx.db);
  if (of.wing === 'casework' && now.subject) await moveHistory(tx, event.record, now.subject, to);
}

export async function keepHistory<Noun extends object>(
  tx: Tx,
  of: Correctable<Noun>,
  event: CorrectionEvent | MergeEvent,
  { note, version }: { readonly note: string | undefined; readonly version: number | null },
  now: CorrectionSituation,
) {
  const id = tx.outside.nextId();
  const sealedFields = Object.values(event.sealed ?? {}).flatMap((fields) => Object.keys(fields));
  const shared = {
    district: tx.actor.district,
    id,
    person: tx.actor.person,
    what: event.type.replace('record-', ''),
    kind: of.kind,
    record: event.record,
    reason: (event.core.reason as string | null | undefined) ?? null,
    before: JSON.stringify(event.core.before ?? (event.type === 'record-moved' ? { subject: event.core.from } : {})),
    after: JSON.stringify(event.core.after ?? (event.type === 'record-moved' ? { subject: event.core.to } : {})),
  };
  if (of.wing !== 'casework') {
    const after = event.type === 'record-corrected' ? changedColumns(of, event) : {};
    const before = Object.fromEntries(Object.keys(after).map((field) => [field, now.values[field] ?? null]));
    const columns = { before: JSON.stringify(before), after: JSON.stringify(after), note: note ?? null };
    await tx.db
      .insertInto(of.wing === 'ground' ? 'ground.corrections' : 'prevention.corrections')
      .values({ ...shared, ...columns })
      .execute();
    return;
  }
  const subject = event.subject ?? event.record;
  await tx.db
    .insertInto('casework.corrections')
    .values({ ...shared, subject, sealed_fields: sealedFields, drawers: of.drawersTable, version })
    .execute();
  if (note !== undefined)
    await putDrawers(tx, { table: 'casework.corrections_drawers', record: id, subject }, 1, { narrative: { note } });
}

/** Whoever received the record outside is told that it was put right, and nothing of what it says. */
export async function tellReaders(tx: Tx, event: Pick<CorrectionEvent, 'type' | 'record'>): Promise<void> {
  const told = new Set<string>();
  for (const departure of await departuresOf(tx, event.record)) {
    if (departure.to_unit === null || told.has(`${departure.to_unit}|${departure.via}`)) continue;
    told.add(`${departure.to_unit}|${departure.via}`);
    await tx.db
      .insertInto('ground.notices')
      .values({
        district: tx.actor.district,
        id: tx.outside.nextId(),
        unit: departure.to_unit,
        via_kind: departure.via_kind,
        via: departure.via,
        what: event.type.replace('record-', ''),
      })
      .execute();
  }
}

/** Notes that a record left the house, so that a later correction reaches its reader. */
export async function noteDeparture(
  tx: Tx,
  record: string,
  via: { readonly kind: 'referral' | 'letter' | 'report'; readonly id: string; readonly toUnit: string | null },
  leftAt: Instant,
): Promise<void> {
  await tx.db
    .insertInto('ground.departures')
    .values({
      district: tx.actor.district,
      id: tx.outside.nextId(),
      record,
      via_kind: via.kind,
      via: via.id,
      to_unit: via.toUnit,
      left_at: leftAt,
    })
    .execute();
}

const departuresOf = (tx: Tx, record: string) =>
  tx.db
    .selectFrom('ground.departures')
    .select(['via_kind', 'via', 'to_unit'])
    .where('district', '=', tx.actor.district)
    .where('record', '=', record)
    .execute();

/** A concern or a packet is read like a case and is none: nothing that belongs to a case is laid there. */
async function reachesCase(tx: Tx, subject: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select ${subject}::uuid = any (access.reached('narrative')) and exists (select from casework.cases c
      where c.district = ${tx.actor.district} and c.id = ${subject} and c.voided_at is null) as there
  `.execute(tx.db);
  return rows[0]?.there === true;
}

/** People who opened the record under its former case since it was entered there. */
export async function readersOf(tx: Tx, subject: string, record: string, since: Instant): Promise<readonly string[]> {
  const { rows } = await sql<{ person: string }>`
    select person from audit.readers_of(${subject}::uuid, ${record}::uuid, ${since}::timestamptz) as person
  `.execute(tx.db);
  return rows.map((row) => row.person);
}

declare module '../database/tables.ts' {
  interface Tables {
    'ground.departures': {
      district: number;
      id: string;
      record: string;
      via_kind: string;
      via: string;
      to_unit: string | null;
      left_at: Date | string;
    };
    'ground.notices': { district: number; id: string; unit: string; via_kind: string; via: string; what: string };
    'casework.corrections': CorrectionRow & {
      subject: string;
      sealed_fields: string[];
      drawers: DrawerTable | null;
      version: number | null;
    };
    'prevention.corrections': CorrectionRow & { note: string | null };
    'ground.corrections': CorrectionRow & { note: string | null };
  }
}

interface CorrectionRow {
  district: number;
  id: string;
  person: string;
  what: string;
  kind: string;
  record: string;
  reason: string | null;
  before: string;
  after: string;
}
