/**
 * The database as the supervisor opens it: the embedded one or an operator's, with its roles and its newest shape, ready for the
 * processes. If the embedded server falls, it is started again on the same socket, and the processes' pools find it by themselves.
 */
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../processes/log.ts';
import type { Settings } from '../settings/known.ts';
import type { BroughtUp, ToBringUp } from './bring-up.ts';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';
import { addressSetting, loginRoles, type RoleUrls } from './login-roles.ts';

export interface OpenDatabase {
  readonly urls: RoleUrls;
  /** The migrating role's address; it never leaves the supervisor, but for laying in the demo. */
  readonly migrating: string;
  /** Resolves when the embedded server fell and could not be started again; the supervisor then stops. */
  readonly lost: Promise<string>;
  stop(): Promise<void>;
}

export async function openDatabase(
  settings: Settings,
  log: Log,
  bringUp: (what: ToBringUp) => Promise<BroughtUp>,
): Promise<OpenDatabase> {
  const data = resolve(settings.NAUNG_DATA);
  const server = settings.DATABASE_URL === undefined ? await keepEmbedded(data, log) : null;
  const migrating = server?.url ?? settings.DATABASE_URL ?? '';
  try {
    const given = loginRoles.flatMap((role) => {
      const address = settings[addressSetting(role)];
      return address === undefined ? [] : [[role, address] as const];
    });
    const { urls, applied } = await bringUp({
      migrating,
      secrets: join(data, 'secrets'),
      given: Object.fromEntries(given),
      serverIsOurs: server !== null,
    });
    if (applied > 0) log.info({ count: applied }, 'the database was brought to its newest shape');
    return { urls, migrating, lost: server?.lost ?? never, stop: async () => server?.stop() };
  } catch (fault) {
    await server?.stop();
    throw fault;
  }
}

const never = new Promise<string>(() => undefined);
const restsMs = [250, 1000, 3000, 10_000];

interface KeptServer {
  readonly url: string;
  readonly lost: Promise<string>;
  stop(): Promise<void>;
}

async function keepEmbedded(dataFolder: string, log: Log): Promise<KeptServer> {
  const open = () => startEmbedded({ dataFolder, say: (line) => log.debug({}, line) });
  let server: EmbeddedServer = await open();
  let stopping = false;
  log.info({}, `PostgreSQL runs ${server.way}`);

  const again = async (): Promise<EmbeddedServer | null> => {
    for (const [index, ms] of restsMs.entries()) {
      await wait(ms);
      if (stopping) return null;
      try {
        return await open();
      } catch (error) {
        log.error({ error, attempt: index + 1 }, 'PostgreSQL could not be started again');
      }
    }
    return null;
  };
  const keep = async (): Promise<string> => {
    for (;;) {
      const how = await server.lost;
      log.error({}, `PostgreSQL ${how} and is started again`);
      const next = await again();
      if (next === null) return how;
      server = next;
      if (stopping) await server.stop();
      log.info({}, 'PostgreSQL is back');
    }
  };
  const lost = keep().then((how) => (stopping ? never : how));
  return {
    url: server.url,
    lost,
    stop: async () => {
      stopping = true;
      await server.stop();
    },
  };
}
