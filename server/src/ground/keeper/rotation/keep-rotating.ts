/**
 * The keeper's patience with its own keys: whatever is asked is done one after another, and units are looked at when somebody comes or
 * goes, and at the turn of each day; what was sealed to a unit is taken from under its key within a second. What fails is said and tried
 * again later, and keeps nothing else waiting. Only one program at a time does this, by a lock in the database that ends with its
 * connection.
 */
import { setTimeout as rest } from 'node:timers/promises';
import type { Log } from '../../processes/log.ts';
import { lockPackets } from '../packets.ts';
import { rotateAll } from './asked.ts';
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
  const stop = new AbortController();
  const steps = stepsOf(all, (error) => log.error({ error }, 'a key is not being changed'));
  const turns = (async () => {
    while (!stopping) {
      for (const step of steps) if (!stopping) await step();
      if (!stopping) await rest(restMs, undefined, { signal: stop.signal }).catch(() => undefined);
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

function stepsOf(means: RotationMeans, noteFault: (fault: unknown) => void): readonly (() => Promise<void>)[] {
  const shut = new Set<string>();
  const failed = new Map<string, unknown>();
  const timeToTryAgain = every(restAfterFaultMs);
  const [timeToLook, timeToEnd] = [every(lookEveryMs), every(lookEveryMs)];
  const steps = [
    () => lockPackets(means, shut, means.goOn),
    async () => {
      if (timeToTryAgain()) failed.clear();
      const before = failed.size;
      await rotateAll(means, failed);
      for (const fault of [...failed.values()].slice(before)) noteFault(fault);
    },
    () => lookWhereChanged(means, timeToLook()),
    async () => {
      if (timeToEnd()) await endFormerKeys(means);
    },
  ];
  return steps.map((step) => patiently(step, noteFault));
}

/** After a fault this step rests, and no other. */
function patiently(step: () => Promise<unknown>, noteFault: (fault: unknown) => void): () => Promise<void> {
  let restsUntil = 0;
  return async () => {
    if (Date.now() < restsUntil) return;
    try {
      await step();
    } catch (fault) {
      if (fault instanceof Stopped) return;
      restsUntil = Date.now() + restAfterFaultMs;
      noteFault(fault);
    }
  };
}

/** True at once, and then not before so long has passed. */
function every(ms: number): () => boolean {
  let last = 0;
  return () => {
    if (Date.now() - last < ms) return false;
    last = Date.now();
    return true;
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
