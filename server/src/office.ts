/**
 * The office process: the desk's pages and the API, on one port.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import { createServer as createSecureServer } from 'node:https';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type pg from 'pg';
import { deskOf } from './desk.ts';
import { poolOf } from './ground/database/pool.ts';
import { databaseOver } from './ground/database/tables.ts';
import { onlyByName } from './ground/http/hosts.ts';
import { pagesIn } from './ground/http/pages.ts';
import { keeperAt } from './ground/keeper/keeper-at.ts';
import { socketIn } from './ground/keeper/socket.ts';
import { outside } from './ground/outside/outside.ts';
import { liveAsChild, type Running } from './ground/processes/child.ts';
import { addressFor } from './ground/processes/environment.ts';
import { logOf } from './ground/processes/log.ts';
import { readTls, renewTls } from './ground/processes/tls.ts';
import { settingsOrStop } from './ground/settings/settings.ts';
import { addressSeen, openSignIn, sessionSecretIn } from './ground/signing-in/sign-in.ts';
import { rooms } from './rooms.ts';
import routesByActor from './routes-by-actor.data.json';

const settings = settingsOrStop();
const log = logOf('office', settings.NAUNG_LOG_LEVEL);
const webFolder = join(fileURLToPath(new URL('.', import.meta.url)), '../../web/dist');

await liveAsChild(log, open);

async function open(): Promise<Running> {
  const pool = poolFor(addressFor(settings, 'naung_app'), 12);
  const authPool = poolFor(addressFor(settings, 'naung_auth'), 4);
  const office = { database: databaseOver(pool), keeper: keeperAt(socketIn(settings.NAUNG_DATA)), outside };
  const noteFault = (error: unknown): string => {
    const fault = randomUUID();
    log.error({ fault, error }, 'a fault of ours');
    return fault;
  };
  const origins = [settings.NAUNG_DESK_ORIGIN, settings.NAUNG_FIELD_ORIGIN] as const;
  const signIn = await openSignIn({
    office,
    pool: authPool,
    secret: await sessionSecretIn(join(settings.NAUNG_DATA, 'keys')),
    origins: [...origins],
    publicSite: settings.NAUNG_PUBLIC_ORIGIN,
    lockSeconds: settings.NAUNG_LOCK_AFTER_MINUTES * 60,
    addressOf: addressSeen(settings.NAUNG_BEHIND_PROXY),
  });
  const app = deskOf(
    {
      ...{ office, signIn, rooms, origins, noteFault },
      secure: settings.NAUNG_DESK_ORIGIN.startsWith('https:'),
      pages: await pagesIn(webFolder),
    },
    Object.keys(routesByActor.routes),
  );
  const listener = getRequestListener(app.fetch);
  const tls =
    settings.NAUNG_TLS_CERT && settings.NAUNG_TLS_KEY
      ? { cert: settings.NAUNG_TLS_CERT, key: settings.NAUNG_TLS_KEY }
      : null;
  const hear = onlyByName(origins, (incoming, outgoing) => void listener(incoming, outgoing));
  const server = tls ? createSecureServer(await readTls(tls), hear) : createServer(hear);
  const endRenewing = tls ? renewTls(server as SecureServer, tls, log) : () => undefined;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.NAUNG_DESK_PORT, settings.NAUNG_LISTEN, resolve);
  });
  return {
    async close() {
      endRenewing();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await Promise.all([pool.end(), authPool.end()]);
    },
  };
}

function poolFor(connectionString: string, max: number): pg.Pool {
  return poolOf({ connectionString, max }, (error) => log.warn({ error }, 'a database connection ended'));
}
