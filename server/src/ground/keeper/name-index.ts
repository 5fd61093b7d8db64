/**
 * Writing names into the index and taking them out. What is sealed beside the marks lets the keeper compare whole names and mark them
 * anew under another index key without asking any room; it lies under the key of the case and goes with it.
 */
import type pg from 'pg';
import { PlainFault } from '../processes/plain-fault.ts';
import type { DataKeys } from './case-keys.ts';
import { open, type Place, seal } from './envelope.ts';
import type { Forgotten, Named, NamePlace } from './finding.ts';
import type { Keys } from './keys.ts';
import { marksOf, type Written } from './name-marks.ts';
import { mayComeFrom, ofAnotherCase } from './parties.ts';
import { inTransaction } from './transaction.ts';

export interface IndexMeans {
  readonly keys: Keys;
  readonly dataKeys: DataKeys;
  /** As `naung_keeper`. */
  readonly pool: pg.Pool;
}

export interface NameRow extends NamePlace {
  readonly subject: string;
  readonly version: number;
  readonly key: string;
  readonly envelope: Buffer;
}

export async function writeNames(means: IndexMeans, district: number, named: readonly Named[]): Promise<void> {
  await inTransaction(means.pool, async (client) => {
    for (const one of named) await writeName(means, client, district, one);
  });
}

export async function forgetNames(pool: pg.Pool, district: number, which: Forgotten): Promise<void> {
  const [column, id] = 'record' in which ? ['record', which.record] : ['subject', which.subject];
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ record: string }>(
      `delete from access.names where district = $1 and ${column} = $2 returning record`,
      [district, id],
    );
    await client.query(
      'delete from access.possible_matches where district = $1 and (earlier = any ($2::uuid[]) or later = any ($2::uuid[]))',
      [district, rows.map(({ record }) => record)],
    );
  });
}

/** Its words stay sealed where they are, so that what is destroyed with the case is all of it. */
export async function setNamesAside(pool: pg.Pool, district: number, record: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('update access.names set is_aside = true where district = $1 and record = $2', [
      district,
      record,
    ]);
    await client.query('delete from access.name_marks where district = $1 and record = $2', [district, record]);
  });
}

async function writeName(means: IndexMeans, client: pg.PoolClient, district: number, one: Named): Promise<void> {
  const place = [district, one.record, one.compartment];
  const written = writtenOf(one);
  const { rowCount } = await client.query(
    'select from access.names where district = $1 and record = $2 and subject <> all ($3::uuid[])',
    [district, one.record, mayComeFrom(one)],
  );
  if (rowCount !== 0) throw new Error(ofAnotherCase);
  if (isEmpty(written)) {
    await client.query('delete from access.names where district = $1 and record = $2 and compartment = $3', place);
    return;
  }
  const { id, key } = await means.dataKeys.current(district, one.subject, one.compartment);
  const { rows } = await client.query<{ version: number }>(
    `insert into access.names as n (district, record, compartment, kind, subject, version, key, envelope, marked_with)
     values ($1, $2, $3, $4, $5, 1, $6, '', $7)
     on conflict (district, record, compartment) do update
       set kind = excluded.kind, subject = excluded.subject, version = n.version + 1, is_aside = false, looked_at = null,
         marked_with = excluded.marked_with
     returning version`,
    [...place, one.kind, one.subject, id, means.keys.names.current().id],
  );
  const version = rows[0]?.version ?? 1;
  const plain = Buffer.from(JSON.stringify(written), 'utf8');
  await client.query(
    'update access.names set key = $4, envelope = $5 where district = $1 and record = $2 and compartment = $3',
    [...place, id, seal(key, id, placeOf(district, { ...one, version }), plain)],
  );
  await client.query('delete from access.name_marks where district = $1 and record = $2 and compartment = $3', place);
  await insertMarks(client, place, marksOf(means.keys, district, written));
}

/** Null where the key of the case was destroyed. */
export async function openName(means: IndexMeans, district: number, row: NameRow): Promise<Written | null> {
  const key = await means.dataKeys.find(district, row.subject, row.compartment, row.key);
  return key && (JSON.parse(open(key, placeOf(district, row), row.envelope).toString('utf8')) as Written);
}

/**
 * Marks anew, a few at a time, whatever was not marked with the key of now: after it was changed, or the words were read otherwise. Cut
 * off anywhere it goes on where it was. The number of those that open under no key, and so are found no more.
 */
export async function markAllAnew(means: IndexMeans, goOn: () => Promise<void>): Promise<number> {
  const { id } = means.keys.names.current();
  for (let shut = 0; ; ) {
    const { rows } = await means.pool.query<NameRow & { district: number }>(
      `select district, record, compartment, subject, version, key, envelope from access.names
       where marked_with is distinct from $1 order by district, record, compartment limit 200`,
      [id],
    );
    for (const row of rows) {
      await goOn();
      shut += await markAnew(means, row);
    }
    if (rows.length === 0) return shut;
  }
}

/** Nothing is done to a row that was written anew meanwhile: whoever wrote it marked it. */
async function markAnew(means: IndexMeans, row: NameRow & { readonly district: number }): Promise<number> {
  const place = [row.district, row.record, row.compartment];
  const written = await openName(means, row.district, row).catch((fault: unknown) => {
    if (fault instanceof PlainFault) throw fault;
    return null;
  });
  return inTransaction(means.pool, async (client) => {
    const { rows } = await client.query<{ is_aside: boolean }>(
      `update access.names set marked_with = $5 where district = $1 and record = $2 and compartment = $3 and version = $4
       returning is_aside`,
      [...place, row.version, means.keys.names.current().id],
    );
    const [stands] = rows;
    if (stands === undefined) return 0;
    await client.query('delete from access.name_marks where district = $1 and record = $2 and compartment = $3', place);
    if (written !== null && !stands.is_aside)
      await insertMarks(client, place, marksOf(means.keys, row.district, written));
    return written === null ? 1 : 0;
  });
}

const insertMarks = (client: pg.PoolClient, place: readonly unknown[], marks: ReturnType<typeof marksOf>) =>
  client.query(
    `insert into access.name_marks (district, record, compartment, kind, mark)
     select $1, $2, $3, m.kind, m.mark from unnest($4::text[], $5::bytea[]) as m (kind, mark)`,
    [...place, marks.map(({ kind }) => kind), marks.map(({ mark }) => mark)],
  );

const writtenOf = ({ name, nickname, born, village, nik, phones, kk }: Named): Written => ({
  name,
  nickname,
  born,
  village,
  numbers: [...(nik === null ? [] : [nik]), ...phones],
  card: kk,
});

const isEmpty = ({ name, nickname, numbers, card }: Written): boolean =>
  name === null && nickname === null && numbers.length === 0 && card === null;

const placeOf = (
  district: number,
  { record, compartment, version }: NamePlace & { readonly version: number },
): Place => ({ district, table: 'access.names', record, compartment, version });
