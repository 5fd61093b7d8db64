/**
 * `npm run test:long`: what `npm test` does in small, in the size that a claim is made of; then the benchmarks. Hours, not minutes.
 *
 *     node tools/test-long.mjs --worlds      the random worlds alone
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './tree.mjs';

/** Each reads how many worlds it is to lay from `NAUNG_WORLDS`. */
const worlds = ['server/src/testing/walled-worlds.test.ts'];

const said = { cwd: root, stdio: 'inherit' };
execFileSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project=server', ...worlds], {
  ...said,
  env: { ...process.env, NAUNG_WORLDS: process.env.NAUNG_WORLDS ?? '1000' },
});
if (!process.argv.includes('--worlds')) {
  execFileSync('npm', ['--prefix', 'bench', 'ci'], said);
  execFileSync('npm', ['--prefix', 'bench', 'run', 'test:long'], said);
}
