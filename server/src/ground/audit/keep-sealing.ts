/** The sealer at work in the keeper's process: twice a second while it lives, and once more when it goes. */
import { join } from 'node:path';
import type { SealingWatch } from '@naung/domain/ground/reading/watch.ts';
import type pg from 'pg';
import type { Outside } from '../outside/outside.ts';
import type { Log } from '../processes/log.ts';
import { inTurns } from '../processes/turns.ts';
import type { Settings } from '../settings/known.ts';
import { auditKeyIn } from './audit-key.ts';
import { type Sealer, sealerOf } from './sealer.ts';
import { sealingWatch } from './watch.ts';
import { witnessesOf } from './witnesses.ts';

/** `pool` is the keeper's. Resolves at once; what hinders sealing is logged and does not stop the keeper. */
export async function sealAudit(
  settings: Settings,
  pool: pg.Pool,
  { now }: Pick<Outside, 'now'>,
  log: Log,
): Promise<{ watch(): Promise<SealingWatch>; close(): Promise<void> }> {
  const key = await auditKeyIn(join(settings.NAUNG_DATA, 'keys'));
  const witnesses = witnessesOf(settings, key.publicKey);
  const noteFault = (error: unknown) => log.error({ error }, 'a witness of the audit does not hear');
  const sealing = keepSealing(sealerOf({ pool, key, witnesses, now, noteFault }), log);
  return {
    watch: () => sealingWatch(pool, witnesses, now()),
    async close() {
      await sealing.stop();
      await Promise.all(witnesses.map((witness) => witness.close()));
    },
  };
}

/** What was written is open to an unseen change for so long, at most, on a day without trouble. */
const restMs = 500;
/** After a fault; and how often it is said again, while it lasts. */
const restAfterFaultMs = 5000;
const sayAgainAfter = 12;

function keepSealing(sealer: Sealer, log: Log): { stop(): Promise<void> } {
  let faults = 0;
  const turn = async (isStopping: () => boolean) => {
    try {
      while ((await sealer.seal()) > 0 && !isStopping());
      if (faults > 0) log.info({ attempt: faults }, 'the audit is sealed again');
      faults = 0;
    } catch (error) {
      if (faults % sayAgainAfter === 0) log.error({ error, attempt: faults + 1 }, 'the audit is not being sealed');
      faults += 1;
    }
    return faults > 0 ? restAfterFaultMs : restMs;
  };
  const turns = inTurns(turn);
  return {
    async stop() {
      await turns.stop();
      // What was written last must not wait for the next start.
      await turn(() => true);
    },
  };
}
