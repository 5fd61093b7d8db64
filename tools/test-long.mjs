/**
 * `npm run test:long`: what `npm test` does in small, in the size that a claim is made of; then the benchmarks. Hours, not minutes.
 *
 *     node tools/test-long.mjs --worlds      the random worlds alone
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './tree.mjs';

/** Each reads from its environment how many worlds it is to lay, and how large, or how often it asks. */
const worlds = [
  { file: 'server/src/testing/walled-worlds.test.ts', env: { NAUNG_WORLDS: '1000' } },
  { file: 'server/src/testing/walls-at-once.test.ts', env: { NAUNG_WORLDS: '200' } },
  { file: 'server/src/testing/walls-without-a-sign.test.ts', env: { NAUNG_WORLDS: '50' } },
  { file: 'server/src/testing/row-policies.test.ts', env: { NAUNG_WORLDS: '170', NAUNG_CASES: '500' } },
  {
    file: 'server/src/testing/readers-in-worlds.test.ts',
    env: { NAUNG_WORLDS: '170', NAUNG_PEOPLE: '60', NAUNG_CASES: '60' },
  },
  { file: 'server/src/testing/context-bleed.test.ts', env: { NAUNG_REQUESTS: '100000' } },
  { file: 'server/src/testing/reasons-in-the-demo.test.ts', env: { NAUNG_EVERY_STORY: '1' } },
  { file: 'server/src/testing/standing-in.test.ts', env: { NAUNG_WORLDS: '200' } },
  { file: 'server/src/testing/merging-people.test.ts', env: { NAUNG_MERGES: '400' } },
  { file: 'server/src/testing/duplicates.test.ts', env: { NAUNG_PAIRS: '1000' } },
  { file: 'server/src/fuzz.test.ts', env: { NAUNG_FUZZ_TURNS: '50000' } },
  { file: 'server/src/testing/emergencies-in-sequence.test.ts', env: { NAUNG_SEQUENCES: '500' } },
  { file: 'server/src/ground/audit/tampering-at-random.test.ts', env: { NAUNG_TAMPERINGS: '5000' } },
  { file: 'server/src/ground/keeper/rotation/staff-histories.test.ts', env: { NAUNG_STAFF_HISTORIES: '1000' } },
  {
    file: 'server/src/ground/keeper/rotation/under-load.test.ts',
    env: { NAUNG_ROTATION_CASES: '240', NAUNG_ROTATION_SECONDS: '120' },
  },
  { file: 'server/src/testing/canaries-on-disk.test.ts', env: { NAUNG_STORIES: '40' } },
  { file: 'server/src/testing/backups.test.ts', env: { NAUNG_STORIES: '40' } },
];

const said = { cwd: root, stdio: 'inherit' };
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
for (const { file, env } of worlds)
  execFileSync(process.execPath, [vitest, 'run', '--project=server', file], {
    ...said,
    env: { ...env, ...process.env },
  });
if (!process.argv.includes('--worlds')) {
  execFileSync('npm', ['--prefix', 'bench', 'ci'], said);
  execFileSync('npm', ['--prefix', 'bench', 'run', 'test:long'], said);
}
