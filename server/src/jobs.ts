/**
 * The jobs process: what must happen later or regularly, outside any request. It may see that something is due, and nothing of whom.
 */
import { Logger, run } from 'graphile-worker';
import { liveAsChild } from './ground/processes/child.ts';
import { addressFor } from './ground/processes/environment.ts';
import { logOf } from './ground/processes/log.ts';
import { crontab, tasks } from './ground/processes/tasks.ts';
import { settingsOrStop } from './ground/settings/settings.ts';

const settings = settingsOrStop();
const log = logOf('jobs', settings.NAUNG_LOG_LEVEL);

await liveAsChild(log, async () => {
  const runner = await run({
    connectionString: addressFor(settings, 'naung_jobs'),
    concurrency: 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    noPreparedStatements: true,
    taskList: tasks,
    crontab,
    // Its own lines may carry a payload; ours say which job and nothing more.
    logger: new Logger(() => (level) => {
      if (level === 'error') log.error({}, 'a job failed and will be tried again');
    }),
  });
  return { close: () => runner.stop() };
});
