/**
 * One PostgreSQL for a whole test run: the embedded one in a temporary folder, or the server in DATABASE_URL. It holds a migrated
 * template, of which every test file gets a copy in milliseconds. Named as `globalSetup` in vitest's configuration.
 *
 * A server given by DATABASE_URL must be for tests alone: passwords of Naung's roles on it are set anew.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { codeOf } from '../../processes/plain-fault.ts';
import { addressOf } from '../address.ts';
import { startEmbedded } from '../embedded.ts';
import type { RoleUrls } from '../login-roles.ts';
import { migrate } from '../migrate.ts';
import { prepareRoles } from '../roles.ts';
import { standPolicies } from '../stand-policies.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export interface TestServer {
  /** The migrating role's address of a database to connect to while others are made. */
  readonly migrating: string;
  readonly template: string;
  readonly urls: RoleUrls;
}

const nothing = (): Promise<void> => Promise.resolve();
let end = nothing;

export async function setup(project: TestProject): Promise<void> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const given = process.env.DATABASE_URL;
  const server = given === undefined ? await startEmbedded({ dataFolder: folder, throwaway: true }) : null;
  const migrating = server?.url ?? given ?? '';
  const template = `naung_template_${randomUUID().slice(0, 8)}`;
  end = async () => {
    end = nothing;
    await run(migrating, `drop database if exists ${template}`);
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await run(migrating, `create database ${template}`);
    const address = addressOf(migrating, template);
    const urls = await prepareRoles({ migrating: address, secrets: join(folder, 'secrets'), serverIsOurs: true });
    await migrate(address);
    await standPolicies(address);
    project.provide('testServer', { migrating, template, urls });
  } catch (fault) {
    await end();
    throw fault;
  }
}

export const teardown = (): Promise<void> => end();

const prefix = 'naung-test-';
const anHour = 3_600_000;

/** A run that was killed leaves its folder; its server went with it. One that goes on for hours keeps its own. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix) || lives(Number(/^\d+/.exec(name.slice(prefix.length))?.[0] ?? 0))) continue;
    const folder = join(tmpdir(), name);
    const { mtimeMs, uid } = await stat(folder).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY, uid: -1 }));
    if (uid === process.getuid?.() && Date.now() - mtimeMs > anHour) await rm(folder, { recursive: true, force: true });
  }
}

function lives(pid: number): boolean {
  if (pid === 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return codeOf(fault) === 'EPERM';
  }
}

async function run(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
