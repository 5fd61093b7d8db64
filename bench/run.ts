/**
 * One command: loads the cases once, opens the real office on them, and times what a service does all day, through HTTP with row-level
 * security, drawers and audit on. Prints a table for bench/README.md.
 */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { bringUp } from '../server/src/ground/database/bring-up.ts';
import { openDatabase } from '../server/src/ground/database/open.ts';
import { dataKeysOver } from '../server/src/ground/keeper/case-keys.ts';
import { keeperOver } from '../server/src/ground/keeper/keeper-over.ts';
import { keyStoreIn } from '../server/src/ground/keeper/key-store.ts';
import { keysIn } from '../server/src/ground/keeper/keys.ts';
import { outside } from '../server/src/ground/outside/outside.ts';
import { environmentOf } from '../server/src/ground/processes/environment.ts';
import { logOf } from '../server/src/ground/processes/log.ts';
import { supervise } from '../server/src/ground/processes/supervisor.ts';
import { settingsOrStop } from '../server/src/ground/settings/settings.ts';
import { demoTokens } from '../server/src/ground/signing-in/demo-tokens.ts';
import { absence } from './absence.ts';
import { duplicates } from './duplicates.ts';
import { listsInTheOffice } from './in-the-office.ts';
import { load, type Seat } from './load.ts';

const small = process.argv.includes('--small');
const size = small
  ? { districts: 2, casesEach: 1500, each: 150, waiting: 50 }
  : { districts: 30, casesEach: 10_000, each: 150, waiting: 200 };

const data = resolve(process.env.NAUNG_DATA ?? join(import.meta.dirname, '.data'));
const settings = settingsOrStop({
  NAUNG_DATA: data,
  NAUNG_DESK_PORT: '4300',
  NAUNG_PUBLIC_PORT: '4301',
  NAUNG_FIELD_PORT: '4302',
});
const log = logOf('bench', 'warn');
const say = (line: string) => process.stderr.write(`${line}\n`);

execFileSync(process.execPath, ['tools/build.mjs', '--quiet', 'server'], {
  cwd: resolve(import.meta.dirname, '..'),
  stdio: 'inherit',
});
const database = await openDatabase(settings, log, bringUp);
try {
  const seat = await seatIn(data);
  const office = await supervise(
    [
      {
        name: 'keeper',
        script: resolve(import.meta.dirname, '../server/dist/keeper.js'),
        environment: environmentOf(settings, database.urls, { roles: ['naung_keeper'], dataFolder: true }),
        flags: ['--max-semi-space-size=4'],
      },
      {
        name: 'office',
        script: resolve(import.meta.dirname, '../server/dist/office.js'),
        environment: environmentOf(settings, database.urls, { roles: ['naung_app', 'naung_auth'], dataFolder: true }),
        flags: ['--max-semi-space-size=4'],
      },
    ],
    log,
  );
  const idle = memoryOf(office.pids().get('office') ?? 0);
  await measure(seat, idle, () => memoryOf(office.pids().get('office') ?? 0));
  await office.stop();

  async function seatIn(folder: string): Promise<Seat> {
    const note = join(folder, 'bench-seat.json');
    if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as Seat;
    const started = performance.now();
    const store = keyStoreIn(join(data, 'key-store'), { flushed: false });
    const keys = await keysIn(join(data, 'keys'), store);
    const pool = new pg.Pool({ connectionString: database.urls.naung_keeper, max: 1 });
    const keeper = keeperOver({ keys, dataKeys: dataKeysOver(store, keys), pool, now: outside.now });
    const laid = await load(database.migrating, keeper, size, say).finally(() => pool.end());
    say(`loaded in ${Math.round((performance.now() - started) / 1000)} s`);
    writeFileSync(note, JSON.stringify(laid));
    return laid;
  }
} finally {
  await database.stop();
}

interface Session {
  get(path: string): Promise<unknown>;
  post(path: string, body: object): Promise<unknown>;
  status(path: string): Promise<number>;
}

async function signIn(token: string): Promise<Session> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${settings.NAUNG_DESK_ORIGIN}/api/v1/${path}`, {
      ...init,
      headers: { ...headers, ...init.headers },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
    return { answer, body: JSON.parse(text) as unknown };
  };
  const { answer } = await ask('sessions', { method: 'POST', body: JSON.stringify({ token }) });
  headers.cookie = answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  return {
    get: async (path) => (await ask(path)).body,
    status: async (path) => {
      const seen = await fetch(`${settings.NAUNG_DESK_ORIGIN}/api/v1/${path}`, { headers });
      await seen.arrayBuffer();
      return seen.status;
    },
    post: async (path, body) =>
      (await ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'idempotency-key': randomUUID() } }))
        .body,
  };
}

async function measure(seat: Seat, idle: number, after: () => number): Promise<void> {
  const pool = new pg.Pool({ connectionString: database.urls.naung_auth, max: 1 });
  const people = [seat.worker, seat.officer, seat.head];
  const tokens = await demoTokens(pool, outside, settings.NAUNG_DESK_ORIGIN, people);
  await pool.end();
  const [worker, officer, head] = await Promise.all(tokens.map((one) => signIn(one.token)));
  if (!worker || !officer || !head) throw new Error('Nobody came in');
  type Listed = { items: { id: string; aboutChild: boolean }[] };
  const mine = ((await worker.get('cases/list?whose=mine&limit=200')) as Listed).items;
  if (process.argv.includes('--duplicates')) return known(worker, mine);
  const adults = mine.filter((one) => !one.aboutChild);
  const inbox = ((await officer.get('intake/inbox')) as { items: { id: string }[] }).items;
  const hospital = await hospitalOf(seat.district);
  const at = (index: number) => mine[index % mine.length]?.id ?? '';
  const consents = await Promise.all(adults.slice(0, 60).map((one) => consentFor(worker, one.id, hospital)));
  const to = new Date().toISOString().slice(0, 7);
  const from = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`;
  const rows = [
    await timed('triage inbox, first page of 50', 200, () => officer.get('intake/inbox')),
    await timed('a concern with what was told', 200, (i) =>
      officer.get(`intake/show?concern=${inbox[i % inbox.length]?.id ?? ''}`),
    ),
    await timed('case list of a worker (150 open to her)', 200, () => worker.get('cases/list?whose=mine')),
    await timed('case list of a supervisor (10,000 in the unit)', 200, () => head.get('cases/list?whose=unit')),
    await timed('case page: core and timeline', 200, (i) =>
      Promise.all([worker.get(`cases/show?case=${at(i)}`), worker.get(`cases/timeline?case=${at(i)}`)]),
    ),
    await timed('save: the next step of a case', 200, (i) =>
      worker.post('cases/set-next', {
        case: at(i),
        on: `2027-01-${String(1 + (i % 28)).padStart(2, '0')}`,
        what: 'visit',
      }),
    ),
    await timed('save: send a referral', 60, (i) =>
      worker.post('referrals/send', referral(adults[i]?.id ?? '', consents[i] ?? '', hospital)),
    ),
    await timed('counts of 13 months', 100, () => head.get(`indicators/months?from=${from}&to=${to}`)),
    await timed('counts by form of violence', 100, () =>
      head.get(`indicators/by?kind=case&dimension=form&from=${from}&to=${to}`),
    ),
  ];
  const here = { app: database.urls.naung_app, migrating: database.migrating, data };
  const { district } = seat;
  for (const [whose, person] of [
    ['mine', seat.worker],
    ['unit', seat.head],
  ] as const)
    rows.push(
      line(`in the office alone: case list, ${whose}`, await listsInTheOffice(here, { district, person }, whose, 500)),
    );
  process.stdout.write(`\n| what | p50 ms | p95 ms |\n|---|---:|---:|\n${rows.join('\n')}\n`);
  const { denied, noise, pairs } = await absence(
    (id) => worker.status(`cases/show?case=${id}`),
    await casesOfOthers(seat.district, new Set(mine.map((one) => one.id))),
    5000,
  );
  process.stdout.write(
    `\n${pairs} pairs: denied against missing ${denied.toFixed(3)}, missing against missing ${noise.toFixed(3)} (KS distance)\n`,
  );
  process.stdout.write(`\noffice process: ${idle} MB idle, ${after()} MB after the run (RSS)\n`);
}

/** The one file is filled with people, and of the same people it is then written into the other. */
async function known(worker: Session, mine: readonly { readonly id: string }[]): Promise<void> {
  const write = (at: number) => (nik: string) =>
    worker.post('people/record-client', {
      ...{ client: randomUUID(), case: mine[at]?.id, isMain: false, sex: 'female', isChild: false },
      ...{ ageBand: null, disability: null, nik },
    });
  const { known: apart, noise, pairs } = await duplicates(write(0), write(1), small ? 1000 : 5000);
  process.stdout.write(
    `\n${pairs} pairs: known against unknown ${apart.toFixed(3)}, unknown against unknown ${noise.toFixed(3)} (KS distance)\n`,
  );
}

async function timed(what: string, times: number, work: (index: number) => Promise<unknown>): Promise<string> {
  for (let i = 0; i < Math.min(10, times / 4); i += 1) if (!what.includes('send')) await work(i);
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const started = performance.now();
    await work(i);
    taken.push(performance.now() - started);
  }
  return line(what, taken);
}

function line(what: string, taken: readonly number[]): string {
  const all = taken.slice().sort((one, other) => one - other);
  const at = (share: number) => (all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0).toFixed(1);
  return `| ${what} | ${at(0.5)} | ${at(0.95)} |`;
}

async function consentFor(worker: Session, subject: string, toUnit: string): Promise<string> {
  const consent = randomUUID();
  await worker.post('consent/give', {
    consent,
    case: subject,
    need: 'health-service',
    toUnit,
    fields: ['name', 'age', 'sex', 'health'],
    giver: 'herself',
    guardian: null,
    assent: null,
    language: 'id',
    readAloud: true,
    givenOn: new Date().toISOString().slice(0, 10),
    overrideBecause: null,
    overrideBasis: null,
  });
  return consent;
}

function referral(subject: string, consent: string, toUnit: string) {
  return {
    referral: randomUUID(),
    packet: randomUUID(),
    case: subject,
    need: 'health-service',
    service: null,
    toUnit,
    consent,
    wantedBy: null,
    isLogged: false,
    reason: 'Mohon diperiksa.',
    shows: { name: 'N', age: '9 tahun', sex: 'perempuan', health: 'Sakit kepala.' },
    from: [],
  };
}

async function hospitalOf(district: number): Promise<string> {
  const client = new pg.Client({ connectionString: database.migrating });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `select u.id from ground.units u join ground.agencies a on a.district = u.district and a.id = u.agency
     where u.district = $1 and a.kind = 'hospital'`,
    [district],
  );
  await client.end();
  return rows[0]?.id ?? '';
}

/** Cases of the same district that are on nobody's list of these. */
async function casesOfOthers(district: number, mine: ReadonlySet<string>): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: database.migrating });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from casework.cases where district = $1 limit 3000', [
    district,
  ]);
  await client.end();
  return rows.map((row) => row.id).filter((id) => !mine.has(id));
}

/** Resident megabytes; 0 where the system does not say. */
function memoryOf(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}
