/** Records that have ended, as the keeper finds them: what falls due when, what holds them, what is asked of them. */
import { CodeItem, withOwn } from '@naung/domain/ground/codes/model.ts';
import type { HoldReason, RetentionAct } from '@naung/domain/ground/retention/model.ts';
import { classOf, dueOn, type Ended } from '@naung/domain/ground/retention/schedule.ts';
import { type Day, dayIn, type Zone } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import * as z from 'zod/mini';
import { dutyHeld } from './grants.ts';
import { type NotePlace, openedNote } from './notes.ts';
import type { ActAsked, KeptRecord } from './retention.ts';
import { momentOf, type WallMeans } from './told-of-walls.ts';
import type { Asker } from './who-asks.ts';

export const actNote = (district: number, record: string): NotePlace => ({
  district,
  table: 'access.retention_acts',
  record,
  name: 'note',
});

/**
 * In which standing she asks: as one who keeps a unit's records, or as a custodian. Null where neither. Whoever is in a transaction asks
 * on its connection: one that waited for a second connection, while others do the same, would wait for ever.
 */
export async function standingIn(
  { now }: Pick<WallMeans, 'now'>,
  db: pg.Pool | pg.PoolClient,
  asker: Asker,
): Promise<Standing | null> {
  const held = await dutyHeld(db, asker, now());
  if (held?.deeds.includes('supervise')) return { grantees: held.acting, unit: held.unit };
  return held?.deeds.includes('keep-walls') ? ofCustodians : null;
}

export const ofCustodians: Standing = { grantees: null, unit: null };

export interface Standing {
  /** Null for a custodian, who reaches none of them. */
  readonly grantees: readonly string[] | null;
  readonly unit: string | null;
}

export interface FoundRecord extends KeptRecord {
  readonly unit: string;
}

export async function foundRecords(
  means: WallMeans,
  client: pg.Pool | pg.PoolClient,
  asker: Asker,
  { grantees }: Standing,
  wanted: { readonly record?: string; readonly after?: readonly [string, string] | null; readonly limit?: number },
): Promise<readonly FoundRecord[]> {
  const { record = null, after = null, limit = 1 } = wanted;
  const { rows } = await client.query<Row>('select * from access.records_ended($1, $2, $3, $4, $5, $6, $7)', [
    asker.district,
    asker.person,
    grantees,
    record,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit,
  ]);
  if (rows.length === 0) return [];
  const records = rows.map((row) => row.record);
  const [items, today] = [await scheduleOf(client, asker.district), await todayOf(means, client, asker.district)];
  const acts = await actsOf(means, client, asker.district, records);
  const hadAPart = await partsOf(client, asker, records);
  return rows.map((row) => {
    const mine = acts.filter((act) => act.record === row.record);
    return {
      ...{ record: row.record, kind: row.kind, code: row.code, unit: row.unit },
      ...{ class: classOf(row), endedOn: row.endedOn, dueOn: dueOn(items, row, today) },
      hold: mine.find(({ isOpen }) => !isOpen) ?? null,
      asked: mine.find(({ isOpen, what }) => isOpen && what === 'hold') ?? mine.find(({ isOpen }) => isOpen) ?? null,
      isOfTheTeam: hadAPart.has(row.record),
    };
  });
}

export async function todayOf(
  { now }: Pick<WallMeans, 'now'>,
  client: pg.Pool | pg.PoolClient,
  district: number,
): Promise<Day> {
  const { rows } = await client.query<{ zone: Zone }>('select zone from ground.tenants where district = $1', [
    district,
  ]);
  return dayIn(rows[0]?.zone ?? 'WIB', now());
}

interface Row extends Ended {
  readonly record: string;
  readonly code: string | null;
  readonly unit: string;
}

const Items = z.array(CodeItem);

async function scheduleOf(client: pg.Pool | pg.PoolClient, district: number): Promise<readonly CodeItem[]> {
  const columns = `code, id, en, valid_from::text as "validFrom", valid_until::text as "validUntil", source, mark, detail`;
  const wordings = async (from: string, values: readonly unknown[]) => {
    const { rows } = await client.query(
      `select ${columns} from ${from} and list = 'retention-classes' order by position, valid_from`,
      [...values],
    );
    return Items.parse(
      rows.map((row: object) => Object.fromEntries(Object.entries(row).filter(([, said]) => said !== null))),
    );
  };
  return withOwn(
    await wordings('ground.codes where true', []),
    await wordings('ground.own_codes where district = $1', [district]),
  );
}

interface ActRow {
  readonly act: string;
  readonly record: string;
  readonly what: RetentionAct;
  readonly because: HoldReason | null;
  readonly wrapped: Buffer | null;
  readonly envelope: Buffer | null;
  readonly reviewOn: string | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly isOpen: boolean;
}

export const actColumns = `id as act, record, what, because, wrapped, envelope, review_on::text as "reviewOn", asked_by as "askedBy",
  asked_at as "askedAt", decided_at is null as "isOpen"`;

export const actAsked = async (
  { keys }: Pick<WallMeans, 'keys'>,
  district: number,
  row: ActRow,
): Promise<ActAsked> => ({
  ...{ act: row.act, what: row.what, because: row.because, reviewOn: row.reviewOn, askedBy: row.askedBy },
  askedAt: momentOf(row.askedAt),
  note: await openedNote(keys, actNote(district, row.act), row.wrapped, row.envelope),
});

/** A hold keeps from the moment it is asked. */
export const isHeld = ({ hold, asked }: Pick<KeptRecord, 'hold' | 'asked'>): boolean =>
  hold !== null || asked?.what === 'hold';

/** What is open, and what holds. */
async function actsOf(
  means: WallMeans,
  client: pg.Pool | pg.PoolClient,
  district: number,
  records: readonly string[],
): Promise<readonly (ActAsked & { readonly record: string; readonly isOpen: boolean })[]> {
  const { rows } = await client.query<ActRow>(
    `select ${actColumns} from access.retention_acts
     where district = $1 and record = any ($2)
       and (decided_at is null or (what = 'hold' and is_agreed and released_at is null))
     order by asked_at desc`,
    [district, records],
  );
  return Promise.all(
    rows.map(async (row) => ({
      ...(await actAsked(means, district, row)),
      record: row.record,
      isOpen: row.isOpen,
    })),
  );
}

async function partsOf(
  client: pg.Pool | pg.PoolClient,
  asker: Asker,
  records: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ record: string }>(
    'select r as record from unnest($2::uuid[]) as r where access.had_a_part($1, r, $3)',
    [asker.district, records, asker.person],
  );
  return new Set(rows.map(({ record }) => record));
}
