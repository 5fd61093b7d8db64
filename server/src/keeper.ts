/**
 * The keeper process: it alone holds the keys, answers the office over a local socket, and seals the audit. It serves no page and opens
 * no port.
 */
import type { SealingWatch } from '@naung/domain/ground/reading/watch.ts';
import { sealAudit } from './ground/audit/keep-sealing.ts';
import { keepLooking } from './ground/keeper/keep-looking.ts';
import { keeperHere } from './ground/keeper/keeper-here.ts';
import { keepRotating } from './ground/keeper/rotation/keep-rotating.ts';
import { listenOn, socketIn } from './ground/keeper/socket.ts';
import { outside } from './ground/outside/outside.ts';
import { liveAsChild } from './ground/processes/child.ts';
import { addressFor } from './ground/processes/environment.ts';
import { logOf } from './ground/processes/log.ts';
import { sealKeysAgain } from './ground/recovery/sealed-keys.ts';
import { settingsOrStop } from './ground/settings/settings.ts';

const settings = settingsOrStop();
const log = logOf('keeper', settings.NAUNG_LOG_LEVEL);

const nobodySeals = (): Promise<SealingWatch | null> => Promise.resolve(null);

await liveAsChild(log, async () => {
  let watch = nobodySeals;
  const address = addressFor(settings, 'naung_keeper');
  const here = await keeperHere(settings, address, outside, {
    sealing: () => watch(),
    noteFault: (error) => log.error({ error }, 'what was opened was not written down yet, or a name was not compared'),
  });
  await sealKeysAgain(settings.NAUNG_DATA);
  const rotating = await keepRotating(here.rotation, addressFor(settings, 'naung_keeper'), log);
  const sealing = await sealAudit(settings, here.beside, outside, log);
  watch = sealing.watch;
  const looking = keepLooking(here.rotation, outside, log);
  const server = await listenOn(socketIn(settings.NAUNG_DATA), here.keeper, (error) => {
    log.error({ error }, 'a fault of ours');
  });
  return {
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await looking.stop();
      await rotating.close();
      await sealing.close();
      await here.close();
    },
  };
});
