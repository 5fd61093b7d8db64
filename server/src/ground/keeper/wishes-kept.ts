/**
 * "Do not let him see", kept for somebody of the team: once, under an id that is no other wall's. It stands once it is kept here, also where
 * the office falls before it has written it down. Where no custodian would be left who could ask about it, it waits for another.
 */
import type pg from 'pg';
import { carryToLetters } from './letters-told.ts';
import { noteOwn } from './own-entry.ts';
import { hold } from './raising.ts';
import { isOfTheTeam, type WallMeans } from './told-of-walls.ts';
import { inTransaction } from './transaction.ts';
import type { WallKeeping, Wish } from './walls.ts';
import type { Asker } from './who-asks.ts';

async function leavesCustodian(
  db: pg.Pool | pg.PoolClient,
  { district }: Pick<Asker, 'district'>,
  { subject, person, unit }: Omit<Wish, 'wall'>,
): Promise<boolean> {
  const { rows } = await db.query<{ leaves: boolean }>(
    'select access.wish_leaves_custodian($1, $2, $3, $4) as leaves',
    [district, subject, person, unit],
  );
  return rows[0]?.leaves === true;
}

export async function keepFrom(means: WallMeans, asker: Asker, wish: Wish): ReturnType<WallKeeping['keepFrom']> {
  const { wall, subject, person, unit } = wish;
  const { pool } = means;
  if (!(await isOfTheTeam(means, asker, subject))) return null;
  const kept = await inTransaction(pool, async (client) => {
    await hold(client, asker.district, [subject]);
    if (!(await leavesCustodian(client, asker, wish))) return waitFor(client, asker, wish);
    const { rowCount } = await client.query(
      `insert into access.walls (district, id, subject, person, unit, because, raised_by)
       values ($1, $2, $3, $4, $5, 'wish', $6) on conflict do nothing`,
      [asker.district, wall, subject, person, unit, asker.person],
    );
    if (rowCount === 0) return (await isSame(client, asker.district, wish)) ? 'kept' : 'taken';
    await client.query('select access.revoke_behind($1, $2)', [asker.district, wall]);
    await client.query('select access.settle_all($1, $2)', [asker.district, subject]);
    await carryToLetters(client, { from: asker.district, about: subject });
    await noteOwn(client, asker, 'wall-wished', wall);
    return 'kept';
  });
  // A letter that was posted in the same moment.
  await inTransaction(pool, (client) => carryToLetters(client, { from: asker.district, about: subject }));
  return kept;
}

async function waitFor(client: pg.PoolClient, asker: Asker, wish: Wish): Promise<'kept' | 'taken'> {
  const { wall, subject, person, unit } = wish;
  const { rowCount } = await client.query(
    `insert into access.wishes_waiting (district, wall, subject, person, unit, raised_by) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [asker.district, wall, subject, person, unit, asker.person],
  );
  if (rowCount === 0) return (await isSame(client, asker.district, wish)) ? 'kept' : 'taken';
  await noteOwn(client, asker, 'wall-wished', wall);
  return 'kept';
}

/** Said again, or by two at once: the wall stands, or waits. Anything else under that id is another wall. */
async function isSame(
  client: pg.PoolClient,
  district: number,
  { wall, subject, person, unit }: Wish,
): Promise<boolean> {
  const { rows } = await client.query<{ id: string; same: boolean }>(
    `select w.id, w.subject = $3 and w.person is not distinct from $4 and w.unit is not distinct from $5 and w.because = 'wish'
       and w.lifted_at is null as same
     from access.walls w where w.district = $1 and (w.id = $2 or w.subject = $3)
     union all
     select w.wall, w.subject = $3 and w.person is not distinct from $4 and w.unit is not distinct from $5
     from access.wishes_waiting w where w.district = $1 and w.kept_at is null and (w.wall = $2 or w.subject = $3)`,
    [district, wall, subject, person, unit],
  );
  return rows.some(({ same }) => same) && rows.every(({ id, same }) => id !== wall || same);
}
