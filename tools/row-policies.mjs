/**
 * server/policies.sql, made from the row rules of every room, so that the wall in the database and the rule in the domain cannot
 * drift apart.
 *
 *     node tools/row-policies.mjs            fails when the file is behind
 *     node tools/row-policies.mjs --write    brings it up to date
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './tree.mjs';

const file = join(root, 'server/policies.sql');
const entry = `
  import { rowPolicy } from './server/src/rooms.ts';
  import { policiesOf } from './server/src/ground/database/row-policies.ts';
  export const text = policiesOf(rowPolicy);
`;

const made = await policiesAsTheyStand();
if (process.argv.includes('--write')) writeFileSync(file, made);
else if (made !== readFileSync(file, 'utf8')) {
  console.log('server/policies.sql is behind the row rules: run node tools/row-policies.mjs --write');
  process.exitCode = 1;
} else console.log('server/policies.sql says what the row rules say');

async function policiesAsTheyStand() {
  const folder = mkdtempSync(join(tmpdir(), 'naung-row-policies-'));
  try {
    const outfile = join(folder, 'standing.mjs');
    await build({
      stdin: { contents: entry, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
      banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
    });
    return (await import(pathToFileURL(outfile).href)).text;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
