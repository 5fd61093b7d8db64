/** Proofs: to the unit that kept the record and to custodians, and to nobody who stood behind a wall of it. */
import { standingIn } from './kept-records.ts';
import type { DestroyedRecord, RetentionKeeping } from './retention.ts';
import { momentOf, type WallMeans } from './told-of-walls.ts';
import type { Asker } from './who-asks.ts';

type Row = Omit<DestroyedRecord, 'askedAt' | 'decidedAt'> & { readonly askedAt: Date; readonly decidedAt: Date };

export function proofsOver(means: WallMeans): Pick<RetentionKeeping, 'recordsDestroyed' | 'recordDestroyed'> {
  return {
    recordsDestroyed: proofs,
    recordDestroyed: async (asker, act) => (await proofs(asker, null, 1, act))[0] ?? null,
  };

  async function proofs(
    asker: Asker,
    after: readonly [string, string] | null,
    limit: number,
    act: string | null = null,
  ): Promise<readonly DestroyedRecord[]> {
    const standing = await standingIn(means, means.pool, asker);
    if (standing === null) return [];
    const { rows } = await means.pool.query<Row>(
      `select id as act, code, class, ended_on::text as "endedOn", due_on::text as "dueOn", asked_by as "askedBy",
         asked_at as "askedAt", decided_by as "decidedBy", decided_at as "decidedAt", keys, digest
       from access.retention_acts
       where district = $1 and keys is not null and ($2::uuid is null or unit = $2) and ($3::uuid is null or id = $3)
         and ($4::timestamptz is null or (decided_at, id) < ($4, $5::uuid))
         and not access.is_behind_wall(district, record, $6)
       order by decided_at desc, id desc limit $7`,
      [asker.district, standing.unit, act, after?.[0] ?? null, after?.[1] ?? null, asker.person, limit],
    );
    return rows.map((row) => ({ ...row, askedAt: momentOf(row.askedAt), decidedAt: momentOf(row.decidedAt) }));
  }
}
