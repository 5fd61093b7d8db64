/**
 * The certificate of the door, taken up again when it was renewed. A renewal writes two files, one after the other: as long as they
 * cannot be read or do not belong together, the old pair stays in use.
 */
import { readFileSync, type Stats, unwatchFile, watchFile } from 'node:fs';
import type { Server } from 'node:https';
import { createSecureContext } from 'node:tls';

export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

export interface TlsPair {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly minVersion: 'TLSv1.2';
}

/** Throws when a file is missing or the two do not belong together. */
export function readTls(files: TlsFiles): TlsPair {
  const pair = { cert: readFileSync(files.cert), key: readFileSync(files.key), minVersion: 'TLSv1.2' } as const;
  createSecureContext(pair);
  return pair;
}

const everyMs = 2000;

/** Returns how to stop looking. */
export function renewTls(server: Server, files: TlsFiles, noteOldStays: () => void): () => void {
  const look = (now: Stats, before: Stats) => {
    if (now.mtimeMs === before.mtimeMs && now.ino === before.ino && now.size === before.size) return;
    try {
      server.setSecureContext(readTls(files));
    } catch {
      noteOldStays();
    }
  };
  // Polling follows the links that certbot swaps; an event on the link itself would not.
  for (const file of [files.cert, files.key]) watchFile(file, { interval: everyMs, persistent: false }, look);
  return () => {
    for (const file of [files.cert, files.key]) unwatchFile(file, look);
  };
}
