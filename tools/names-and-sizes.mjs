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
const written = new Map(code.map((path) => [path, linesOfCode(path)]));
const faults = [
  ...files.flatMap(faultsOfName),
  ...code.flatMap(faultsOfText),
  ...migrationFaults(files.filter((path) => /^server\/migrations\/[^/]+$/.test(path))),
  ...faultsOfSize(),
];

console.log(figures());
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

function linesOf(path) {
  const text = readFileSync(join(where, path), 'utf8');
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** Without blank lines and comments: a head paragraph that explains a file should not count against it. */
function linesOfCode(path) {
  const lines = readFileSync(join(where, path), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '' && !/^\s*(?:\/\/|\/?\*)/.test(line)).length;
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
      ? [`median-too-long: half of all files have ${median} lines or more, ${limits.median} at most`]
      : []),
    ...(nineteenOfTwenty > limits.mostly
      ? [`most-too-long: one file in twenty has over ${nineteenOfTwenty} lines, ${limits.mostly} at most`]
      : []),
  ];
}

/** Of the houses alone, without tests, and without the words that people read, which elsewhere lie in files of text. */
function ofTheHouses(lines) {
  return [...lines]
    .filter(([path]) => /^(?:domain|server|web|public-site)\//.test(path) && !/\.(?:test|spec)\.|words\.ts$/.test(path))
    .map(([, count]) => count)
    .sort((one, other) => one - other);
}

function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The median is that of every file with every line in it: whoever opens one reads its blanks, its tests and its words as well. */
function spread() {
  const all = [...lengths.values()].sort((one, other) => one - other);
  const houses = ofTheHouses(lengths);
  return {
    files: all.length,
    median: at(all, 0.5),
    withoutBlanks: at(ofTheHouses(written), 0.5),
    nineteenOfTwenty: at(houses, 0.95),
    longest: all.at(-1) ?? 0,
  };
}

function figures() {
  const { files, median, withoutBlanks, nineteenOfTwenty, longest } = spread();
  return `${files} files of code, median ${median} lines; in the houses ${withoutBlanks} lines of code, 95 % within ${nineteenOfTwenty}; longest ${longest}`;
}
