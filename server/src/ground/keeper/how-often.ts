/**
 * How often somebody may say anew who her kin are. Each saying shows her which cases vanish, so that saying it number by number would
 * ask the walls about anybody.
 */
import { dayIn, type Instant, type Zone } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import { limitOn } from './reading-limits.ts';
import type { Asker } from './who-asks.ts';

const day = 86_400_000;

/** From when she may say it again; null where she may now. */
export async function mayDeclareFrom(
  db: pg.Pool | pg.PoolClient,
  { district, person }: Pick<Asker, 'district' | 'person'>,
  now: Instant,
): Promise<Date | null> {
  const { rows } = await db.query<{ zone: Zone; toldAt: Date[] }>(
    `select t.zone, coalesce(k.told_at, '{}') as "toldAt"
     from ground.tenants t left join access.kin_declarations k on k.district = t.district and k.person = $2 where t.district = $1`,
    [district, person],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { atLeast: most, days } = await limitOn(db, district, 'kin-changes', dayIn(row.zone, now));
  const recent = row.toldAt.map((at) => at.getTime()).filter((at) => at > Date.parse(now) - days * day);
  const decisive = recent.sort((one, other) => other - one)[most - 1];
  return decisive === undefined ? null : new Date(decisive + days * day);
}
