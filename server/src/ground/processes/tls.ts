/**
 * The certificate of an origin, read again when it was renewed, so that nobody has to restart a running office every 60 days.
 *
 * A renewal writes two files, one after the other: as long as they do not belong together, the old pair stays in use.
 */
import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:https';
import { createSecureContext } from 'node:tls';
import type { Log } from './log.ts';
import { codeOf, PlainFault } from './plain-fault.ts';

export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

export interface TlsPair {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly minVersion: 'TLSv1.2';
}

/** Reads both files and proves that they belong together; goes into `https.createServer` as it is. */
export async function readTls(files: TlsFiles): Promise<TlsPair> {
  const [cert, key] = await Promise.all([readOne('NAUNG_TLS_CERT', files.cert), readOne('NAUNG_TLS_KEY', files.key)]);
  const pair = { cert, key, minVersion: 'TLSv1.2' } as const;
  try {
    createSecureContext(pair);
  } catch (fault) {
    throw new PlainFault('NAUNG_TLS_CERT and NAUNG_TLS_KEY do not belong together, or one is not a PEM file', {
      cause: fault,
    });
  }
  return pair;
}

/** Looks every `everyMs` whether the files changed; returns how to stop looking. */
export function renewTls(server: Server, files: TlsFiles, log: Log, everyMs = 10_000): () => void {
  const look = (now: Stats, before: Stats) => {
    if (now.mtimeMs === before.mtimeMs && now.ino === before.ino && now.size === before.size) return;
    readTls(files).then(
      (pair) => {
        server.setSecureContext(pair);
        log.info({}, 'the certificate was renewed');
      },
      (error: unknown) => log.warn({ error }, 'the changed certificate cannot be used yet; the old one stays'),
    );
  };
  // Polling follows the links that certbot swaps; an event on the link itself would not.
  for (const file of [files.cert, files.key]) watchFile(file, { interval: everyMs, persistent: false }, look);
  return () => {
    for (const file of [files.cert, files.key]) unwatchFile(file, look);
  };
}

async function readOne(setting: string, path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (fault) {
    throw new PlainFault(`${setting}: ${path} cannot be read (${codeOf(fault)})`, { cause: fault });
  }
}
