/**
 * Everything that can be said about the code without running it, in one command: `npm run check`.
 * Two steps at a time; what fails is printed whole at the end, with the reason of the wall or rule it broke.
 */
import { fileURLToPath } from 'node:url';
import { inLanes, run, tool } from './run.mjs';
import { root, sourceFiles, sourceFolders } from './tree.mjs';

/** The long ones first, so that the short ones fill the other lane. */
const steps = [
  ['planted violations', process.execPath, () => ['tools/plant-violations.mjs']],
  ['types', 'tsc', () => ['--build', '--pretty', 'false']],
  ['walls', 'depcruise', () => ['--output-type', 'err-long', ...sourceFolders(root)]],
  ['promises', 'oxlint', () => sourceFolders(root)],
  ['dead code', 'knip', () => ['--no-progress']],
  [
    'style',
    'biome',
    () => ['check', '--colors=off', '--diagnostic-level=warn', '--error-on-warnings', '--max-diagnostics=60', '.'],
  ],
  ['migrations', 'squawk', () => ['--reporter', 'gcc', ...sourceFiles(root, ['server/migrations'])]],
  ['names and sizes', process.execPath, () => ['tools/names-and-sizes.mjs']],
  ['lock', process.execPath, () => ['tools/lock.mjs']],
  ['dependencies', process.execPath, () => ['tools/dependencies.mjs']],
  ['walls on the page', process.execPath, () => ['tools/walls.mjs']],
  ['who may', process.execPath, () => ['tools/who-may.mjs']],
  ['row policies', process.execPath, () => ['tools/row-policies.mjs']],
  ['words of the field', process.execPath, () => ['tools/glossary.mjs']],
];

/** Steps whose last line is worth reading when they pass. */
const figures = new Set(['planted violations', 'names and sizes', 'dependencies']);

export async function check() {
  const started = performance.now();
  const failures = [];
  await inLanes(steps, async ([name, command, args]) => {
    const step = await run(command === process.execPath ? command : tool(command), args());
    const figure = step.ok && figures.has(name) ? `  ${step.output.split('\n').at(-1)}` : '';
    console.log(`${step.ok ? 'ok    ' : 'FAILED'} ${step.seconds.toFixed(1).padStart(5)} s  ${name}${figure}`);
    if (!step.ok) failures.push({ name, output: step.output });
  });
  for (const { name, output } of failures) console.log(`\n── ${name} ──\n${output}`);
  console.log(`check: ${steps.length - failures.length} of ${steps.length} steps in ${secondsSince(started)} s\n`);
  return { passed: steps.length - failures.length, failed: failures.length };
}

const secondsSince = (started) => ((performance.now() - started) / 1000).toFixed(1);

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await check()).failed === 0 ? 0 : 1;
