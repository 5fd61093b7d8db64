/**
 * server/src/routes-by-actor.data.json, made anew from what the desk answers: every route, asked by every kind of actor about one real
 * case. `npm test` compares it with what is answered; the office does not open with a route that it does not name.
 *
 *     node tools/routes-by-actor.mjs            fails when the table is behind
 *     node tools/routes-by-actor.mjs --write    brings it up to date; read what changed before it is committed
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './tree.mjs';

const writing = process.argv.includes('--write') ? { NAUNG_WRITE_ROUTES: '1' } : {};
try {
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project=server', 'server/src/routes-by-actor.test.ts'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...writing } },
  );
} catch (fault) {
  process.exitCode = fault.status ?? 1;
}
