/** A database for one test file: a fresh copy of the migrated template, with a pool for each role. Close it in `afterAll`. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { addressOf } from '../address.ts';
import { type LoginRole, loginRoles, type RoleUrls, urlsFor } from '../login-roles.ts';
import type { TestServer } from './global-setup.ts';

type Short<Role extends string> = Role extends `naung_${infer Name}` ? Name : never;

export type TestDatabase = Readonly<Record<Short<LoginRole>, pg.Pool>> & {
  /** Acts as `naung_owner`: owns the tables, and sees nothing that a policy does not show the owner. */
  readonly owner: pg.Pool;
  /** The migrating role; on the embedded server it steps around every policy. For arranging, never for what is tested. */
  readonly migrating: pg.Pool;
  readonly urls: RoleUrls & { readonly migrating: string };
  close(): Promise<void>;
};

export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `naung_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, [`create database ${name} template ${server.template}`, ...grantsOn(name)]);
  return databaseAt(
    addressOf(server.migrating, name),
    urlsFor((role) => addressOf(server.urls[role], name)),
    () => onServer(server, [`drop database if exists ${name} with (force)`]),
  );
}

/** Pools for every role of a database that stands; `end` is called when they are closed. */
export function databaseAt(migrating: string, urls: RoleUrls, end: () => Promise<void>): TestDatabase {
  const pools: pg.Pool[] = [];
  const pool = (connectionString: string, options?: string): pg.Pool => {
    const made = new pg.Pool({ connectionString, max: 5, ...(options === undefined ? {} : { options }) });
    made.on('error', () => undefined);
    pools.push(made);
    return made;
  };
  const byRole = Object.fromEntries(
    loginRoles.map((role) => [role.slice('naung_'.length), pool(urls[role])]),
  ) as Record<Short<LoginRole>, pg.Pool>;
  return {
    ...byRole,
    owner: pool(migrating, '-c role=naung_owner'),
    migrating: pool(migrating),
    urls: { ...urls, migrating },
    close: async () => {
      await Promise.all(pools.map((one) => one.end()));
      await end();
    },
  };
}

// A copy has the schemas, tables and grants of its template, but not what was granted on the database itself.
const grantsOn = (name: string): string[] => [
  `grant connect on database ${name} to ${loginRoles.join(', ')}`,
  `grant create on database ${name} to naung_owner, naung_jobs`,
  `revoke all on database ${name} from public`,
];

async function onServer(server: TestServer, steps: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.migrating });
  await client.connect();
  try {
    for (const step of steps) await client.query(step);
  } finally {
    await client.end();
  }
}
