/**
 * What the door is given to know, checked once. It gets the address of its own database role and nothing of the data folder but the
 * file with the receipts' pepper.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod/mini';

const port = z.string().check(
  z.regex(/^\d{1,5}$/),
  z.refine((text) => Number(text) <= 65_535),
);

const Environment = z.object({
  NAUNG_DATABASE_URL_DOOR: z.string().check(z.regex(/^postgres(ql)?:\/\//)),
  NAUNG_RECEIPT_KEY: z.string().check(z.minLength(1)),
  NAUNG_PUBLIC_PORT: z._default(port, '4101'),
  NAUNG_PUBLIC_ORIGIN: z._default(z.string(), ''),
  NAUNG_LISTEN: z._default(z.string(), '127.0.0.1'),
  NAUNG_TLS_CERT: z.optional(z.string()),
  NAUNG_TLS_KEY: z.optional(z.string()),
  NAUNG_BEHIND_PROXY: z._default(z.enum(['0', '1']), '0'),
});

export interface Settings {
  readonly database: string;
  readonly port: number;
  readonly listen: string;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Browsers reach it by https, here or through a proxy. */
  readonly secure: boolean;
  readonly pepper: Buffer;
}

/** Names what is wrong and never repeats it: an address holds a password. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
}

export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = Environment.safeParse(environment);
  if (!read.success) throw new WrongSettings([...new Set(read.error.issues.map((issue) => issue.path[0]))].join(', '));
  const given = read.data;
  const tls =
    given.NAUNG_TLS_CERT && given.NAUNG_TLS_KEY ? { cert: given.NAUNG_TLS_CERT, key: given.NAUNG_TLS_KEY } : null;
  return {
    database: given.NAUNG_DATABASE_URL_DOOR,
    port: Number(given.NAUNG_PUBLIC_PORT),
    listen: given.NAUNG_LISTEN,
    tls,
    secure: tls !== null || given.NAUNG_BEHIND_PROXY === '1' || given.NAUNG_PUBLIC_ORIGIN.startsWith('https:'),
    pepper: pepperIn(given.NAUNG_RECEIPT_KEY),
  };
}

/** Made once, kept in a file of its own beside the office's keys. Without it no receipt opens any more: it belongs in the backup. */
function pepperIn(path: string): Buffer {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  }
  const pepper = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (pepper.length !== 32) throw new WrongSettings('NAUNG_RECEIPT_KEY');
  return pepper;
}
