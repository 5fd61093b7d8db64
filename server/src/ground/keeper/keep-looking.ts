/** Looks at what was read four times an hour, while the keeper lives. A fault is logged and does not stop it. */
import type pg from 'pg';
import type { Outside } from '../outside/outside.ts';
import type { Log } from '../processes/log.ts';
import type { Keys } from './keys.ts';
import { lookAtKinVillages } from './kin-villages.ts';
import { lookAtReading } from './unusual-reading.ts';

const restMs = 15 * 60_000;

export function keepLooking(
  { pool, keys }: { readonly pool: pg.Pool; readonly keys: Pick<Keys, 'digest'> },
  { now }: Pick<Outside, 'now'>,
  log: Log,
): { stop(): Promise<void> } {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  const turn = async () => {
    try {
      await lookAtReading(pool, now());
      await lookAtKinVillages(pool, keys, now());
    } catch (error) {
      log.error({ error }, 'what was read could not be looked at');
    }
    if (!stopping) timer = setTimeout(again, restMs);
  };
  const again = () => {
    turning = turn();
  };
  let turning = turn();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await turning;
    },
  };
}
