/**
 * Looks at what was read four times an hour, while the keeper lives, and at the names that were not compared when they were written. A
 * fault is logged, stops nothing, and hides no other district.
 */
import { addHours, dayIn, type Instant, type Zone } from '@naung/domain/ground/time.ts';
import type { Outside } from '../outside/outside.ts';
import type { Log } from '../processes/log.ts';
import { inTurns } from '../processes/turns.ts';
import { lookAtVillagesOn } from './kin-villages.ts';
import { noteAllMatches } from './matching.ts';
import type { IndexMeans } from './name-index.ts';
import { lookAtDay } from './unusual-reading.ts';

const restMs = 15 * 60_000;

export function keepLooking(means: IndexMeans, { now }: Pick<Outside, 'now'>, log: Log): { stop(): Promise<void> } {
  const unread = (error: unknown) => log.error({ error }, 'what was read could not be looked at');
  const uncompared = (error: unknown) => log.error({ error }, 'a name was not compared with others');
  return inTurns(async () => {
    await noteAllMatches(means).catch(uncompared);
    await lookEverywhere(means, now(), unread).catch(unread);
    return restMs;
  });
}

/** At every district: today, and yesterday, whose last hours nobody has looked at yet. */
export async function lookEverywhere(
  { pool, keys }: Pick<IndexMeans, 'pool' | 'keys'>,
  now: Instant,
  noteFault: (fault: unknown) => void,
): Promise<void> {
  const { rows } = await pool.query<Where>('select district, zone from ground.tenants order by district');
  for (const { district, zone } of rows) {
    // Her first day came without anybody doing anything.
    await pool.query('select access.keep_waiting($1)', [district]).catch(noteFault);
    for (const day of [dayIn(zone, addHours(now, -24)), dayIn(zone, now)]) {
      await lookAtDay(pool, district, zone, day).catch(noteFault);
      await lookAtVillagesOn(pool, keys, district, zone, day).catch(noteFault);
    }
  }
}

interface Where {
  readonly district: number;
  readonly zone: Zone;
}
