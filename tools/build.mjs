/**
 * Builds what runs: each process of server and public-site into one file a piece, the desk with Vite. A house whose sources have not
 * changed since its last build is left alone, so that starting a second time costs nothing. What was built before is replaced only
 * when the new is whole: a house that opens meanwhile finds one or the other.
 *
 *     node tools/build.mjs [--quiet] [server public-site web]
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { root, sourceFiles } from './tree.mjs';

const quiet = process.argv.includes('--quiet');
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const test = /\.(?:test|spec)\.tsx?$|\/testing\//;

/** Changing one of these can change every house. */
const shared = ['package-lock.json', 'tsconfig.base.json', 'tools/build.mjs'];

/** The oldest Android WebView that the public site promises scripts to; anything older gets the plain pages. */
const oldestBrowsers = ['chrome90', 'firefox115', 'safari15'];

try {
  await Promise.all([
    build('server', (folder) =>
      forNode('server', folder, [
        'main',
        'bring-up',
        'office',
        'jobs',
        'keeper',
        'demo',
        'audit-verify',
        'keys',
        'backup',
        'restore',
      ]),
    ),
    build('public-site', async (folder) => {
      await forNode('public-site', folder, ['main']);
      await forBrowsers('public-site', folder);
    }),
    build('web', desk),
  ]);
} catch (fault) {
  console.error(fault.message);
  process.exitCode = 1;
}

async function build(house, make) {
  if (!existsSync(join(root, house, 'src')) || (named.length > 0 && !named.includes(house))) return;
  const stamp = join(root, house, 'dist/.stamp');
  const inputs = hashOf(house);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  const started = performance.now();
  const made = join(root, house, `.dist-${process.pid}`);
  try {
    await make(made);
    if (!existsSync(made)) return;
    writeFileSync(join(made, '.stamp'), inputs);
    replace(join(root, house, 'dist'), made);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  if (!quiet) console.log(`${house} built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function replace(dist, made) {
  const before = `${made}-before`;
  if (existsSync(dist)) renameSync(dist, before);
  renameSync(made, dist);
  rmSync(before, { recursive: true, force: true });
}

function hashOf(house) {
  const hash = createHash('sha256').update(process.env.NAUNG_GALLERY ?? '');
  const sources = sourceFiles(root, [house, 'domain']).filter((path) => !test.test(path));
  for (const path of [...shared, ...sources]) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/** Packages stay outside the bundle and are found in node_modules; the houses' own code goes in. */
async function forNode(house, outdir, names) {
  const entryPoints = names.map((name) => join(root, house, 'src', `${name}.ts`)).filter((path) => existsSync(path));
  if (entryPoints.length === 0) return;
  const { build: bundle } = await import('esbuild');
  await bundle({
    ...bundling(house),
    entryPoints,
    outdir,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    loader: { '.css': 'text', '.svg': 'text' },
    plugins: [{ name: 'packages-stay-outside', setup: packagesStayOutside }],
  });
}

/** Scripts of the public site are an extra: each is one small file that a page can do without. */
async function forBrowsers(house, outdir) {
  const folder = join(root, house, 'src/browser');
  if (!existsSync(folder)) return;
  const { build: bundle } = await import('esbuild');
  await bundle({
    ...bundling(house),
    entryPoints: readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !test.test(name))
      .map((name) => join(folder, name)),
    outdir: join(outdir, 'browser'),
    platform: 'browser',
    target: oldestBrowsers,
    format: 'iife',
    minify: true,
  });
}

function bundling(house) {
  return {
    absWorkingDir: join(root, house),
    bundle: true,
    sourcemap: true,
    legalComments: 'none',
    logLevel: 'warning',
  };
}

function packagesStayOutside(bundler) {
  bundler.onResolve({ filter: /^[^./]/ }, ({ kind, path }) =>
    kind === 'entry-point' || path.startsWith('@naung/') ? undefined : { path, external: true },
  );
}

async function desk(folder) {
  if (!existsSync(join(root, 'web/index.html'))) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = ['--logLevel', 'warn', '--outDir', folder];
  const built = await run(process.execPath, [vite, 'build', ...options], { cwd: join(root, 'web') });
  if (!built.ok) throw new Error(`The desk cannot be built:\n${built.output}`);
}
