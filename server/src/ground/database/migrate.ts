/**
 * Brings a database to the shape this program expects: the files `server/migrations/NNNN-*.sql`, in order, each once, each in a
 * transaction of its own as `naung_owner`. Forward only.
 *
 * A file that was applied and then edited means that two installations differ without anyone knowing: that stops the start. So
 * does a database that is ahead of the program.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { codeOf, PlainFault } from '../processes/plain-fault.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Applies what is missing and returns the names of those files. `naung_owner` must stand; see `roles.ts`. */
export async function migrate(migrating: string, folder: string = migrationsFolder()): Promise<readonly string[]> {
  const files = await migrationsIn(folder);
  const client = new pg.Client({ connectionString: migrating });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const missing = stillToApply(files, await applied(client));
    if (missing.length === 0) return [];
    await client.query(ownTable);
    const done: string[] = [];
    for (const file of missing) if (await applyOnce(client, file, files)) done.push(file.name);
    return done;
  } finally {
    await client.end();
  }
}

/** `server/migrations`, found from the source as from the bundle beside it. */
export function migrationsFolder(from: string = fileURLToPath(import.meta.url)): string {
  for (let folder = dirname(from); folder !== dirname(folder); folder = dirname(folder)) {
    const migrations = join(folder, 'migrations');
    if (existsSync(migrations) && readdirSync(migrations).some((name) => /^0001-.*\.sql$/.test(name)))
      return migrations;
  }
  throw new PlainFault(`The folder "migrations" is missing beside ${dirname(from)}; install Naung completely`);
}

/** The files in order, each checked: a number of its own, and a first line that says why. */
export async function migrationsIn(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const files = await Promise.all(names.map((name) => migrationOf(folder, name)));
  files.forEach(({ number, name }, index) => {
    if (number === files[index - 1]?.number)
      throw new PlainFault(`Migrations ${files[index - 1]?.name} and ${name} have the same number`);
  });
  return files;
}

async function migrationOf(folder: string, name: string): Promise<Migration> {
  const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]);
  if (Number.isNaN(number)) throw new PlainFault(`Migration ${name} is not named like 0001-what-it-does.sql`);
  // A checkout on another system may have turned the line ends.
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  if (!/^-- \S/.test(sql)) throw new PlainFault(`The first line of migration ${name} must be a comment that says why`);
  return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

// Any number will do, as long as every Naung uses the same.
const lock = '6027514730921';

// Protected like every table, so that the check which looks at all tables needs no exception.
const ownTable = `
  begin;
  select pg_advisory_xact_lock(${lock});
  set local role naung_owner;
  create schema if not exists ground;
  create table if not exists ground.migrations (
    number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now()
  );
  alter table ground.migrations enable row level security;
  alter table ground.migrations force row level security;
  do $$ begin
    if not exists (select from pg_policy where polrelid = 'ground.migrations'::regclass) then
      create policy owner_keeps on ground.migrations to naung_owner using (true) with check (true);
    end if;
  end $$;
  commit;`;

async function applied(client: pg.Client): Promise<readonly Applied[]> {
  const { rows } = await client.query<{ there: string | null }>(
    `select to_regclass('ground.migrations')::text as there`,
  );
  if (rows[0]?.there === null) return [];
  await client.query('begin; set local role naung_owner');
  const list = await client.query<Applied>('select number, name, checksum from ground.migrations order by number');
  await client.query('commit');
  return list.rows;
}

function stillToApply(files: readonly Migration[], done: readonly Applied[]): readonly Migration[] {
  const filesByNumber = new Map(files.map((file) => [file.number, file]));
  for (const { number, name, checksum } of done) {
    const file = filesByNumber.get(number);
    if (file === undefined)
      throw new PlainFault(`The database is newer than this Naung: it holds migration ${name}. Start the newer Naung.`);
    if (file.checksum !== checksum)
      throw new PlainFault(
        `Migration ${file.name} was changed after it was applied to this database (as ${name}). Put the file back as it was, and write the change as a new migration.`,
      );
  }
  const last = done.at(-1);
  const missing = files.filter(({ number }) => !done.some((one) => one.number === number));
  const late = missing.find(({ number }) => last !== undefined && number < last.number);
  if (late !== undefined)
    throw new PlainFault(
      `Migration ${late.name} comes before ${last?.name}, which is applied already; give it a higher number`,
    );
  return missing;
}

/** False when another start applied it while we waited for the lock. */
async function applyOnce(client: pg.Client, file: Migration, files: readonly Migration[]): Promise<boolean> {
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${lock}); set local role naung_owner`);
    const done = await client.query<Applied>('select number, name, checksum from ground.migrations order by number');
    if (!stillToApply(files, done.rows).includes(file)) {
      await client.query('commit');
      return false;
    }
    const before = await transactionOf(client);
    // Every name is written with its schema, so that nothing depends on who migrates; a migration that must wait for a lock gives
    // up before a desk notices that it queues behind it.
    await client.query(`set local search_path = ''; set local lock_timeout = '10s'`);
    await client.query(file.sql);
    if ((await transactionOf(client)) !== before)
      throw new PlainFault(`Migration ${file.name} ended its transaction or changed its role; it must not`);
    await client.query('insert into ground.migrations (number, name, checksum) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.checksum,
    ]);
    await client.query('commit');
    return true;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault instanceof PlainFault ? fault : inWords(file, fault);
  }
}

async function transactionOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(`select pg_current_xact_id()::text || current_user as id`);
  return rows[0]?.id ?? '';
}

// A migration may meet rows of people: PostgreSQL's sentence is shown only for faults in the SQL itself (class 42),
// and where it is a sentence of ours (`raise exception`, P0001), which says what to do and quotes nobody.
function inWords(file: Migration, fault: unknown): PlainFault {
  const code = codeOf(fault);
  const position = Number(fault instanceof Error ? Reflect.get(fault, 'position') : Number.NaN);
  const line = Number.isNaN(position) ? '' : ` at line ${file.sql.slice(0, position).split('\n').length}`;
  const sentence = (code?.startsWith('42') || code === 'P0001') && fault instanceof Error ? `: ${fault.message}` : '';
  return new PlainFault(`Migration ${file.name} failed${line} (${code ?? 'no code'})${sentence}`, { cause: fault });
}
