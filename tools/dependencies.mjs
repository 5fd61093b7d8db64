/**
 * Whose code runs beside a survivor's name. Every package that a house takes at run time stands in `dependencies.data.json` with its reason
 * and licence, is pinned to one version, and runs nothing while it is installed; a new one fails here until somebody has named it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifests, sbom } from './sbom.mjs';
import { root } from './tree.mjs';

/** The most that a reviewer reads in a day; fewer is better. */
const mostDirect = 40;
const licences =
  /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|PostgreSQL|Python-2\.0|AGPL-3\.0-or-later)$/;

/** What is wrong, in words; `parts` are what is read below, so that a test can lay a fault into them. */
function wrongIn({ manifests, named, components, npmrc, lock }) {
  const used = manifests.flatMap((one) =>
    Object.entries({ ...one.dependencies, ...one.optionalDependencies }).filter(
      ([name]) => !name.startsWith('@naung/'),
    ),
  );
  const names = new Set(used.map(([name]) => name));
  const known = new Map(named.map((one) => [one.name, one]));
  const found = new Map(components.map((one) => [one.name, licencesOf(one)]));
  const here = (name) => !lock.packages[`node_modules/${name}`]?.os || found.has(name);
  return [
    ...used
      .filter(([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version))
      .map(([name]) => `${name} is not pinned to one version`),
    ...[...names]
      .filter((name) => !known.has(name))
      .map((name) => `${name} is not in tools/dependencies.data.json: say why it is needed`),
    ...named.filter(({ name }) => !names.has(name)).map(({ name }) => `${name} is named, and no house takes it`),
    ...named.filter(({ why }) => why.trim().length < 10).map(({ name }) => `${name} has no reason`),
    ...[...names]
      .filter((name) => here(name) && !found.has(name))
      .map((name) => `${name} is not in the bill of materials`),
    ...named
      .filter(({ name, licence }) => found.has(name) && !found.get(name).includes(licence))
      .map(({ name, licence }) => `${name} is under ${found.get(name).join(', ') || 'no licence'}, not ${licence}`),
    ...components
      .filter(
        (one) => !licencesOf(one).some((licence) => licence.split(/ OR |[()]/).some((part) => licences.test(part))),
      )
      .map((one) => `${one.name} is under ${licencesOf(one).join(', ') || 'no licence that is said'}`),
    ...(names.size > mostDirect ? [`${names.size} packages are taken directly, more than ${mostDirect}`] : []),
    ...(/^ignore-scripts=true$/m.test(npmrc)
      ? []
      : ['.npmrc does not turn off what packages run while they are installed']),
    ...Object.entries(lock.packages)
      .filter(([, one]) => one.resolved && !one.link)
      .map(([place]) => `${place} names a host in the lock`),
    ...Object.entries(lock.packages)
      .filter(([place, one]) => place.startsWith('node_modules/') && !one.link && !one.integrity && !one.os)
      .map(([place]) => `${place} has no checksum in the lock`),
  ];
}

const licencesOf = ({ licenses = [] }) => licenses.map((one) => one.expression ?? one.license.id ?? one.license.name);

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const partsOfTheTree = () => ({
  manifests: manifests(),
  named: read('tools/dependencies.data.json'),
  components: sbom().components,
  npmrc: readFileSync(join(root, '.npmrc'), 'utf8'),
  lock: read('package-lock.json'),
});

/** A fence is tried before it is trusted: each of these must be named. */
const faultsIn = (parts) => {
  const [first, ...others] = parts.manifests;
  const taking = (dependencies) => ({
    ...parts,
    manifests: [{ ...first, dependencies: { ...first.dependencies, ...dependencies } }, ...others],
  });
  const component = (more) => ({
    ...parts,
    components: parts.components.map((one) => (one.name === 'zod' ? { ...one, ...more } : one)),
  });
  const locked = (more) => ({
    ...parts,
    lock: {
      packages: { ...parts.lock.packages, 'node_modules/zod': { ...parts.lock.packages['node_modules/zod'], ...more } },
    },
  });
  return [
    ['a new package', taking({ 'left-pad': '1.3.0' })],
    ['a range', taking({ zod: '^4.6.7' })],
    [
      'a package that nobody takes',
      { ...parts, named: [...parts.named, { name: 'left-pad', why: 'once it was needed', licence: 'MIT' }] },
    ],
    ['no reason', { ...parts, named: parts.named.map((one) => ({ ...one, why: '' })) }],
    ['another licence', component({ licenses: [{ license: { id: 'BUSL-1.1' } }] })],
    ['no licence', component({ licenses: [] })],
    ['nothing of it in the bill', { ...parts, components: parts.components.filter((one) => one.name !== 'zod') }],
    ['scripts at install', { ...parts, npmrc: '' }],
    ['a host in the lock', locked({ resolved: 'https://registry.example/zod.tgz' })],
    ['no checksum', locked({ integrity: undefined })],
  ];
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const parts = partsOfTheTree();
  const before = wrongIn(parts);
  const unnoticed = faultsIn(parts).filter(([, planted]) => wrongIn(planted).length <= before.length);
  const wrong = [...before, ...unnoticed.map(([fault]) => `a fault that was planted is not noticed: ${fault}`)];
  for (const line of wrong) console.log(line);
  if (wrong.length > 0) process.exitCode = 1;
  else
    console.log(
      `${parts.named.length} packages taken by name, ${parts.components.length} in all, each under a licence that is said`,
    );
}
