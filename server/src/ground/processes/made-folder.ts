/**
 * A folder and those above it, made where they are missing. Not by `mkdir` with `recursive`: below `/proc`, where nothing can be made in
 * a folder that stands, that one asks the system for ever and never answers.
 */
import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { codeOf, PlainFault } from './plain-fault.ts';

/** Only the user who runs Naung gets in. Returns the uppermost that was made, if any was. */
export async function madeFolder(path: string): Promise<string | undefined> {
  const whole = resolve(path);
  try {
    return await madeBelow(whole);
  } catch (cause) {
    throw cannotBeUsed(whole, cause);
  }
}

export function cannotBeUsed(path: string, cause: unknown): PlainFault {
  const code = codeOf(cause) ?? '?';
  return new PlainFault(
    `The folder ${path} cannot be made or used by this user (${code}); name another, or give this user the right to it`,
    {
      cause,
      id: `Folder ${path} tidak bisa dibuat atau dipakai oleh pengguna ini (${code}); sebut folder lain, atau beri pengguna ini hak atasnya`,
    },
  );
}

async function madeBelow(path: string): Promise<string | undefined> {
  if (await isFolder(path)) return undefined;
  const above = dirname(path);
  const first = await madeBelow(above);
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (fault) {
    // Another process was as quick.
    if (codeOf(fault) !== 'EEXIST' || !(await isFolder(path))) throw fault;
  }
  return first ?? path;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return false;
    throw fault;
  }
}
