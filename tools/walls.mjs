/**
 * The table of walls in docs/architecture.md, made from the same reasons that are printed when a wall is broken, so that page and
 * fence cannot drift apart.
 *
 *     node tools/walls.mjs            fails when the page is behind
 *     node tools/walls.mjs --write    brings it up to date
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './tree.mjs';

const page = join(root, 'docs/architecture.md');
const start = '<!-- walls: written by `node tools/walls.mjs --write` -->';
const end = '<!-- /walls -->';

const written = readFileSync(page, 'utf8');
const before = written.slice(0, written.indexOf(start) + start.length);
const after = written.slice(written.indexOf(end));
if (!written.includes(start) || !written.includes(end))
  throw new Error(`docs/architecture.md has no place for the walls: ${start}`);
const upToDate = `${before}\n${table()}\n${after}`;

if (process.argv.includes('--write')) writeFileSync(page, upToDate);
else if (upToDate !== written) {
  console.log('The walls in docs/architecture.md are behind the fences: run node tools/walls.mjs --write');
  process.exitCode = 1;
} else console.log('docs/architecture.md tells the walls as they stand');

function table() {
  const rows = [...imports(), ...insideFiles()].map(([name, why, by]) => `| \`${name}\` | ${why} | ${by} |`);
  return ['| wall | why | kept by |', '|---|---|---|', ...rows].join('\n');
}

function imports() {
  const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));
  return forbidden.map(({ name, comment }) => [name, comment, 'dependency-cruiser']);
}

function insideFiles() {
  const plugin = (name) =>
    /message = "([^"]+)"/.exec(readFileSync(join(root, `tools/plugins/${name}.grit`), 'utf8'))[1];
  return [
    [
      'domain-has-no-globals',
      'The compiler knows neither browser nor Node in domain (`lib: ES2023`, `types: []`).',
      'tsc',
    ],
    ['ask-outside', plugin('ask-outside'), 'Biome'],
    ['words-in-jsx', plugin('words-in-jsx'), 'Biome, `noJsxLiterals`; a missing word does not compile'],
    [
      'no-dead-exports',
      'What is exported is promised to somebody; a promise to nobody only makes a file longer.',
      'knip',
    ],
    [
      'short-enough-to-read',
      'No file over 300 lines, no function over 60, half of all files within 60.',
      'Biome, `tools/names-and-sizes.mjs`',
    ],
    [
      'names-that-say-something',
      'A file called helpers or manager is where the next line is put that nobody found a place for.',
      '`tools/names-and-sizes.mjs`',
    ],
    [
      'promises-are-awaited',
      'A promise that nobody awaits loses its error, and with it a row that somebody believes is saved.',
      'oxlint',
    ],
    [
      'every-case-is-handled',
      'A new condition, event or refusal must be met by each of its readers, or the build stops.',
      'oxlint',
    ],
    [
      'migrations-keep-running',
      'A district cannot stop work for an upgrade: no migration drops, retypes or requires what a running server reads.',
      'squawk',
    ],
  ];
}
