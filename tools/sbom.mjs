/**
 * `npm run sbom`: what an installation consists of, every package with its version and licence, as a CycloneDX document on stdout. Made by
 * npm from what is installed, so it is never kept: a list that is checked in is soon a list of something else.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './tree.mjs';

/** Journeys, benchmarks and tools run on nobody's machine but ours. */
const houses = ['domain', 'server', 'web', 'public-site'];

export const manifests = () =>
  houses.map((house) => JSON.parse(readFileSync(join(root, house, 'package.json'), 'utf8')));

/** npm's own `--omit dev` also leaves out what a tool of ours happens to use as well; so the tree is walked from what the houses take. */
export function sbom() {
  const wish = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const said = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] };
  const whole = JSON.parse(execFileSync('npm', wish, said));
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const ours = new Set(
    Object.entries(packages).flatMap(([place, { dev, devOptional }]) =>
      dev || devOptional ? [place.split('node_modules/').at(-1)] : [],
    ),
  );
  const taken = reachedFrom(whole, manifests().flatMap(takenBy), ours);
  return {
    ...whole,
    components: whole.components.filter((one) => taken.has(one['bom-ref'])),
    dependencies: whole.dependencies.filter((one) => taken.has(one.ref)),
  };
}

const takenBy = ({ dependencies = {}, optionalDependencies = {} }) =>
  Object.entries({ ...dependencies, ...optionalDependencies }).map(([name, version]) => `${name}@${version}`);

/** `ours` are named by what we take as something they would get along with, and are there for our tools alone. */
function reachedFrom({ dependencies }, roots, ours) {
  const next = new Map(dependencies.map((one) => [one.ref, one.dependsOn]));
  const reached = new Set();
  const waiting = roots.filter((ref) => next.has(ref) && !ref.startsWith('@naung/'));
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop())
    if (!reached.has(ref)) {
      reached.add(ref);
      waiting.push(...(next.get(ref) ?? []).filter((one) => !ours.has(one.slice(0, one.lastIndexOf('@')))));
    }
  return reached;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(sbom(), null, 2));
