/** Lists of releases: one's own, and those of others that wait for one's word. */

import { type ReleaseId, upToRows } from '@naung/domain/casework/releases/model.ts';
import type { MyReleases, ReleaseInList } from '@naung/domain/casework/releases/reads.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { type RawBuilder, sql } from 'kysely';
import type * as z from 'zod/mini';
import type { Tx } from '../../ground/database/transaction.ts';
import { hasLapsed, type Release } from './store.ts';

type Answer = z.infer<(typeof MyReleases)['answer']>;

export const myReleases = (tx: Tx): Promise<Answer> =>
  listed(tx, sql`r.asked_by = ${tx.actor.person} order by r.asked_at desc, r.id limit 20`);

/** Hers she may take back, not decide: they are not among them. What nobody decided in time is gone from here. */
export const waitingReleases = (tx: Tx): Promise<Answer> =>
  listed(
    tx,
    sql`r.state = 'asked' and r.until > ${tx.now}::timestamptz and r.asked_by <> ${tx.actor.person}
      and (${tx.actor.unit} in (r.unit, r.stand_in) and ${tx.actor.deeds.includes('approve')} or ${tx.actor.deeds.includes('keep-walls')})
      order by r.asked_at, r.id limit 50`,
  );

async function listed(tx: Tx, where: RawBuilder<unknown>): Promise<Answer> {
  const { rows } = await sql<Release & { readonly asker: string; readonly decider: string | null }>`
    select r.*, a.name as asker, d.name as decider
    from casework.releases r
    join ground.people a on a.district = r.district and a.id = r.asked_by
    left join ground.people d on d.district = r.district and d.id = r.decided_by
    where r.district = ${tx.actor.district} and ${where}
  `.execute(tx.db);
  tx.trace.show(rows.map((row) => row.id));
  return { items: rows.map((row) => inList(tx, row)) };
}

/** Only whoever asked is told how many: whoever decides may stand behind a wall of one of them, and would count it. */
function inList(tx: Tx, row: Release & { readonly asker: string; readonly decider: string | null }): ReleaseInList {
  const isMine = row.asked_by === tx.actor.person;
  return {
    id: row.id as ReleaseId,
    kind: row.kind,
    whose: row.whose,
    because: row.because,
    rows: isMine ? row.row_count : null,
    upTo: upToRows(row.row_count),
    state: row.state,
    askedByName: row.asker,
    askedAt: instantOf(row.asked_at.getTime()),
    isMine,
    decidedByName: row.decider,
    until: row.state === 'refused' ? null : instantOf(row.until.getTime()),
    hasLapsed: row.state !== 'refused' && hasLapsed(tx, row),
  };
}
