/**
 * Holding, releasing and destroying, as the keeper does it. The one who asks keeps the records of the unit, the one who decides is a
 * custodian, or who stands in where none is left; both are looked up here, and so is all that the office's rule has asked before.
 *
 * Keys go before the database is told. A fall in between leaves keys that are gone and an act that is open: deciding it once more
 * finds the marks in the key store and finishes. What is asked and decided stands once it is done here, also where the office falls before
 * it has written it down; the keeper's own entry tells of it.
 */
import { createHash } from 'node:crypto';
import { decideDecision, type RecordStanding, whyNot } from '@naung/domain/ground/retention/deciding.ts';
import type pg from 'pg';
import type { DataKeys } from './case-keys.ts';
import { proofsOver } from './destroyed-records.ts';
import { isInPlaceForRecord, unitOfApprover } from './in-place-of-custodians.ts';
import {
  actAsked,
  actColumns,
  actNote,
  type FoundRecord,
  foundRecords,
  isHeld,
  ofCustodians,
  type Standing,
  standingIn,
  todayOf,
} from './kept-records.ts';
import { sealedNote } from './notes.ts';
import { noteOwn } from './own-entry.ts';
import type { RetentionKeeping } from './retention.ts';
import type { WallMeans } from './told-of-walls.ts';
import { inTransaction } from './transaction.ts';
import type { Asker } from './who-asks.ts';

export interface RetentionMeans extends WallMeans {
  readonly dataKeys: DataKeys;
}

export function retentionOver(means: RetentionMeans): RetentionKeeping {
  const { pool } = means;
  const kept = async (asker: Asker, wanted: Parameters<typeof foundRecords>[4]) => {
    const standing = await standingIn(means, pool, asker);
    return standing === null ? [] : foundRecords(means, pool, asker, standing, wanted);
  };
  return {
    recordsKept: async (asker, after, limit) => (await kept(asker, { after, limit })).map(asTold),
    recordKept: async (asker, record) => (await kept(asker, { record })).map(asTold)[0] ?? null,

    async recordsInPlace(asker) {
      const unit = await unitOfApprover(means, pool, asker);
      return unit === null ? [] : (await inPlace(means, asker, unit)).map(asTold);
    },

    async recordAsked(asker, act) {
      const row = await actIn(pool, asker.district, act);
      const standing = row && (await standingFor(means, pool, asker, row));
      if (standing === null || row === null || (standing.grantees !== null && row.askedBy !== asker.person))
        return null;
      const [record] = await foundRecords(means, pool, asker, standing, { record: row.record });
      const isTold = record !== undefined || (!row.isOpen && !(await isBehindWall(pool, asker, row.record)));
      if (!isTold) return null;
      return {
        record: record ? asTold(record) : null,
        act: await actAsked(means, asker.district, row),
        isOpen: row.isOpen,
      };
    },

    askRetention: (asker, wish) => inTransaction(pool, (client) => ask(means, client, asker, wish)),

    decideRetention: (asker, act, isAgreed) =>
      inTransaction(pool, (client) => decide(means, client, asker, act, isAgreed)),

    ...proofsOver(means),
  };
}

/** Of something that was asked: as what she is elsewhere, or in the place of a custodian, for as long as it is open. */
async function standingFor(
  means: RetentionMeans,
  client: pg.Pool | pg.PoolClient,
  asker: Asker,
  { record: subject, askedBy, isOpen }: ActRow,
): Promise<Standing | null> {
  const standing = await standingIn(means, client, asker);
  if (standing?.grantees === null || !isOpen) return standing;
  const unit = await unitOfApprover(means, client, asker);
  const isHers = unit !== null && (await isInPlaceForRecord(client, asker, unit, { subject, askedBy }));
  return isHers ? ofCustodians : standing;
}

const mostAsked = 200;

async function inPlace(means: RetentionMeans, asker: Asker, unit: string): Promise<readonly FoundRecord[]> {
  const { rows } = await means.pool.query<{ record: string }>(
    `select record from access.retention_acts
     where district = $1 and decided_at is null and access.in_place_for_record($1, record, asked_by) = $2
     group by record order by min(asked_at), record limit $3`,
    [asker.district, unit, mostAsked],
  );
  const hers: FoundRecord[] = [];
  for (const { record } of rows) {
    const [found] = await foundRecords(means, means.pool, asker, ofCustodians, { record });
    const asked = found?.asked && { subject: record, askedBy: found.asked.askedBy };
    if (found && asked && (await isInPlaceForRecord(means.pool, asker, unit, asked))) hers.push(found);
  }
  return hers;
}

type Wish = Parameters<RetentionKeeping['askRetention']>[1];

async function ask(means: RetentionMeans, client: pg.PoolClient, asker: Asker, wish: Wish): Promise<boolean> {
  const { act, record, what, because, note, reviewOn } = wish;
  const standing = await standingIn(means, client, asker);
  if (standing === null || standing.grantees === null) return false;
  await client.query('select access.hold_still($1, $2)', [asker.district, record]);
  const [found] = await foundRecords(means, client, asker, standing, { record });
  if (found === undefined) return false;
  const now = await recordStanding(means, client, asker, found);
  if (what === 'hold' ? now.isHeld : found.asked !== null || whyNot(what, now) !== null) return false;
  const sealed = note === null ? null : await sealedNote(means.keys, actNote(asker.district, act), note);
  const { rowCount } = await client.query(
    `insert into access.retention_acts
       (district, id, record, what, unit, code, class, ended_on, due_on, because, wrapped, envelope, review_on, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing`,
    [
      ...[asker.district, act, record, what, found.unit, found.code, found.class, found.endedOn, found.dueOn],
      ...[because, sealed?.wrapped ?? null, sealed?.envelope ?? null, reviewOn, asker.person, means.now()],
    ],
  );
  if (rowCount === 1) await noteOwn(client, asker, 'retention-asked', record);
  return rowCount === 1;
}

async function recordStanding(
  means: RetentionMeans,
  client: pg.PoolClient,
  asker: Asker,
  found: FoundRecord,
): Promise<RecordStanding> {
  const today = await todayOf(means, client, asker.district);
  const isDue = found.dueOn !== null && found.dueOn <= today;
  return { today, isDue, isHeld: isHeld(found), isOfTheTeam: found.isOfTheTeam };
}

async function decide(
  means: RetentionMeans,
  client: pg.PoolClient,
  asker: Asker,
  act: string,
  isAgreed: boolean,
): Promise<boolean> {
  const row = await actIn(client, asker.district, act, 'for update');
  const standing = row && (await standingFor(means, client, asker, row));
  if (standing === null || row === null) return false;
  const isMine = row.askedBy === asker.person;
  if (standing.grantees !== null && (isAgreed || !isMine)) return false;
  await client.query('select access.hold_still($1, $2)', [asker.district, row.record]);
  const [found] = await foundRecords(means, client, asker, standing, { record: row.record });
  if (found === undefined) return false;
  const now = {
    ...(await recordStanding(means, client, asker, found)),
    ...{ what: row.what, isOpen: row.isOpen, isMine },
  };
  const answer = isAgreed ? 'agree' : 'decline';
  if (!decideDecision({ payload: { act: act as never, answer } }, now).ok) return false;
  const gone = isAgreed && row.what === 'destroy' ? await destroyed(means, client, asker.district, row.record) : null;
  await client.query(
    `update access.retention_acts set decided_by = $3, decided_at = $4, is_agreed = $5, keys = $6, digest = $7
     where district = $1 and id = $2`,
    [asker.district, act, asker.person, means.now(), isAgreed, gone?.keys ?? null, gone?.digest ?? null],
  );
  if (isAgreed && row.what === 'release')
    await client.query(
      `update access.retention_acts set released_at = $3
       where district = $1 and record = $2 and what = 'hold' and is_agreed and released_at is null`,
      [asker.district, row.record, means.now()],
    );
  await noteOwn(client, asker, gone === null ? 'retention-decided' : 'record-destroyed', row.record);
  return true;
}

async function destroyed({ dataKeys, now }: RetentionMeans, client: pg.PoolClient, district: number, record: string) {
  const { rows } = await client.query<{ subject: string }>(
    'select s as subject from access.subjects_of($1, $2) s order by 1',
    [district, record],
  );
  const keys: string[] = [];
  const destroy = async (where: number, subject: string) => {
    keys.push(...(await dataKeys.destroyAll(where, subject, now())).keys);
  };
  for (const { subject } of rows) await destroy(district, subject);
  for (const { letter, ...one } of await lettersOf(client, district, record)) {
    await destroy(one.district, letter);
    // What was answered lies here.
    if (one.isOurs && one.district !== district) await destroy(district, letter);
  }
  await client.query('select access.clear_letters($1, $2)', [district, record]);
  await client.query('select access.clear_away($1, $2)', [district, record]);
  keys.sort();
  return {
    keys,
    digest: createHash('sha256')
      .update(keys.map((key) => `${key}\n`).join(''))
      .digest('hex'),
  };
}

interface LetterOf {
  readonly district: number;
  readonly letter: string;
  readonly isOurs: boolean;
}

/** Also those that lie in other districts: they are of her, and we wrote them. */
async function lettersOf(client: pg.PoolClient, district: number, record: string): Promise<readonly LetterOf[]> {
  const { rows } = await client.query<LetterOf>(
    'select district, letter, is_ours as "isOurs" from access.letters_of($1, $2) order by 1, 2',
    [district, record],
  );
  return rows;
}

type ActRow = Parameters<typeof actAsked>[2];

async function actIn(
  client: pg.Pool | pg.PoolClient,
  district: number,
  act: string,
  lock = '',
): Promise<ActRow | null> {
  const { rows } = await client.query<ActRow>(
    `select ${actColumns} from access.retention_acts where district = $1 and id = $2 ${lock}`,
    [district, act],
  );
  return rows[0] ?? null;
}

async function isBehindWall(client: pg.Pool, asker: Asker, record: string): Promise<boolean> {
  const { rows } = await client.query<{ behind: boolean }>('select access.is_behind_wall($1, $2, $3) as behind', [
    asker.district,
    record,
    asker.person,
  ]);
  return rows[0]?.behind !== false;
}

/** The unit is the keeper's own to know. */
const asTold = ({ unit: _unit, ...record }: FoundRecord) => record;
