/**
 * server/policies.sql, made from the row rules of every room, so that the wall in the database and the rule in the domain cannot
 * drift apart.
 *
 *     node tools/row-policies.mjs            fails when the file is behind
 *     node tools/row-policies.mjs --write    brings it up to date
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { root } from './tree.mjs';

const file = join(root, 'server/policies.sql');
const entry = `
  import { rowPolicy } from './server/src/rooms.ts';
  import { policiesOf } from './server/src/ground/database/row-policies.ts';
  export const text = policiesOf(rowPolicy);
`;

const made = (await bundled(entry)).text;
if (process.argv.includes('--write')) writeFileSync(file, made);
else if (made !== readFileSync(file, 'utf8')) {
  console.log('server/policies.sql is behind the row rules: run node tools/row-policies.mjs --write');
  process.exitCode = 1;
} else console.log('server/policies.sql says what the row rules say');
