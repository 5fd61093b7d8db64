/** Where the embedded server's files lie below the data folder, and whether whoever runs it can reach them. */
import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cannotBeUsed, madeFolder } from '../../processes/made-folder.ts';
import { PlainFault } from '../../processes/plain-fault.ts';
import { type Binaries, copiedBinaries, installedBinaries, linksStand, program } from './binaries.ts';
import { cannotReach, type Launch, type Programs, waysToLaunch, whyNot } from './launch.ts';
import { give, type Owner, ownerOf } from './ownership.ts';

export interface Place {
  /** `<data>/postgres`: belongs to whoever runs the server. */
  readonly home: string;
  readonly data: string;
  readonly dataOwner: Owner;
}

export async function placeIn(dataFolder: string): Promise<Place> {
  try {
    await madeFolder(dataFolder);
    const data = await realpath(dataFolder);
    const dataOwner = await ownerOf(data);
    const home = join(data, 'postgres');
    await madeFolder(home);
    return { home, data, dataOwner };
  } catch (cause) {
    throw cause instanceof PlainFault ? cause : cannotBeUsed(dataFolder, cause);
  }
}

/** The first way of launching that reaches both the programs and the data folder. */
export async function chooseLaunch(place: Place, programs: Programs): Promise<{ way: Launch; binaries: Binaries }> {
  const installed = await installedBinaries();
  const linked = await linksStand(installed);
  const reasons: string[] = [];
  const owner = await ownerOf(join(place.home, 'cluster')).catch(() => place.dataOwner);
  for (const way of await waysToLaunch(programs, owner)) {
    const { mode } = await lstat(place.data);
    // Another user must pass through the data folder to its own part of it; what lies beside stays closed by its own mode.
    const asAnother = way.identity.uid !== undefined;
    if (asAnother) await chmod(place.data, (mode & 0o777) | 0o011);
    let binaries = installed;
    let why = linked ? await whyNot(way, program(installed, 'postgres'), place.data) : cannotReach;
    if (why?.startsWith(cannotReach)) {
      binaries = await copiedBinaries(installed, place.data);
      why = await whyNot(way, program(binaries, 'postgres'), place.data);
    }
    if (why === null) return { way, binaries };
    if (asAnother) await chmod(place.data, mode & 0o777);
    reasons.push(`${way.way}: ${why}`);
  }
  throw new PlainFault(
    `PostgreSQL cannot be started. It refuses to run as root, and every other way failed:\n  ${reasons.join('\n  ')}\nSet NAUNG_DATA to a folder that such a user can reach, start Naung as an ordinary user, or set DATABASE_URL.`,
    {
      id: `PostgreSQL tidak bisa dijalankan. Ia menolak berjalan sebagai root, dan semua cara lain gagal:\n  ${reasons.join('\n  ')}\nSetel NAUNG_DATA ke folder yang bisa dijangkau pengguna lain, jalankan Naung sebagai pengguna biasa, atau setel DATABASE_URL.`,
    },
  );
}

/**
 * Where the socket lies: below home, or below the system's temporary folder when that path is too long for a socket (the
 * system's limit is 107 bytes). A folder there that somebody else made is not used.
 */
export async function socketFolder(home: string, owner: Owner): Promise<string> {
  const near = join(home, 'socket');
  if (Buffer.byteLength(join(near, socketName)) <= 100) return made(near, owner);
  const name = join(tmpdir(), `naung-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`);
  const there = await lstat(name).catch(() => null);
  const ours = there === null || (there.isDirectory() && there.uid === owner.uid && (there.mode & 0o077) === 0);
  return made(ours ? name : await mkdtemp(`${name}-`), owner);
}

export const socketName = '.s.PGSQL.5432';

async function made(folder: string, owner: Owner): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await give(folder, owner);
  return folder;
}
