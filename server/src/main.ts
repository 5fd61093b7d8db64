/**
 * `npm start` and `npm run demo`: opens the database, starts the processes, prints where to go, and stops everything in order.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instantOf } from '@naung/domain/ground/time.ts';
import { runDemo } from './demo/run.ts';
import { bringUpApart } from './ground/database/bring-up-apart.ts';
import { openDatabase } from './ground/database/open.ts';
import { environmentOf } from './ground/processes/environment.ts';
import { keepStdoutForTheReadyLine, stopWhenAsked } from './ground/processes/lifetime.ts';
import { logOf } from './ground/processes/log.ts';
import { PlainFault } from './ground/processes/plain-fault.ts';
import { type Post, type Supervised, supervise } from './ground/processes/supervisor.ts';
import { recoveryKeyIn } from './ground/recovery/recovery-key.ts';
import { runtimeOrStop } from './ground/settings/runtime.ts';
import { settingsOrStop } from './ground/settings/settings.ts';
import { firstLink } from './ground/signing-in/first-link.ts';
import { readyInWords } from './ready.ts';

const isDemo = process.argv.includes('--demo');
const asJson = process.argv.includes('--json');

runtimeOrStop(instantOf(Date.now()).slice(0, 10));
const settings = settingsOrStop();
const sayReady = keepStdoutForTheReadyLine();
const log = logOf('supervisor', settings.NAUNG_LOG_LEVEL);
/** Small heaps: all processes of a district fit beside each other on one modest machine. */
const flags = ['--max-semi-space-size=4', '--enable-source-maps'];
const forTheDemo = { roles: ['naung_app', 'naung_auth', 'naung_keeper'], dataFolder: true, rootKey: true } as const;
const here = fileURLToPath(new URL('.', import.meta.url));

try {
  const database = await openDatabase(settings, log, bringUpApart(join(here, 'bring-up.js')));
  let running: Supervised | null = null;
  stopWhenAsked(log, async (how) => {
    await running?.stop(how);
    await database.stop();
  });
  void database.lost.then(() => process.kill(process.pid, 'SIGTERM'));
  const people = isDemo
    ? await runDemo(here, environmentOf(settings, database.urls, forTheDemo), database.migrating)
    : [];
  running = await supervise(posts(), log);
  const link = isDemo ? null : await firstLink(settings, database.urls);
  const ready = {
    desk: settings.NAUNG_DESK_ORIGIN,
    publicSite: settings.NAUNG_PUBLIC_ORIGIN,
    openapi: `${settings.NAUNG_DESK_ORIGIN}/api/v1/openapi.json`,
    people,
  };
  sayReady(
    asJson
      ? JSON.stringify({ ...ready, firstLink: link })
      : readyInWords(ready, link, (await recoveryKeyIn(settings.NAUNG_DATA)) !== null),
  );

  function posts(): readonly Post[] {
    const office = environmentOf(settings, database.urls, { roles: ['naung_app', 'naung_auth'], dataFolder: true });
    const door = environmentOf(settings, database.urls, { roles: ['naung_door'], dataFolder: false });
    const keeper = environmentOf(settings, database.urls, {
      roles: ['naung_keeper'],
      dataFolder: true,
      witnesses: true,
      rootKey: true,
    });
    const jobs = environmentOf(settings, database.urls, { roles: ['naung_jobs'], dataFolder: false });
    return [
      { name: 'keeper', script: join(here, 'keeper.js'), environment: keeper, flags },
      { name: 'office', script: join(here, 'office.js'), environment: office, flags },
      {
        name: 'door',
        script: join(here, '../../public-site/dist/main.js'),
        environment: { ...door, NAUNG_RECEIPT_KEY: join(resolve(settings.NAUNG_DATA), 'keys', 'receipts.key') },
        flags,
      },
      { name: 'jobs', script: join(here, 'jobs.js'), environment: jobs, flags },
    ];
  }
} catch (fault) {
  if (!(fault instanceof PlainFault)) throw fault;
  const { id, en } = fault.words;
  process.stderr.write(`Naung tidak dijalankan: ${id}\n\nNaung does not start: ${en}\n`);
  process.exit(1);
}
