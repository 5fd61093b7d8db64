/**
 * The keeper's patience with its own keys: whatever is asked is done one after another, and units are looked at when somebody comes or
 * goes, and at the turn of each day; what was sealed to a unit is taken from under its key within a second. Only one program at a time does this, by a lock in the database that ends with its connection.
 */
import { setTimeout as rest } from 'node:timers/promises';
import type { Log } from '../../processes/log.ts';
import { lockPackets } from '../packets.ts';
import { rotateNext } from './asked.ts';
import type { RotationMeans } from './means.ts';
import { endFormerKeys, lookAtUnits } from './of-units.ts';
import { holdPlace } from './one-at-a-time.ts';

const restMs = 1000;
const restAfterFaultMs = 15_000;
/** A duty ends at midnight without anybody saying so. */
const lookEveryMs = 60_000;

class Stopped extends Error {}

export async function keepRotating(
  means: Omit<RotationMeans, 'goOn'>,
  address: string,
  log: Log,
): Promise<{ close(): Promise<void> }> {
  const place = await holdPlace(address);
  let stopping = false;
  const all: RotationMeans = {
    ...means,
    async goOn() {
      if (stopping) throw new Stopped();
    },
  };
  let lookedAt = 0;
  const shut = new Set<string>();
  const stop = new AbortController();
  const turn = async () => {
    await lockPackets(all, shut, all.goOn);
    while (await rotateNext(all));
    const everywhere = Date.now() - lookedAt >= lookEveryMs;
    await lookWhereChanged(all, everywhere);
    if (!everywhere) return;
    await endFormerKeys(all);
    lookedAt = Date.now();
  };
  const turns = (async () => {
    while (!stopping) {
      const pause = await turn().then(
        () => restMs,
        (error: unknown) => {
          if (!(error instanceof Stopped)) log.error({ error }, 'a key is not being changed');
          return restAfterFaultMs;
        },
      );
      if (!stopping) await rest(pause, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return {
    async close() {
      stopping = true;
      stop.abort();
      await turns;
      await place.leave();
    },
  };
}

/** Looks at the districts of which somebody came or went, or at all. What was said meanwhile is looked at the next time. */
async function lookWhereChanged(means: RotationMeans, everywhere: boolean): Promise<void> {
  const { rows } = await means.pool.query<{ district: number; at: string }>(
    `select district, changed_at::text as at from access.staff_changes where looked_at is null or looked_at < changed_at`,
  );
  if (everywhere) await lookAtUnits(means, null);
  else for (const { district } of rows) await lookAtUnits(means, district);
  for (const { district, at } of rows)
    await means.pool.query('update access.staff_changes set looked_at = $2::timestamptz where district = $1', [
      district,
      at,
    ]);
}
