/**
 * `npm test`: the checks, the build, the tests beside the code (the store's on a real PostgreSQL), the journeys in a real browser.
 * Each check, the build and each test count once; the last line is the sum and nothing else.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { check } from './check.mjs';
import { run } from './run.mjs';
import { seedMap } from './seed-map.mjs';
import { root, sourceFiles } from './tree.mjs';

const besideTheCode = ['domain', 'server', 'web', 'public-site'];
/** On two cores vitest would take one: but half of a store test is waiting for its database. */
const workers = Math.max(2, availableParallelism() - 1);
const reports = mkdtempSync(join(tmpdir(), 'naung-reports-'));
const counts = { passed: 0, failed: 0 };

try {
  add(await check());
  const built = await build();
  await vitest(besideTheCode, { more: [`--maxWorkers=${workers}`] });
  await journeys(built);
  tellSeeds();
} finally {
  rmSync(reports, { recursive: true, force: true });
}
process.exitCode = counts.failed === 0 ? 0 : 1;
console.log(`${counts.passed} passed, ${counts.failed} failed`);

function add({ passed, failed }) {
  counts.passed += passed;
  counts.failed += failed;
}

async function build() {
  const { ok } = await run(process.execPath, ['tools/build.mjs'], { show: true });
  add(ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return ok;
}

async function vitest(projects, { env = process.env, more = [], show = true } = {}) {
  const report = join(reports, `${projects[0]}-${randomUUID()}.json`);
  const vitestProgram = join(root, 'node_modules/vitest/vitest.mjs');
  const { ok, output } = await run(
    process.execPath,
    [
      vitestProgram,
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...more,
    ],
    { show, env },
  );
  if (!show) console.log(output);
  add(countsOf(report, ok));
}

/** A file that cannot even be loaded holds no test to count, so it counts as one failure itself. */
function countsOf(report, ok) {
  const { numPassedTests: passed, numFailedTests, testResults } = readReport(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  );
  const failed = numFailedTests + broken.length;
  return { passed, failed: ok || failed > 0 ? failed : 1 };
}

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

async function journeys(built) {
  const stories = sourceFiles(root, ['journeys']).filter((path) => path.endsWith('.spec.ts'));
  if (stories.length === 0) return;
  const browser = built ? await ensureBrowser() : null;
  if (browser) return inTwoHouses(stories, { ...process.env, CHROME_PATH: browser, BUILT_BEFORE: '1' });
  console.log(
    `\nNot run, for want of ${built ? 'a browser' : 'a build'}:\n${stories.map((path) => `  ${path}`).join('\n')}\n`,
  );
  add({ passed: 0, failed: stories.length });
}

/** Much of a story is waiting, such as for a referral to leave: half of them are told beside the others, in a house and browser of their own. */
async function inTwoHouses(stories, env) {
  const lane = (which) => stories.filter((_, index) => index % 2 === which);
  await Promise.all([0, 1].map((which) => vitest(['journeys'], { env, more: lane(which), show: which === 0 })));
}

function tellSeeds() {
  const seeds = seedMap();
  if (seeds === null) return;
  for (const fault of seeds.faults) console.log(fault);
  add(seeds.faults.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  const open = seeds.open.length === 0 ? '' : `: ${seeds.open.join(', ')}`;
  console.log(`\n${seeds.open.length} of ${seeds.rows} rows of the seed map have no journey yet${open}`);
}
