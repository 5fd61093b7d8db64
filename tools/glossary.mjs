/**
 * docs/glossary.md against the domain: every noun that a model exports, every room, every ready-made duty and every code list has its
 * line, so that a new concept without a word fails; and the tables stay in order, with no cell left empty.
 *
 *     node tools/glossary.mjs
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from './tree.mjs';

/** What code hangs on a noun to say in which state it holds it: `ClientTold` is a client, `CaseCore` a case, `GoalId` a goal. */
const endings = /(?:Id|Told|Kept|Core|Said)$/;

const page = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const sections = page.split(/^## /m).slice(1).map(sectionOf);
const known = new Set(sections.flatMap(({ rows }) => rows.map(([english]) => english.toLowerCase())));
const nouns = nounsOfModels();
const lists = namesIn('domain/src/ground/codes/lists').map((file) => read(`domain/src/ground/codes/lists/${file}`));
const presets = read('domain/src/ground/agencies/presets.json');

const faults = [
  ...nouns.flatMap(({ noun, path }) => missing(noun, `exported by ${path}`)),
  ...presets.flatMap((preset) => missing(preset.en, 'a ready-made duty')),
  ...lists.flatMap((list) => missing(list.title.en, `the list ${list.list}`)),
  ...roomsWithoutSection(),
  ...sections.flatMap(faultsOfSection),
];
for (const fault of faults) console.log(fault);
console.log(`${known.size} words, ${nouns.length} nouns of models`);
process.exitCode = faults.length === 0 ? 0 : 1;

function sectionOf(text) {
  const [title, ...lines] = text.split('\n');
  const cells = lines.filter((line) => line.startsWith('| ')).map((line) => line.slice(2, -2).split(' | '));
  return { title, rows: cells.slice(2) };
}

function nounsOfModels() {
  return sourceFiles(root, ['domain/src'])
    .filter((path) => path.endsWith('/model.ts'))
    .flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/^export const ([A-Z]\w*)\b/gm)].map(([, name]) => ({
        noun: name.replace(endings, '').replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`),
        path,
      })),
    );
}

function missing(word, where) {
  return known.has(word.toLowerCase()) ? [] : [`docs/glossary.md has no line for "${word}", ${where}`];
}

/** A room of a wing is named by a heading; rooms of the ground share one where they share their words. */
function roomsWithoutSection() {
  return ['casework', 'prevention', 'oversight'].flatMap((wing) =>
    namesIn(`domain/src/${wing}`)
      .map((room) => `${wing[0].toUpperCase()}${wing.slice(1)} · ${room}`)
      .filter((title) => !sections.some((section) => section.title === title))
      .map((title) => `docs/glossary.md has no part "${title}"`),
  );
}

function faultsOfSection({ title, rows }) {
  const words = rows.map(([english]) => english.toLowerCase());
  const outOfOrder = words.find((word, at) => at > 0 && word <= words[at - 1]);
  return [
    ...(rows.length === 0 ? [`docs/glossary.md: "${title}" has no words`] : []),
    ...(outOfOrder === undefined ? [] : [`docs/glossary.md: "${outOfOrder}" is out of order in "${title}"`]),
    ...rows
      .filter((cells) => cells.length !== 4 || cells.some((cell) => cell.trim() === ''))
      .map(([english]) => `docs/glossary.md: the line of "${english}" needs four cells`),
  ];
}

function namesIn(folder) {
  return readdirSync(join(root, folder)).sort();
}

function read(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
