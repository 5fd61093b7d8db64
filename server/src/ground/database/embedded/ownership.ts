/** To whom files on disk belong. PostgreSQL refuses data that is not its own user's, and a file left with root locks others out. */
import { lchown, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

export async function ownerOf(path: string): Promise<Owner> {
  const { uid, gid } = await lstat(path);
  return { uid, gid };
}

/** Hands a folder and all below it over; the folder itself last, so that an interrupted hand-over is begun again. */
export async function giveTree(folder: string, owner: Owner): Promise<void> {
  const { uid, gid } = await lstat(folder);
  if (uid === owner.uid && gid === owner.gid) return;
  for (const name of await readdir(folder, { recursive: true })) await give(join(folder, name), owner);
  await give(folder, owner);
}

/** Only root can give, and only root needs to. */
export async function give(path: string, owner: Owner): Promise<void> {
  if (process.getuid?.() === 0) await lchown(path, owner.uid, owner.gid);
}
