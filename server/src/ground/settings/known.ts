/**
 * Every setting there is, each with what it means and what it may be. Parsing, the messages about wrong ones, the page
 * `docs/settings.md` and what a process is given all come from this table.
 */
import { delimiter } from 'node:path';
import * as z from 'zod/mini';
import { logLevels } from '../processes/log.ts';

const port = z.pipe(
  z.string().check(
    z.regex(/^\d{1,5}$/),
    z.refine((text) => Number(text) >= 1 && Number(text) <= 65_535),
  ),
  z.transform(Number),
);

// Only the origin itself, in the form a browser sends it: the same-origin check compares strings.
const origin = z
  .string()
  .check(z.refine((text) => /^https?:$/.test(partsOf(text)?.protocol ?? '') && partsOf(text)?.origin === text));

const database = z
  .string()
  .check(
    z.refine(
      (text) => /^postgres(ql)?:$/.test(partsOf(text)?.protocol ?? '') && (partsOf(text)?.pathname.length ?? 0) > 1,
    ),
  );

const path = z.string().check(z.refine((text) => !text.includes('\0')));

const paths = z.pipe(
  path.check(
    z.refine((text) => {
      const each = text.split(delimiter);
      return each.every((one) => one !== '') && new Set(each).size === each.length;
    }),
  ),
  z.transform((text): readonly string[] => text.split(delimiter)),
);

const daysUpTo = (most: number) =>
  z.pipe(
    z.string().check(
      z.regex(/^\d{1,3}$/),
      z.refine((text) => Number(text) >= 1 && Number(text) <= most),
    ),
    z.transform(Number),
  );

export interface Known {
  readonly schema: z.ZodMiniType<unknown, string>;
  readonly means: string;
  readonly allowed: string;
  /** What holds when it is not set, in words for the page. */
  readonly otherwise: string;
  /** Its value is never printed, not even when it is wrong. */
  readonly secret?: true;
}

const anOrigin =
  'an origin such as https://desk.example.go.id: http or https, a host, perhaps a port, nothing after it';
const aDatabase = 'postgres://user:password@host:port/database';

const roleUrl = (who: string) => ({
  schema: database,
  means: `The address under which ${who} reaches the database, where the database's owner makes the roles. Its user must be the role named here.`,
  allowed: aDatabase,
  otherwise: 'made from DATABASE_URL with a random password',
  secret: true as const,
});

export const known = {
  NAUNG_DATA: {
    schema: path,
    means: 'The data folder: the embedded database, keys, passwords of roles. Back it up; keep others out.',
    allowed: 'a folder, made when missing',
    otherwise: '`.naung` in the current folder',
  },
  NAUNG_DESK_PORT: {
    schema: port,
    means: 'Port of the desk and its API.',
    allowed: 'a whole number from 1 to 65535',
    otherwise: '4100',
  },
  NAUNG_PUBLIC_PORT: {
    schema: port,
    means: 'Port of the public site.',
    allowed: 'a whole number from 1 to 65535',
    otherwise: '4101',
  },
  NAUNG_FIELD_PORT: {
    schema: port,
    means: 'Port of the village app, which does not exist yet: nothing is opened here. The number is kept free for it.',
    allowed: 'a whole number from 1 to 65535',
    otherwise: '4102',
  },
  NAUNG_LISTEN: {
    schema: z.string().check(z.regex(/^[0-9a-zA-Z.:_-]+$/)),
    means: 'The address of this machine on which the ports are opened.',
    allowed: 'an IP address or host name of this machine; 0.0.0.0 or :: for all',
    otherwise: '`127.0.0.1`, or all addresses (`::`) when TLS files are given',
  },
  NAUNG_DESK_ORIGIN: {
    schema: origin,
    means: 'What a browser shows as the address of the desk.',
    allowed: anOrigin,
    otherwise: '`http://localhost:` and the port; https with TLS files',
  },
  NAUNG_PUBLIC_ORIGIN: {
    schema: origin,
    means: 'What a browser shows as the address of the public site.',
    allowed: anOrigin,
    otherwise: '`http://localhost:` and the port; https with TLS files',
  },
  NAUNG_FIELD_ORIGIN: {
    schema: origin,
    means:
      'What a browser will show as the address of the village app, which does not exist yet. Commands from this address are accepted already.',
    allowed: anOrigin,
    otherwise: '`http://localhost:` and the port; https with TLS files',
  },
  NAUNG_TLS_CERT: {
    schema: path,
    means: 'The certificate with its chain. Read again when it is renewed.',
    allowed: 'a readable PEM file, together with NAUNG_TLS_KEY',
    otherwise: 'no TLS here',
  },
  NAUNG_TLS_KEY: {
    schema: path,
    means: 'The private key of the certificate.',
    allowed: 'a readable PEM file, together with NAUNG_TLS_CERT',
    otherwise: 'no TLS here',
  },
  NAUNG_BEHIND_PROXY: {
    schema: z.pipe(
      z.enum(['0', '1']),
      z.transform((text) => text === '1'),
    ),
    means: '`1` when a proxy in front of Naung speaks TLS with the browsers. Nobody else may then reach the ports.',
    allowed: '0 or 1',
    otherwise: '0',
  },
  NAUNG_WITNESS_FOLDERS: {
    schema: paths,
    means:
      'Folders that keep the signed heads of the audit, outside the database: on another machine, or on a medium that can only be added to. On the machine of the database itself they are a weak witness.',
    allowed:
      'two or more folders, made when missing, with `:` between them (`;` on Windows); one is enough with NAUNG_WITNESS_DATABASE_URL',
    otherwise: '`witness-1` and `witness-2` in NAUNG_DATA',
  },
  NAUNG_WITNESS_DATABASE_URL: {
    schema: database,
    means:
      'Another PostgreSQL that keeps the signed heads of the audit, on a machine that others administer. Its role needs no more than to add to and read one table, which is made when it may.',
    allowed: aDatabase,
    otherwise: 'no witness but the folders',
    secret: true,
  },
  NAUNG_LOCK_AFTER_MINUTES: {
    schema: z.pipe(z.string().check(z.regex(/^([1-9]|[1-5]\d|60)$/)), z.transform(Number)),
    means:
      'After so many minutes in which nobody did anything, the desk hides everything until the person has shown again who she is. Whoever says that several people share her computer is locked after three.',
    allowed: 'a whole number from 1 to 60',
    otherwise: '10',
  },
  NAUNG_KEY_COMMAND: {
    schema: path,
    means:
      'A program that wraps and unwraps the keys of districts in an external key service (docs/recovery.md); it then takes the place of the file `keys/wrapping.key`. After setting it: `npm run keys -- rotate root`.',
    allowed: 'the path of a program, without arguments',
    otherwise: 'the root key is a file in NAUNG_DATA',
  },
  NAUNG_BACKUP_RECIPIENT: {
    schema: z.string().check(z.regex(/^age1(pq1)?[02-9ac-hj-np-z]{50,}$/)),
    means:
      'The public half of the key to which `npm run backup` seals; `npm run backup -- new-key` makes one. The private half is kept elsewhere, never on this machine.',
    allowed: 'an age recipient, `age1…`',
    otherwise: '`npm run backup` refuses',
  },
  NAUNG_BACKUP_FOLDERS: {
    schema: paths,
    means:
      'Folders into which each backup is written: on another machine or a medium that is taken away. A folder on the disk of the database is lost with it.',
    allowed: 'one or more folders, made when missing, with `:` between them (`;` on Windows)',
    otherwise: '`npm run backup` refuses',
  },
  NAUNG_BACKUP_DAYS: {
    schema: daysUpTo(365),
    means: 'For how many days copies of the database are kept; `npm run backup` removes older ones.',
    allowed: 'a whole number from 1 to 365',
    otherwise: '90',
  },
  NAUNG_BACKUP_KEY_DAYS: {
    schema: daysUpTo(35),
    means:
      'For how many days copies of the key store are kept. What is destroyed can be brought back until the last copy from before has gone, so it is never more than 35.',
    allowed: 'a whole number from 1 to 35',
    otherwise: '35',
  },
  NAUNG_LOG_LEVEL: {
    schema: z.enum(logLevels),
    means: 'How much is written to stderr. No level writes personal data.',
    allowed: logLevels.join(', '),
    otherwise: '`info`',
  },
  DATABASE_URL: {
    schema: database,
    means:
      'A PostgreSQL server (15 to 18) to use instead of the embedded one: the migrating role, with CREATE on the database and, unless the addresses of all roles are given, CREATEROLE.',
    allowed: aDatabase,
    otherwise: 'the embedded PostgreSQL in NAUNG_DATA',
    secret: true,
  },
  NAUNG_DATABASE_URL_APP: roleUrl('the office (`naung_app`)'),
  NAUNG_DATABASE_URL_DOOR: roleUrl('the public site (`naung_door`)'),
  NAUNG_DATABASE_URL_KEEPER: roleUrl('the keeper of keys (`naung_keeper`)'),
  NAUNG_DATABASE_URL_JOBS: roleUrl('the jobs (`naung_jobs`)'),
  NAUNG_DATABASE_URL_AUTH: roleUrl('signing in (`naung_auth`)'),
  NAUNG_DATABASE_URL_STATS: roleUrl('counting (`naung_stats`)'),
  NAUNG_DATABASE_URL_AUDIT: roleUrl('reading the audit (`naung_audit`)'),
} as const satisfies Record<string, Known>;

export type SettingName = keyof typeof known;
export const settingNames = Object.keys(known) as readonly SettingName[];

/** As parsed, before defaults. */
export type Given = { readonly [Name in SettingName]?: z.output<(typeof known)[Name]['schema']> };
type Ready =
  | 'NAUNG_DATA'
  | `NAUNG_${'DESK' | 'PUBLIC' | 'FIELD'}_${'PORT' | 'ORIGIN'}`
  | 'NAUNG_LISTEN'
  | 'NAUNG_BEHIND_PROXY'
  | 'NAUNG_WITNESS_FOLDERS'
  | 'NAUNG_LOCK_AFTER_MINUTES'
  | 'NAUNG_LOG_LEVEL';

/** What always holds a value is required, the rest is there when it was set. */
export type Settings = Omit<Given, Ready> & Required<Pick<Given, Ready>>;

export interface WrongSetting {
  readonly name: string;
  readonly found: string;
  readonly allowed: string;
}

function partsOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
