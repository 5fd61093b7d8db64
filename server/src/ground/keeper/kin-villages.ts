/**
 * In which villages somebody's own people live, kept as marks that nobody reads back, and whether she opens files about those villages
 * without being on their teams. A village raises no wall: whoever works in a district has family in it. That it happened is told to
 * custodians, never which village nor which case.
 */
import { addHours, type Day, type Instant, type Zone, zones } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import type { Keys } from './keys.ts';
import type { Kin } from './parties.ts';
import { limitOn } from './reading-limits.ts';
import { raise } from './unusual-reading.ts';
import type { Asker } from './who-asks.ts';

type Digest = Pick<Keys, 'digest'>;

const markOf = (keys: Digest, village: number): Buffer => keys.digest('index', `village|${village}`);

/** Takes the place of those that she said before. */
export async function keepVillages(
  client: pg.PoolClient,
  keys: Digest,
  { district, person }: Asker,
  kin: readonly Kin[],
): Promise<void> {
  const villages = kin.flatMap(({ village }) => (typeof village === 'number' ? [markOf(keys, village)] : []));
  await client.query('delete from access.kin_villages where district = $1 and person = $2', [district, person]);
  await client.query(
    `insert into access.kin_villages (district, person, mark) select $1, $2, m from unnest($3::bytea[]) as m
     on conflict do nothing`,
    [district, person, villages],
  );
}

interface Opened {
  readonly at: Date;
  readonly person: string;
  readonly root: string;
  readonly village: number;
}

/** Told once in so many days, as long as it goes on; not of whoever took it in and was named on its team then. */
export async function lookAtVillagesOn(
  pool: pg.Pool,
  keys: Digest,
  district: number,
  zone: Zone,
  day: Day,
): Promise<void> {
  const limit = await limitOn(pool, district, 'kin-village', day);
  const until = addHours(`${day}T00:00:00.000Z` as Instant, 24 - zones[zone]);
  const { rows } = await pool.query<Opened>(
    `select v.at, v.person, v.root, v.village from access.villages_opened($1, $2, $3) v
     where exists (select from access.kin_villages k where k.district = $1 and k.person = v.person)
       and not exists (
         select from access.grants g where g.district = $1 and g.subject = v.root and g.grantee = 'person:' || v.person
           and coalesce(least(g.revoked_at, g.until), 'infinity') > v.at)
       and not exists (
         select from access.unusual_reading u where u.district = $1 and u.person = v.person and u.pattern = 'kin-village'
           and u.day < $4 and u.day > $4::date - $5::int)
     order by v.at`,
    [district, addHours(until, -24 * limit.days), until, day, limit.days],
  );
  const opened = await ofTheirVillages(pool, keys, district, rows);
  for (const person of new Set(opened.map((one) => one.person))) {
    const hers = opened.filter((one) => one.person === person);
    const subjects = [...new Set(hers.map(({ root }) => root))];
    const [first, last] = [hers[0]?.at, hers.at(-1)?.at];
    if (subjects.length < limit.atLeast || !first || !last || last < new Date(addHours(until, -24))) continue;
    const found = {
      person,
      count: subjects.length,
      usual: null,
      firstAt: first,
      lastAt: last,
      subjects,
      times: subjects.map(() => 1),
    };
    await raise(pool, { district, day }, { pattern: 'kin-village', from: limit.atLeast }, found);
  }
}

async function ofTheirVillages(
  pool: pg.Pool,
  keys: Digest,
  district: number,
  opened: readonly Opened[],
): Promise<readonly Opened[]> {
  const people = [...new Set(opened.map(({ person }) => person))];
  const { rows } = await pool.query<{ person: string; mark: Buffer }>(
    'select person, mark from access.kin_villages where district = $1 and person = any ($2::uuid[])',
    [district, people],
  );
  const kept = new Set(rows.map(({ person, mark }) => `${person} ${mark.toString('hex')}`));
  const marks = new Map(opened.map(({ village }) => [village, markOf(keys, village).toString('hex')]));
  return opened.filter(({ person, village }) => kept.has(`${person} ${marks.get(village)}`));
}
