/**
 * What the audit costs: a small write (the next step of a case, through policy, rules, log and row-level security) with its audit entry and
 * the keeper sealing, beside the same write on connections that leave the entry out, in turns of a few seconds so that both meet the
 * same machine. And how long an entry waits until both witnesses hold its head. Prints lines for bench/README.md.
 */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type { Actor } from '../domain/src/ground/access/model.ts';
import type { CommandId } from '../domain/src/ground/ids.ts';
import { publicKeyIn } from '../server/src/ground/audit/audit-key.ts';
import { readHead } from '../server/src/ground/audit/head.ts';
import { verify } from '../server/src/ground/audit/verify.ts';
import { witnessesOf } from '../server/src/ground/audit/witnesses.ts';
import { perform } from '../server/src/ground/commands/perform.ts';
import { bringUp } from '../server/src/ground/database/bring-up.ts';
import { openDatabase } from '../server/src/ground/database/open.ts';
import { databaseOver } from '../server/src/ground/database/tables.ts';
import { keeperAt } from '../server/src/ground/keeper/keeper-at.ts';
import { keeperHere } from '../server/src/ground/keeper/keeper-here.ts';
import { socketIn } from '../server/src/ground/keeper/socket.ts';
import { outside } from '../server/src/ground/outside/outside.ts';
import { environmentOf } from '../server/src/ground/processes/environment.ts';
import { logOf } from '../server/src/ground/processes/log.ts';
import { supervise } from '../server/src/ground/processes/supervisor.ts';
import { settingsOrStop } from '../server/src/ground/settings/settings.ts';
import { rooms } from '../server/src/rooms.ts';
import { actorOf } from './in-the-office.ts';
import { load } from './load.ts';

const turns = process.argv.includes('--small') ? 4 : 40;
const turnMs = 2000;
const writers = 12;

const data = resolve(process.env.NAUNG_DATA ?? join(import.meta.dirname, '.data-audit'));
rmSync(data, { recursive: true, force: true });
const settings = settingsOrStop({ NAUNG_DATA: data });
const log = logOf('bench', 'warn');
const root = resolve(import.meta.dirname, '..');
execFileSync(process.execPath, ['tools/build.mjs', '--quiet', 'server'], { cwd: root, stdio: 'inherit' });

const entry = rooms.flatMap((room) => room.commands).find((one) => one.contract.name === 'cases/set-next');
if (!entry) throw new Error('No room offers cases/set-next');
const reactions = rooms.flatMap((room) => room.reactions ?? []);

const database = await openDatabase(settings, log, bringUp);
try {
  const here = await keeperHere({ NAUNG_DATA: data }, database.urls.naung_keeper, outside);
  const size = { districts: 1, casesEach: 300, each: 150, waiting: 10 };
  const seat = await load(database.migrating, here.keeper, size, () => undefined);
  await here.close();
  const environment = environmentOf(settings, database.urls, {
    roles: ['naung_keeper'],
    dataFolder: true,
    witnesses: true,
  });
  const keeper = await supervise([{ name: 'keeper', script: join(root, 'server/dist/keeper.js'), environment }], log);
  await measure(await actorOf(database.migrating, seat.district, seat.worker));
  await keeper.stop();
  await prove();
} finally {
  await database.stop();
}

async function measure(actor: Actor): Promise<void> {
  const cases = await casesOf(actor);
  const withAudit = new pg.Pool({ connectionString: database.urls.naung_app, max: writers });
  const without = new pg.Pool({ connectionString: database.urls.naung_app, max: writers });
  without.on('connect', leaveTheAuditOut);
  const told = watchWitnesses();
  const rates: { readonly audited: number; readonly plain: number }[] = [];
  await rateOf(without, actor, cases);
  for (let turn = 0; turn < turns; turn += 1) {
    const first = turn % 2 === 0;
    const one = await rateOf(first ? withAudit : without, actor, cases);
    const other = await rateOf(first ? without : withAudit, actor, cases);
    rates.push(first ? { audited: one, plain: other } : { audited: other, plain: one });
  }
  await new Promise((rest) => setTimeout(rest, 3000));
  const published = told.stop();
  await Promise.all([withAudit.end(), without.end()]);
  const ratios = rates.map(({ audited, plain }) => audited / plain).sort((a, b) => a - b);
  const middle = (all: readonly number[]) => all[Math.floor(all.length / 2)] ?? 0;
  say(`small writes a second, ${writers} at once, median of ${turns} turns of ${turnMs / 1000} s:`);
  say(`  without an audit entry: ${Math.round(middle(rates.map((one) => one.plain).sort((a, b) => a - b)))}`);
  say(`  with it, and sealing:   ${Math.round(middle(rates.map((one) => one.audited).sort((a, b) => a - b)))}`);
  say(
    `  ratio of neighbouring turns: median ${middle(ratios).toFixed(3)}, from ${ratios[0]?.toFixed(3)} to ${ratios.at(-1)?.toFixed(3)}`,
  );
  await sayLags(published);
}

/** The same office, but the one statement that writes the entry is answered without asking the database. */
function leaveTheAuditOut(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...said: unknown[]) => unknown;
  const left = { rows: [], rowCount: 1, command: 'INSERT', fields: [], oid: 0 };
  Reflect.set(client, 'query', (...said: unknown[]) => {
    const text = typeof said[0] === 'string' ? said[0] : '';
    return text.startsWith('insert into "audit"."entries"') ? Promise.resolve(left) : query(...said);
  });
}

async function rateOf(pool: pg.Pool, actor: Actor, cases: readonly string[]): Promise<number> {
  const keeper = keeperAt(socketIn(data));
  const office = { database: databaseOver(pool), keeper, outside, reactions };
  const started = performance.now();
  let done = 0;
  const write = async (which: number) => {
    for (let turn = 0; performance.now() - started < turnMs; turn += 1) {
      const on = `2027-01-${String(1 + (turn % 28)).padStart(2, '0')}`;
      const of = cases[(which + turn * writers) % cases.length];
      const said = { case: of, on, what: 'visit' };
      const answer = await perform(office, actor, entry as NonNullable<typeof entry>, randomUUID() as CommandId, said);
      if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, which) => write(which)));
  return done / ((performance.now() - started) / 1000);
}

interface Published {
  readonly size: number;
  readonly at: number;
}

/** When both witnesses held each head, as seen from outside, every ten milliseconds. */
function watchWitnesses(): { stop(): readonly Published[] } {
  const published: Published[] = [];
  const files = settings.NAUNG_WITNESS_FOLDERS.map((folder) => join(folder, `heads-${outside.now().slice(0, 7)}.txt`));
  const look = () => {
    const sizes = files.map((file) => {
      try {
        return readHead(readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '')?.size ?? 0;
      } catch {
        return 0;
      }
    });
    const size = Math.min(...sizes);
    if (size > (published.at(-1)?.size ?? 0)) published.push({ size, at: Date.now() });
  };
  const timer = setInterval(look, 10);
  return {
    stop() {
      clearInterval(timer);
      look();
      return published;
    },
  };
}

async function sayLags(published: readonly Published[]): Promise<void> {
  const pool = new pg.Pool({ connectionString: database.urls.naung_audit, max: 1 });
  const { rows } = await pool.query<{ at: Date }>('select at from audit.entries order by xid, district, id');
  await pool.end();
  let which = 0;
  const lags = rows.map(({ at }, index) => {
    while ((published[which]?.size ?? Number.POSITIVE_INFINITY) <= index) which += 1;
    return (published[which]?.at ?? Number.POSITIVE_INFINITY) - at.getTime();
  });
  lags.sort((a, b) => a - b);
  const at = (share: number) => lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? 0;
  say(
    `from writing an entry to its head with both witnesses, ${lags.length} entries under ${published.length} heads seen:`,
  );
  say(`  p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${lags.at(-1)} ms`);
}

async function prove(): Promise<void> {
  const publicKey = await publicKeyIn(join(data, 'keys'));
  if (publicKey === null) throw new Error('No key');
  const pool = new pg.Pool({ connectionString: database.urls.naung_audit, max: 1 });
  const started = performance.now();
  const found = await verify({ pool, publicKey, witnesses: witnessesOf(settings, publicKey), patienceMs: 5000 });
  await pool.end();
  if (found.fault !== null || found.unsealed > 0) throw new Error(`The audit does not hold: ${JSON.stringify(found)}`);
  say(
    `proven anew: ${found.entries} entries under ${found.seals} seals in ${Math.round(performance.now() - started)} ms`,
  );
}

async function casesOf({ district, person }: Actor): Promise<readonly string[]> {
  const client = await asMigrating();
  const { rows } = await client.query<{ id: string }>(
    'select case_id as id from casework.case_team where district = $1 and person = $2',
    [district, person],
  );
  await client.end();
  return rows.map(({ id }) => id);
}

async function asMigrating(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.migrating });
  await client.connect();
  return client;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
