/**
 * What no linter knows about a file: whether its name says something, whether it lies in the house its name belongs to, whether
 * it is short enough to be read in one go. Prints the figures; fails on the first limit that does not hold.
 *
 *     node tools/names-and-sizes.mjs [root]
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root, sourceFiles } from './tree.mjs';

const limits = { median: 60, mostly: 200, longest: 300 };
const wornWords = /^(?:utils?|helpers?|common|misc|manager|handler|data|info)$/;
const unfinished = /\b(?:TODO|FIXME|XXX)\b|@ts-(?:ignore|nocheck)/;
const wing = '(?:casework|prevention|oversight)';
const homes = [
  {
    names: /^(?:model|commands|decide|policy|facts)(?:-.+)?\.ts$/,
    in: 'domain',
    why: 'the rules of a room live in domain',
  },
  { names: /^(?:store|routes)\.ts$/, in: 'server', why: 'SQL and HTTP live in server' },
];

const where = process.argv[2] ?? root;
const files = sourceFiles(where);
const code = files.filter((path) => /\.(?:tsx?|mjs)$/.test(path));
const lengths = new Map(code.map((path) => [path, linesOf(path)]));
const faults = [
  ...files.flatMap(faultsOfName),
  ...code.flatMap(faultsOfText),
  ...migrationFaults(files.filter((path) => path.startsWith('server/migrations/'))),
  ...faultsOfSize(),
];

console.log(figures());
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

function linesOf(path) {
  const text = readFileSync(join(where, path), 'utf8');
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function faultsOfName(path) {
  const worn = path
    .replace(/\.[^/]*$/, '')
    .split(/[/.-]/)
    .filter((word) => wornWords.test(word));
  const home = homes.find((one) => one.names.test(basename(path)));
  const inRoom = new RegExp(`^([^/]+)/src/${wing}/`).exec(path);
  return [
    ...worn.map((word) => `${path}: worn-name: "${word}" says nothing; use a word from docs/glossary.md`),
    ...(home && inRoom && inRoom[1] !== home.in ? [`${path}: wrong-house: ${home.why}`] : []),
  ];
}

function faultsOfText(path) {
  if (path.startsWith('tools/')) return [];
  const line = readFileSync(join(where, path), 'utf8')
    .split('\n')
    .findIndex((text) => unfinished.test(text));
  return line < 0
    ? []
    : [`${path}:${line + 1}: unfinished: finish it or leave it out; an open question is an issue, not a comment`];
}

function migrationFaults(migrations) {
  const numbers = new Map();
  return migrations.flatMap((path) => {
    const number = /\/(\d{4})-[a-z0-9-]+\.sql$/.exec(path)?.[1];
    if (!number) return [`${path}: migration-name: four digits, a dash and words: 0012-referrals.sql`];
    const twin = numbers.get(number);
    numbers.set(number, path);
    return [
      ...(twin ? [`${path}: migration-number: ${twin} has this number already`] : []),
      ...(readFileSync(join(where, path), 'utf8').startsWith('-- ')
        ? []
        : [`${path}: migration-reason: the first line says why`]),
    ];
  });
}

function faultsOfSize() {
  const { median, nineteenOfTwenty } = spread();
  return [
    ...[...lengths]
      .filter(([, lines]) => lines > limits.longest)
      .map(([path, lines]) => `${path}: too-long: ${lines} lines, ${limits.longest} at most`),
    ...(median > limits.median
      ? [`median-too-long: half of all files have over ${median} lines, ${limits.median} at most`]
      : []),
    ...(nineteenOfTwenty > limits.mostly
      ? [`most-too-long: one file in twenty has over ${nineteenOfTwenty} lines, ${limits.mostly} at most`]
      : []),
  ];
}

/** Tests and tools are left out: their many or few lines would flatter the figure. */
function spread() {
  const sorted = [...lengths]
    .filter(([path]) => /^(?:domain|server|web|public-site)\//.test(path) && !/\.(?:test|spec)\./.test(path))
    .map(([, lines]) => lines)
    .sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { files: sorted.length, median: at(0.5), nineteenOfTwenty: at(0.95), longest: sorted.at(-1) ?? 0 };
}

function figures() {
  const { files: counted, median, nineteenOfTwenty, longest } = spread();
  return `${counted} files of code, median ${median} lines, 95 % within ${nineteenOfTwenty}, longest ${longest}`;
}
