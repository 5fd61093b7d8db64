/**
 * The roles under which the processes meet the database: each may do its own work and nothing else, so that a hole in the public
 * site opens no case file. None is a superuser, none steps around row-level security, none owns what it reads.
 *
 * `naung_owner` owns every table and cannot sign in; migrations borrow it. The migrating role is used at the start and then
 * forgotten. Roles belong to a whole server, grants to one database: several databases on one server share the roles.
 */
import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import * as z from 'zod/mini';
import { madeFolder } from '../processes/made-folder.ts';
import { codeOf, PlainFault } from '../processes/plain-fault.ts';
import { addressAs, userIn } from './address.ts';
import { give, ownerOf } from './embedded/ownership.ts';
import { addressSetting, type LoginRole, loginRoles, type RoleUrls, urlsFor } from './login-roles.ts';
import { lockedOut, type Standing, standingOf, stepsFor } from './standing.ts';

export interface RolesWish {
  /** The address of the migrating role. */
  readonly migrating: string;
  /** The folder where the passwords are kept, `<data>/secrets`; made when missing. */
  readonly secrets: string;
  /** Addresses an operator gave, because the database's owner makes the roles. */
  readonly given?: Partial<RoleUrls>;
  /** Nobody else's roles live on this server, so a lost password may simply be set anew. */
  readonly serverIsOurs: boolean;
}

/** Makes what is missing, changes nothing else, and returns the address of each role. */
export async function prepareRoles(wish: RolesWish): Promise<RoleUrls> {
  const given = wish.given ?? {};
  for (const role of loginRoles) {
    const address = given[role];
    if (address !== undefined && userIn(address) !== role)
      throw new PlainFault(`${addressSetting(role)} must sign in as ${role}, because migrations grant to that name`);
  }
  const passwords = await passwordsFor(
    wish.secrets,
    loginRoles.filter((role) => given[role] === undefined),
  );
  await againWhenDisturbed(() => makeWhatIsMissing(wish, passwords));
  return urlsFor((role) => given[role] ?? addressAs(wish.migrating, role, passwords.held.get(role) ?? ''));
}

interface Passwords {
  readonly held: ReadonlyMap<LoginRole, string>;
  /** Made just now: a role that stands already does not have it. */
  readonly fresh: readonly LoginRole[];
  save(): Promise<void>;
}

async function makeWhatIsMissing(wish: RolesWish, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: wish.migrating });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const standing = await standingOf(client);
    refuseStrongRoles(standing);
    refuseAbsent(standing, wish.given ?? {});
    const locked = new Set([...lockedOut(standing, passwords.held), ...passwords.fresh]);
    const renew = [...locked].filter((role) => standing.roles.has(role));
    if (renew.length > 0 && !wish.serverIsOurs) throw otherwiseKept(renew, wish.secrets);
    const steps = stepsFor(standing, passwords.held, renew);
    // Saved before a role is made: a start that dies in between finds the password it was going to give.
    if (passwords.fresh.length > 0) await passwords.save();
    if (steps.length === 0) return;
    await client.query('begin');
    for (const step of steps) await client.query(step).catch((fault: unknown) => refuseInWords(steps, fault));
    // A grant of what one may not pass on is no error to PostgreSQL, only nothing.
    const left = stepsFor(await standingOf(client), passwords.held, []);
    if (left.length > 0) refuseInWords(left);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

function refuseStrongRoles(standing: Standing): void {
  for (const { name, tooStrong, signsIn } of standing.roles.values()) {
    if (tooStrong !== null) throw new PlainFault(`The role ${name} ${tooStrong}; take that away before Naung starts`);
    if (signsIn !== (name !== 'naung_owner'))
      throw new PlainFault(`The role ${name} ${signsIn ? 'must not' : 'must'} be able to sign in; change that`);
  }
}

function refuseAbsent(standing: Standing, given: Partial<RoleUrls>): void {
  const absent = loginRoles.filter((role) => given[role] !== undefined && !standing.roles.has(role));
  if (absent.length > 0)
    throw new PlainFault(
      `${absent.map(addressSetting).join(', ')}: ${absent.join(', ')} is not on the server; make it there first`,
    );
}

const otherwiseKept = (roles: readonly LoginRole[], secrets: string): PlainFault =>
  new PlainFault(
    `${roles.join(', ')}: on the server already, but ${fileIn(secrets)} does not hold the password. If another Naung on the same server made them, copy that file from its data folder; otherwise give ${roles.map(addressSetting).join(', ')}.`,
  );

function refuseInWords(steps: readonly string[], fault?: unknown): never {
  if (fault !== undefined && codeOf(fault) !== '42501') throw fault;
  const shown = steps.map((step) => `  ${step.replace(/ password '.*'$/, " password '…'")};`).join('\n');
  throw new PlainFault(
    `The role in DATABASE_URL may not prepare the database. Ask the database's owner to run, with passwords of their choice, and give the addresses (docs/settings.md):\n${shown}`,
    { cause: fault },
  );
}

// Another start on the same server may be making the same roles at this moment: seen as one of these.
const disturbed = ['23505', '42710', '42P06', 'XX000', '40001', '40P01'];

async function againWhenDisturbed(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (fault) {
      if (attempt >= 8 || !disturbed.includes(codeOf(fault) ?? '')) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 25 * attempt));
    }
  }
}

const fileIn = (secrets: string) => join(secrets, 'database-roles.json');
const PasswordFile = z.partialRecord(z.enum(loginRoles), z.string().check(z.regex(/^[\w-]{20,}$/)));

/** The password of a role as it was kept at a start; null when there was none yet. */
export async function passwordIn(secrets: string, role: LoginRole): Promise<string | null> {
  return (await keptIn(secrets))[role] ?? null;
}

async function passwordsFor(secrets: string, roles: readonly LoginRole[]): Promise<Passwords> {
  const before = await keptIn(secrets);
  const held = new Map(roles.map((role) => [role, before[role] ?? randomBytes(24).toString('base64url')]));
  return {
    held,
    fresh: roles.filter((role) => before[role] === undefined),
    save: async () => {
      if ((await madeFolder(secrets)) !== undefined) await give(secrets, await ownerOf(dirname(secrets)));
      const unfinished = `${fileIn(secrets)}.${process.pid}`;
      const now = { ...before, ...Object.fromEntries(held) };
      await writeFile(unfinished, `${JSON.stringify(now, null, 2)}\n`, { mode: 0o600 });
      await give(unfinished, await ownerOf(secrets));
      await rename(unfinished, fileIn(secrets));
    },
  };
}

async function keptIn(secrets: string): Promise<z.infer<typeof PasswordFile>> {
  const text = await readFile(fileIn(secrets), 'utf8').catch((fault: unknown) => {
    if (codeOf(fault) === 'ENOENT') return '{}';
    throw new PlainFault(`${fileIn(secrets)} cannot be read (${codeOf(fault)})`, {
      cause: fault,
      id: `${fileIn(secrets)} tidak bisa dibaca (${codeOf(fault)}); jalankan sebagai pengguna yang menjalankan Naung`,
    });
  });
  const read = PasswordFile.safeParse(parsed(text));
  if (!read.success)
    throw new PlainFault(`${fileIn(secrets)} is damaged; restore it from its copy`, {
      id: `${fileIn(secrets)} rusak; kembalikan dari salinannya`,
    });
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
