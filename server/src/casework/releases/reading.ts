/** Lists of releases: one's own, and those of others that wait for one's word. */

import { type ReleasedCases, type ReleaseId, upToRows } from '@naung/domain/casework/releases/model.ts';
import type { MyReleases, ReleaseInList, WaitingReleases } from '@naung/domain/casework/releases/reads.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { type RawBuilder, sql } from 'kysely';
import type * as z from 'zod/mini';
import type { Tx } from '../../ground/database/transaction.ts';
import { reachedCases } from './reached-cases.ts';
import { hasLapsed, type Release, standingOf } from './store.ts';

type Answer = z.infer<(typeof WaitingReleases)['answer']>;

export async function myReleases(tx: Tx): Promise<z.infer<(typeof MyReleases)['answer']>> {
  const rows = await found(tx, sql`r.asked_by = ${tx.actor.person} order by r.asked_at desc, r.id limit 20`);
  const now = await reachedNow(tx, rows);
  const { rowsAlone, rowsTakenAlone, rowsAtAll } = await standingOf(tx);
  return { items: rows.map((row) => inList(tx, row, now)), limits: { rowsAlone, rowsTakenAlone, rowsAtAll } };
}

/** Hers she may take back, not decide: they are not among them. What nobody decided in time is gone from here. */
export async function waitingReleases(tx: Tx): Promise<Answer> {
  const rows = await found(
    tx,
    sql`r.state = 'asked' and r.until > ${tx.now}::timestamptz and r.asked_by <> ${tx.actor.person}
      and (${tx.actor.unit} in (r.unit, r.stand_in) and ${tx.actor.deeds.includes('approve')} or ${tx.actor.deeds.includes('keep-walls')})
      order by r.asked_at, r.id limit 50`,
  );
  return { items: rows.map((row) => inList(tx, row, nothing)) };
}

/** `subjects` of her own alone, and of none that was taken. */
type Listed = Release & {
  readonly asker: string;
  readonly decider: string | null;
  readonly subjects: readonly string[] | null;
};

async function found(tx: Tx, where: RawBuilder<unknown>): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    select r.*, a.name as asker, d.name as decider, k.subjects
    from casework.releases r
    left join casework.release_cases k on k.district = r.district and k.release = r.id
    join ground.people a on a.district = r.district and a.id = r.asked_by
    left join ground.people d on d.district = r.district and d.id = r.decided_by
    where r.district = ${tx.actor.district} and ${where}
  `.execute(tx.db);
  tx.trace.show(rows.map((row) => row.id));
  return rows;
}

type ReachedNow = ReadonlyMap<ReleasedCases, ReadonlySet<string>>;
const nothing: ReachedNow = new Map();

/** How many rows she reaches now of what she may still take; a file that she reaches no longer is not in the sheet. */
async function reachedNow(tx: Tx, rows: readonly Listed[]): Promise<ReachedNow> {
  const open = rows.filter((row) => mayBeTaken(tx, row));
  const reached = new Map<ReleasedCases, ReadonlySet<string>>();
  for (const whose of new Set(open.map((row) => row.whose))) {
    const asked = [...new Set(open.flatMap((row) => (row.whose === whose ? (row.subjects ?? []) : [])))];
    reached.set(whose, new Set((await reachedCases(tx, whose, asked.length, asked)).map(({ id }) => id)));
  }
  return reached;
}

const mayBeTaken = (tx: Tx, row: Listed): boolean =>
  row.unit === tx.actor.unit && row.subjects !== null && row.state !== 'refused' && !hasLapsed(tx, row);

/** Only whoever asked is told how many: whoever decides may stand behind a wall of one of them, and would count it. */
function inList(tx: Tx, row: Listed, now: ReachedNow): ReleaseInList {
  const isMine = row.asked_by === tx.actor.person;
  return {
    id: row.id as ReleaseId,
    kind: row.kind,
    whose: row.whose,
    because: row.because,
    rows: isMine ? row.row_count : null,
    rowsNow: mayBeTaken(tx, row) ? (row.subjects ?? []).filter((one) => now.get(row.whose)?.has(one)).length : null,
    upTo: upToRows(row.row_count),
    state: row.state,
    askedByName: row.asker,
    askedAt: instantOf(row.asked_at.getTime()),
    isMine,
    decidedByName: row.decider,
    until: row.state === 'refused' ? null : instantOf(row.until.getTime()),
    hasLapsed: row.state !== 'refused' && hasLapsed(tx, row),
    isTaken: isMine && row.state === 'allowed' && row.subjects === null,
  };
}
