/**
 * Tools ship one binary a platform as optional packages. A registry that mirrors only some platforms makes `npm install` leave the
 * others out of the lock without a word, and then `npm ci` refuses the lock on every clean machine. This names what is left out,
 * and with --write puts it in: name, version, platform; npm adds the checksum wherever the registry has the package.
 *
 *     node tools/lock.mjs [--write]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tree.mjs';

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const missing = Object.entries(lock.packages).flatMap(leftOutBy);

if (missing.length === 0) console.log('the lock knows every platform');
else if (process.argv.includes('--write')) write();
else {
  for (const [place] of missing) console.log(`not in the lock: ${place.slice('node_modules/'.length)}`);
  console.log('npm ci refuses such a lock: run node tools/lock.mjs --write');
  process.exitCode = 1;
}

function leftOutBy([parent, { optionalDependencies = {}, dev }]) {
  return Object.entries(optionalDependencies)
    .filter(([name]) => !lock.packages[`${parent}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`])
    .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, dev)]);
}

function entryOf(name, version, dev) {
  const platform = name.split('/').at(-1);
  const os = /android|darwin|freebsd|linux|openharmony|win32/.exec(platform);
  const cpu = /arm64|x64|ia32|ppc64|riscv64|s390x|arm/.exec(platform);
  if (!os || !cpu || !/^\d+\.\d+\.\d+/.test(version))
    throw new Error(`${name}@${version} names no platform: look at it by hand`);
  return { version, cpu: [cpu[0]], ...(dev && { dev }), optional: true, os: [os[0]] };
}

function write() {
  const packages = { ...lock.packages, ...Object.fromEntries(missing) };
  const sorted = Object.entries(packages).sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`${missing.length} packages of other platforms put into the lock`);
}
