/**
 * Which walls stand, for custodians, and their lifting by two: the one who asks never decides, and whoever stands behind a wall of the
 * case is told of none of its walls. The words of a reason are sealed for the keeper alone. A lifting stands once it is decided here, also
 * where the office falls before it has written it down; the keeper's own entry tells of it.
 */
import type { LiftingReason } from '@naung/domain/ground/walls/model.ts';
import type pg from 'pg';
import { isInPlace, unitOfApprover } from './in-place-of-custodians.ts';
import type { Keys } from './keys.ts';
import { type NotePlace, openedNote, sealedNote } from './notes.ts';
import { noteOwn } from './own-entry.ts';
import { carriesNow, isToldOf, momentOf, type WallMeans } from './told-of-walls.ts';
import { inTransaction } from './transaction.ts';
import type { WallKeeping, WallOfCase } from './walls.ts';
import type { Asker } from './who-asks.ts';

type Lifting = Pick<
  WallKeeping,
  'wallsInForce' | 'liftingsInPlace' | 'wallFor' | 'liftingFor' | 'askLifting' | 'decideLifting'
>;

export function liftingsOver(means: WallMeans): Lifting {
  const { keys, pool } = means;
  const isCustodian = (asker: Asker) => carriesNow(means, asker, 'keep-walls');
  const mayDecide = async (asker: Asker, lifting: string): Promise<boolean> => {
    if (await isCustodian(asker)) return true;
    const unit = await unitOfApprover(means, pool, asker);
    const asked = unit === null ? null : await openLifting(pool, asker.district, lifting);
    return unit !== null && asked !== null && isInPlace(pool, asker, unit, asked);
  };
  return {
    async wallsInForce(asker, after, limit) {
      if (!(await isCustodian(asker))) return [];
      const { rows } = await pool.query<Row>(
        `select w.id as wall, w.code as "caseCode", w.person, w.unit, w.agency, w.because, w.since, r.raised_by as "raisedBy", l.id as lifting,
           l.because as "liftingBecause", l.wrapped, l.envelope, l.asked_by as "askedBy", l.asked_at as "askedAt"
         from access.walls_shown($1, $2, $3, $4) w
         join access.walls r on r.district = $1 and r.id = w.id
         left join access.liftings l on l.district = $1 and l.wall = w.id and l.decided_at is null
         order by w.since desc, w.id desc`,
        [asker.district, asker.person, after, limit],
      );
      return Promise.all(rows.map((row) => wallOf(keys, asker.district, row)));
    },

    async liftingsInPlace(asker) {
      const unit = await unitOfApprover(means, pool, asker);
      if (unit === null) return [];
      const { rows } = await pool.query<Row & { readonly subject: string }>(
        `select w.id as wall, c.code as "caseCode", w.person, w.unit, w.agency, w.because, w.since, w.subject, w.raised_by as "raisedBy", l.id as lifting,
           l.because as "liftingBecause", l.wrapped, l.envelope, l.asked_by as "askedBy", l.asked_at as "askedAt"
         from access.liftings l
         join access.walls w on w.district = l.district and w.id = l.wall and w.lifted_at is null
         left join lateral access.walls_shown($1, $2, null, 1000) c on c.id = w.id
         where l.district = $1 and l.decided_at is null order by l.asked_at, l.id limit 200`,
        [asker.district, asker.person],
      );
      const hers: Row[] = [];
      for (const row of rows) if (await isInPlace(pool, asker, unit, row)) hers.push(row);
      return Promise.all(hers.map((row) => wallOf(keys, asker.district, row)));
    },

    async wallFor(asker, wall) {
      if (!(await isCustodian(asker)) || !(await isToldOf(means, asker, wall))) return null;
      const { rows } = await pool.query<{ askedBy: string }>(
        'select asked_by as "askedBy" from access.liftings where district = $1 and wall = $2 and decided_at is null',
        [asker.district, wall],
      );
      return { askedBy: rows[0]?.askedBy ?? null };
    },

    async liftingFor(asker, lifting) {
      if (!(await mayDecide(asker, lifting))) return null;
      const { rows } = await pool.query<{ askedBy: string; isDecided: boolean }>(
        `select l.asked_by as "askedBy", l.decided_at is not null as "isDecided"
         from access.liftings l join access.walls w on w.district = l.district and w.id = l.wall
         where l.district = $1 and l.id = $2 and not access.is_behind_wall(w.district, w.subject, $3)`,
        [asker.district, lifting, asker.person],
      );
      return rows[0] ?? null;
    },

    async askLifting(asker, { id, wall, because, note }) {
      if (!(await isCustodian(asker)) || !(await isToldOf(means, asker, wall))) return false;
      const sealed = note === null ? null : await sealedNote(keys, liftingNote(asker.district, id), note);
      return inTransaction(pool, async (client) => {
        const { rowCount } = await client.query(
          `insert into access.liftings (district, id, wall, because, wrapped, envelope, asked_by) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict do nothing`,
          [asker.district, id, wall, because, sealed?.wrapped ?? null, sealed?.envelope ?? null, asker.person],
        );
        if (rowCount === 1) await noteOwn(client, asker, 'lifting-asked', wall);
        return rowCount === 1;
      });
    },

    async decideLifting(asker, lifting, isLifted) {
      if (!(await mayDecide(asker, lifting))) return false;
      return inTransaction(pool, (client) => decide(client, asker, lifting, isLifted));
    },
  };
}

async function openLifting(client: pg.Pool, district: number, lifting: string) {
  const { rows } = await client.query<{ subject: string; askedBy: string }>(
    `select w.subject, l.asked_by as "askedBy" from access.liftings l
     join access.walls w on w.district = l.district and w.id = l.wall
     where l.district = $1 and l.id = $2 and l.decided_at is null`,
    [district, lifting],
  );
  return rows[0] ?? null;
}

async function decide(client: pg.PoolClient, asker: Asker, lifting: string, isLifted: boolean): Promise<boolean> {
  const { rows } = await client.query<{ wall: string; subject: string }>(
    `update access.liftings l set decided_by = $3, decided_at = now(), is_lifted = $4
     from access.walls w
     where l.district = $1 and l.id = $2 and l.decided_at is null and w.district = l.district and w.id = l.wall
       and ($4 is not true or l.asked_by <> $3) and not access.is_behind_wall(w.district, w.subject, $3)
     returning w.id as wall, w.subject`,
    [asker.district, lifting, asker.person, isLifted],
  );
  const [row] = rows;
  if (row === undefined) return false;
  await noteOwn(client, asker, isLifted ? 'wall-lifted' : 'wall-left-standing', row.wall);
  if (!isLifted) return true;
  await client.query('update access.walls set lifted_at = now() where district = $1 and id = $2', [
    asker.district,
    row.wall,
  ]);
  await client.query('select access.settle_all($1, $2)', [asker.district, row.subject]);
  return true;
}

interface Row extends Omit<WallOfCase, 'since' | 'lifting'> {
  readonly since: Date;
  readonly lifting: string | null;
  readonly liftingBecause: LiftingReason;
  readonly wrapped: Buffer | null;
  readonly envelope: Buffer | null;
  readonly askedBy: string;
  readonly askedAt: Date;
}

async function wallOf(keys: Keys, district: number, row: Row): Promise<WallOfCase> {
  const { wall, caseCode, person, unit, agency, because, raisedBy, lifting } = row;
  const told = { wall, caseCode, person, unit, agency, because, raisedBy, since: momentOf(row.since) };
  if (lifting === null) return { ...told, lifting: null };
  const note = await openedNote(keys, liftingNote(district, lifting), row.wrapped, row.envelope);
  const { liftingBecause, askedBy, askedAt } = row;
  return { ...told, lifting: { id: lifting, because: liftingBecause, note, askedBy, askedAt: momentOf(askedAt) } };
}

const liftingNote = (district: number, record: string): NotePlace => ({
  district,
  table: 'access.liftings',
  record,
  name: 'note',
});
