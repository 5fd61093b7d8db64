/**
 * Tests the fences: plants every breach of `plants/` in a copy of the tree, runs each tool once, and expects each breach to be
 * named. With TypeScript 7, or without its resolve options, dependency-cruiser reads nothing and reports success; only a planted
 * breach notices.
 *
 *     node tools/plant-violations.mjs [--keep]
 */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { breachesOfCode } from './plants/code.mjs';
import { breachesOfWalls, furniture, lawful } from './plants/walls.mjs';
import { inLanes, run, tool } from './run.mjs';
import { root, sourceFiles, sourceFolders } from './tree.mjs';

const configuration = [
  '.gitignore',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'biome.json',
  '.oxlintrc.json',
  '.dependency-cruiser.cjs',
  'knip.json',
  '.squawk.toml',
  'vitest.config.ts',
];

const breaches = [...breachesOfWalls, ...breachesOfCode];
const copy = mkdtempSync(join(tmpdir(), 'naung-planted-'));
try {
  copyTree();
  linkPackages();
  plant();
  const found = new Map();
  await inLanes(Object.entries(fences(copy)), async ([by, look]) => found.set(by, await look()));
  report(found);
} finally {
  if (process.argv.includes('--keep')) console.log(`kept: ${copy}`);
  else rmSync(copy, { recursive: true, force: true });
}

function copyTree() {
  for (const path of [...configuration.filter((one) => existsSync(join(root, one))), ...sourceFiles(root)]) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
}

/** Everything installed is linked, except our own houses: those must be the copy's, or the breaches would point out of it. */
function linkPackages() {
  mkdirSync(join(copy, 'node_modules', '@naung'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@naung') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  for (const house of readdirSync(join(root, 'node_modules', '@naung')))
    symlinkSync(join(copy, house), join(copy, 'node_modules', '@naung', house));
}

function plant() {
  const planted = [
    ...Object.entries({ ...furniture, ...lawful }),
    ...breaches.map(({ path, content }) => [path, content]),
  ];
  for (const [path, content] of planted) {
    if (content === null) continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    if (existsSync(join(copy, path))) appendFileSync(join(copy, path), content);
    else writeFileSync(join(copy, path), content);
  }
}

/** Each looks once and answers with lines; a breach is caught when one line holds its path and its rule. */
function fences(cwd) {
  const lines = async (name, args) => (await run(tool(name), args, { cwd })).output.split('\n');
  return {
    'dependency-cruiser': async () => {
      const { stdout } = await run(tool('depcruise'), ['--output-type', 'json', ...sourceFolders(cwd)], { cwd });
      return JSON.parse(stdout).summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
    },
    biome: () => lines('biome', ['ci', '--reporter=github', '--max-diagnostics=none', '.']),
    tsc: () => lines('tsc', ['--project', 'domain', '--noEmit', '--pretty', 'false']),
    oxlint: () => lines('oxlint', ['--format=unix', ...sourceFolders(cwd)]),
    knip: async () => {
      const { stdout } = await run(tool('knip'), ['--reporter', 'json', '--no-progress'], { cwd });
      return JSON.parse(stdout).issues.flatMap(({ file, ...kinds }) =>
        Object.keys(kinds).flatMap((kind) => (kinds[kind].length > 0 ? [`${file} ${kind}`] : [])),
      );
    },
    squawk: () => lines('squawk', ['--reporter', 'gcc', ...sourceFiles(cwd, ['server/migrations'])]),
    'names-and-sizes': async () =>
      (await run(process.execPath, [join(root, 'tools/names-and-sizes.mjs'), cwd])).output.split('\n'),
  };
}

function report(found) {
  const missed = breaches.filter(
    ({ by, path, rule }) => !found.get(by).some((line) => line.includes(path) && line.includes(rule)),
  );
  const faults = [
    ...missed.map(({ by, rule, path }) => `not caught: ${rule} by ${by}, planted in ${path}`),
    ...stoppedThoughLawful(found.get('dependency-cruiser')),
    ...nobodyTries(),
  ];
  for (const fault of faults) console.log(fault);
  console.log(
    `${breaches.length - missed.length} of ${breaches.length} planted breaches caught; ${Object.keys(lawful).length} lawful imports tried`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** A planted neighbour is used by nobody, which is the one thing it may be told. */
function stoppedThoughLawful(violations) {
  return Object.keys(lawful)
    .flatMap((path) => violations.filter((line) => line.startsWith(`${path} `) && !line.endsWith('no-orphans')))
    .map((line) => `stopped though lawful: ${line}`);
}

function nobodyTries() {
  const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));
  return forbidden
    .filter(({ name }) => !breaches.some(({ rule }) => rule === name))
    .map(({ name }) => `nobody tries to break ${name}: plant a breach in tools/plants/walls.mjs`);
}
