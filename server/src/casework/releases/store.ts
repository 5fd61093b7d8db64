/**
 * Releases as rows. Of the rows of a release the ids alone are kept, until it is taken; what is in them is always asked anew of what the
 * taker reaches at that moment.
 */
import type { AskingSituation, DecidingSituation } from '@naung/domain/casework/releases/commands.ts';
import type {
  ReleaseAsked,
  ReleaseDecided,
  ReleasedCases,
  ReleaseKind,
  ReleaseReason,
  ReleaseState,
} from '@naung/domain/casework/releases/model.ts';
import { addHours, addSeconds } from '@naung/domain/ground/time.ts';
import { type ColumnType, type Selectable, sql } from 'kysely';
import { standInFor } from '../../ground/agencies/standing-in.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { limitsOf } from './limits.ts';
import { reachedCases } from './reached-cases.ts';

type Moment = ColumnType<Date, string, string>;

interface ReleaseRow {
  district: number;
  id: string;
  unit: string;
  stand_in: string | null;
  kind: ReleaseKind;
  whose: ReleasedCases;
  because: ReleaseReason;
  row_count: number;
  state: ReleaseState;
  is_alone: boolean;
  asked_by: string;
  asked_at: Moment;
  decided_by: string | null;
  until: Moment;
}
export type Release = Selectable<ReleaseRow>;

interface CasesRow {
  district: number;
  release: string;
  asked_by: string;
  subjects: string[];
}

declare module '../../ground/database/tables.ts' {
  interface Tables {
    'casework.releases': ReleaseRow;
    'casework.release_cases': CasesRow;
  }
}

/** One asking of a person after the other, so that two at once do not each stay below the limit. */
export async function askingSituation(tx: Tx, whose: ReleasedCases): Promise<AskingSituation> {
  const { district, person } = tx.actor;
  await sql`select pg_advisory_xact_lock(hashtext(${`casework.releases ${person}`}), ${district})`.execute(tx.db);
  const { isOneAsked, ...limits } = await standingOf(tx);
  return { ...limits, isOneAsked, rows: (await reachedCases(tx, whose, limits.rowsAtAll + 1)).length };
}

/** The limits of today, how much of them she has used alone, and whether something of hers waits. */
export async function standingOf(tx: Tx): Promise<Omit<AskingSituation, 'rows'>> {
  const { district, person } = tx.actor;
  const { rowsAlone, rowsAtAll } = await limitsOf(tx);
  const { rows } = await sql<{ alone: number; asked: boolean }>`
    select coalesce(sum(row_count) filter (where is_alone and asked_at > ${addHours(tx.now, -24)}::timestamptz), 0)::int as alone,
      coalesce(bool_or(state = 'asked' and until > ${tx.now}::timestamptz), false) as asked
    from casework.releases where district = ${district} and asked_by = ${person}
  `.execute(tx.db);
  return { rowsAlone, rowsAtAll, rowsTakenAlone: rows[0]?.alone ?? 0, isOneAsked: rows[0]?.asked === true };
}

export async function recordAsking(tx: Tx, events: readonly ReleaseAsked[]): Promise<void> {
  const { hoursToDecide, minutesToTake } = await limitsOf(tx);
  for (const { type, record, core } of events) {
    const isAlone = type === 'release-taken-alone';
    await tx.db
      .insertInto('casework.releases')
      .values({
        district: tx.actor.district,
        id: record,
        unit: tx.actor.unit,
        stand_in: isAlone ? null : await standInFor(tx, tx.actor.unit, null),
        kind: core.kind,
        whose: core.whose,
        because: core.because,
        row_count: core.rows,
        state: isAlone ? 'allowed' : 'asked',
        is_alone: isAlone,
        asked_by: tx.actor.person,
        asked_at: tx.now,
        decided_by: null,
        until: isAlone ? addSeconds(tx.now, minutesToTake * 60) : addHours(tx.now, hoursToDecide),
      })
      .execute();
    const subjects = (await reachedCases(tx, core.whose, core.rows)).map(({ id }) => id);
    await tx.db
      .insertInto('casework.release_cases')
      .values({ district: tx.actor.district, release: record, asked_by: tx.actor.person, subjects })
      .execute();
  }
}

/** The cases it was asked for, to the first who takes it; null ever after. */
export async function takenOnce(tx: Tx, id: string): Promise<readonly string[] | null> {
  const taken = await tx.db
    .deleteFrom('casework.release_cases')
    .where('district', '=', tx.actor.district)
    .where('release', '=', id)
    .returning('subjects')
    .executeTakeFirst();
  return taken?.subjects ?? null;
}

export const findRelease = (tx: Tx, id: string): Promise<Release | undefined> =>
  tx.db
    .selectFrom('casework.releases')
    .selectAll()
    .where('district', '=', tx.actor.district)
    .where('id', '=', id)
    .executeTakeFirst();

/** Two who decide at once take turns; what was decided can no longer be locked as a row, because nobody may change it. */
export async function lockedRelease(tx: Tx, id: string): Promise<(Release & { now: DecidingSituation }) | null> {
  await sql`select pg_advisory_xact_lock(hashtext(${`casework.releases ${id}`}), ${tx.actor.district})`.execute(tx.db);
  const release = await findRelease(tx, id);
  if (!release) return null;
  const isMine = release.asked_by === tx.actor.person;
  return { ...release, now: { state: release.state, isMine, hasLapsed: hasLapsed(tx, release) } };
}

export async function recordDecision(tx: Tx, events: readonly ReleaseDecided[]): Promise<void> {
  const { minutesToTake } = await limitsOf(tx);
  for (const { type, record } of events) {
    const isAllowed = type === 'release-allowed';
    await tx.db
      .updateTable('casework.releases')
      .set({
        state: isAllowed ? 'allowed' : 'refused',
        decided_by: tx.actor.person,
        until: isAllowed ? addSeconds(tx.now, minutesToTake * 60) : tx.now,
      })
      .where('district', '=', tx.actor.district)
      .where('id', '=', record)
      .execute();
  }
}

export const hasLapsed = (tx: Tx, { until }: Pick<Release, 'until'>): boolean => until.getTime() <= Date.parse(tx.now);
