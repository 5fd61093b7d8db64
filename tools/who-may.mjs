/**
 * docs/who-may.md, made from the registry of the office as it is built, every model of the domain, and the columns of the migrations;
 * so that what a lawyer reads and what the program does cannot drift apart.
 *
 *     node tools/who-may.mjs            fails when the page is behind, or a reason, a field or a column has no words
 *     node tools/who-may.mjs --write    brings it up to date
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { root, sourceFiles } from './tree.mjs';

const page = join(root, 'docs/who-may.md');
const saysCompartments = /^export const \w+Drawers\b.*: Drawers</m;
const textOf = (path) => readFileSync(join(root, path), 'utf8');
/** Wherever a room says in which compartment the fields of a record lie; the room's own `model.ts` before its other files. */
const models = sourceFiles(root, ['domain/src'])
  .filter((path) => path.endsWith('/model.ts') || saysCompartments.test(textOf(path)))
  .sort((one, other) => (one.replace('/model.ts', '/') < other.replace('/model.ts', '/') ? -1 : 1));

const notAColumn = new Set(['primary', 'unique', 'foreign', 'check', 'constraint', 'references', 'exclude']);

/** The houses are built together here as an installation has them; nothing of one imports another. */
const entry = [
  `export { rooms } from './server/src/rooms.ts';`,
  `export { pageOf } from './tools/who-may/page.ts';`,
  ...models.map((path, at) => `import * as model${at} from './${path}';`),
  `export const models = { ${models.map((path, at) => `${JSON.stringify(path.replace('domain/src/', ''))}: model${at}`)} };`,
].join('\n');

try {
  const made = await pageAsItStands();
  if (process.argv.includes('--write')) writeFileSync(page, made);
  else if (made !== readFileSync(page, 'utf8')) {
    console.log('docs/who-may.md is behind the rules: run node tools/who-may.mjs --write');
    process.exitCode = 1;
  } else console.log('docs/who-may.md tells the rules as they stand');
} catch (fault) {
  console.log(fault.message);
  process.exitCode = 1;
}

async function pageAsItStands() {
  const { pageOf, ...standing } = await bundled(entry);
  const introduction = readFileSync(join(root, 'tools/who-may/introduction.md'), 'utf8');
  return `${pageOf({ ...standing, introduction, columns: columnsMade() })}\n`;
}

/** Columns by table, as `create table` and `add column` name them, one a line. */
function columnsMade() {
  const columns = new Map();
  for (const path of sourceFiles(root, ['server/migrations']).filter((one) => one.endsWith('.sql'))) {
    // A comment may hold a semicolon.
    const sql = readFileSync(join(root, path), 'utf8').replace(/^ *--.*\n/gm, '');
    for (const [, table, body] of sql.matchAll(/create table (?:if not exists )?(\w+\.\w+) \(\n([\s\S]*?)\n\);/g))
      columns.set(table, body.split('\n').flatMap(columnOf));
    for (const [, table, changes] of sql.matchAll(/alter table (\w+\.\w+)([^;]*);/g))
      for (const [, column] of changes.matchAll(/add column (?:if not exists )?(\w+)/g))
        columns.set(table, [...(columns.get(table) ?? []), column]);
  }
  return columns;
}

function columnOf(line) {
  const name = /^ {2}([a-z_]+) /.exec(line)?.[1];
  return name === undefined || notAColumn.has(name) ? [] : [name];
}
