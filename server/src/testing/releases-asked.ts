/** A sheet that Sari may take, and one for which somebody else waits. */
import { randomUUID } from 'node:crypto';
import type { Cast } from '../ground/database/testing/cast.ts';
import { expectDone } from './casework.ts';

export async function layReleases(cast: Cast): Promise<Record<'release' | 'releaseAsked', string>> {
  const [release, releaseAsked] = [randomUUID(), randomUUID()];
  const own = { release, kind: 'codes', whose: 'mine', because: 'supervision' };
  expectDone(await cast.say(cast.sari, 'releases/ask', own));
  await cast.database.owner.query(
    `insert into casework.releases (district, id, unit, kind, whose, because, row_count, state, is_alone, asked_by, asked_at, until)
     values ($1, $2, $3, 'names', 'mine', 'audit', 1, 'asked', false, $4, now(), now() + interval '1 day')`,
    [cast.here, releaseAsked, cast.units.intake, cast.komang.person],
  );
  return { release, releaseAsked };
}
