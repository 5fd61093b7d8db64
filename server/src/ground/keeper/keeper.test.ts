import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { sealedCompartments } from '@naung/domain/ground/drawers/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poolOf } from '../database/pool.ts';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { outside } from '../outside/outside.ts';
import { dataKeysOver } from './case-keys.ts';
import type { Keeper } from './keeper.ts';
import { keeperAt } from './keeper-at.ts';
import { keeperOver } from './keeper-over.ts';
import { keyStoreIn, keyStoreInMemory } from './key-store.ts';
import { listenOn, socketIn } from './socket.ts';
import { freshKeys } from './testing/keeper-for.ts';

let cast: Cast;
let folder: string;
let keeper: Keeper;
let stop: () => Promise<void>;

beforeAll(async () => {
  cast = await castOf([]);
  folder = await mkdtemp(join(tmpdir(), 'naung-keeper-'));
  const store = keyStoreIn(join(folder, 'key-store'));
  const keys = freshKeys(store);
  const dataKeys = dataKeysOver(store, keys);
  const within = keeperOver({ keys, dataKeys, pool: cast.database.keeper, now: outside.now });
  const server = await listenOn(socketIn(folder), within, () => undefined);
  keeper = keeperAt(socketIn(folder));
  stop = () =>
    new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true });
  await cast.close();
});

const asking = ({ person, duty, district }: Actor) => ({ person, duty, district, deed: 'test/open' });
const drawerOf = (subject: string, more: object = {}) => ({
  table: 'casework.cases_drawers',
  record: randomUUID(),
  compartment: 'narrative' as const,
  version: 1,
  subject,
  ...more,
});
const words = Buffer.from('Ia takut pulang.', 'utf8');

async function sealed(subject: string, more: object = {}) {
  const drawer = drawerOf(subject, more);
  const [closed] = await keeper.seal(cast.here, [{ ...drawer, plain: words }]);
  if (!closed) throw new Error('nothing was sealed');
  return { ...drawer, ...closed };
}

/** Reach as it stands in the database, however it came there. */
const grant = (subject: string, grantee: string, compartment = 'narrative', until: string | null = null) =>
  cast.database.owner.query(
    'insert into access.reach (district, grantee, compartment, subject, starts, until) values ($1, $2, $3, $4, $5, $6)',
    [cast.here, grantee, compartment, subject, '2020-01-01', until],
  );

const opens = async (actor: Actor, drawer: Awaited<ReturnType<typeof sealed>>) =>
  (await keeper.open(asking(actor), [drawer]))[0]?.toString('utf8') ?? null;

describe('the keeper, asked by more than it has connections', () => {
  test('answers all of them: nobody in a transaction waits for a second connection', async () => {
    const pool = poolOf({ connectionString: cast.database.urls.naung_keeper, max: 4, connectionTimeoutMillis: 5000 });
    const keys = freshKeys();
    const within = keeperOver({ keys, dataKeys: dataKeysOver(keyStoreInMemory(), keys), pool, now: outside.now });
    const act = randomUUID();
    await cast.database.owner.query(
      `insert into access.retention_acts (district, id, record, what, unit, class, ended_on, asked_by, asked_at)
       values ($1, $2, $3, 'destroy', $4, 'case-of-child', '1990-01-05', $5, now())`,
      [cast.here, act, randomUUID(), cast.units.intake, cast.sari.person],
    );
    const custodian = await cast.hire('Custodian', 'custodian');
    const wish = () => ({ act: randomUUID(), record: randomUUID(), what: 'destroy' as const });
    const nothing = { because: null, note: null, reviewOn: null };
    const asked = Array.from({ length: 8 }, () => within.askRetention(asking(cast.made), { ...wish(), ...nothing }));
    const decided = Array.from({ length: 8 }, () => within.decideRetention(asking(custodian), act, true));
    expect(await Promise.all([...asked, ...decided])).toEqual(Array(16).fill(false));
    await pool.end();
  }, 60_000);
});

describe('the keeper, over its socket', () => {
  test('opens what a live grant opens, to the byte', async () => {
    const drawer = await sealed(randomUUID());
    await grant(drawer.subject, `person:${cast.sari.person}`);
    expect(await opens(cast.sari, drawer)).toBe('Ia takut pulang.');
  });

  test('opens nothing without a grant, in another compartment, or after its end', async () => {
    const drawer = await sealed(randomUUID());
    expect(await opens(cast.sari, drawer)).toBeNull();
    await grant(drawer.subject, `person:${cast.sari.person}`, 'medical');
    await grant(drawer.subject, `person:${cast.sari.person}`, 'narrative', '2020-02-01');
    expect(await opens(cast.sari, drawer)).toBeNull();
  });

  test('looks up the duty itself: one that is over, another’s, or an invented one opens nothing', async () => {
    const drawer = await sealed(randomUUID());
    const leaving = await cast.hire('Luh', 'case-manager');
    await grant(drawer.subject, `person:${leaving.person}`);
    expect(await opens(leaving, drawer)).toBe('Ia takut pulang.');
    expect(await opens({ ...cast.sari, person: leaving.person }, drawer)).toBeNull();
    expect(await opens({ ...leaving, duty: randomUUID() as Actor['duty'] }, drawer)).toBeNull();
    await cast.database.owner.query(`update ground.duties set ends_on = current_date - 2 where id = $1`, [
      leaving.duty,
    ]);
    expect(await opens(leaving, drawer)).toBeNull();
  });

  test('believes nothing that the caller says of deeds: a case manager is no supervisor because she says so', async () => {
    const drawer = await sealed(randomUUID());
    await grant(drawer.subject, `unit:${cast.units.intake}:supervise`);
    expect(await opens({ ...cast.sari, deeds: ['supervise'] }, drawer)).toBeNull();
    expect(await opens(cast.made, drawer)).toBe('Ia takut pulang.');
  });

  test('keeps a key for each case and compartment, in a file that only its user reads, never in clear', async () => {
    const subject = randomUUID();
    const told = await sealed(subject);
    const again = await sealed(subject);
    const other = await sealed(subject, { compartment: 'medical' });
    expect(again.key).toBe(told.key);
    expect(other.key).not.toBe(told.key);
    const path = join(folder, 'key-store', String(cast.here), subject.slice(0, 2), `${subject}.json`);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const { keys } = JSON.parse(await readFile(path, 'utf8')) as { keys: { wrapped: string }[] };
    expect(keys).toHaveLength(sealedCompartments.length);
    expect(Buffer.from(keys[0]?.wrapped ?? '', 'base64').length).toBeGreaterThan(32 + 28);
    expect((await readdir(join(path, '..'))).filter((name) => name.includes('.json.'))).toEqual([]);
  });

  test('makes one key where a hundred seal at the same moment', async () => {
    const subject = randomUUID();
    const drawers = await Promise.all(Array.from({ length: 100 }, () => sealed(subject)));
    expect(new Set(drawers.map((drawer) => drawer.key)).size).toBe(1);
    await grant(subject, `person:${cast.sari.person}`);
    const opened = await keeper.open(asking(cast.sari), drawers);
    expect(opened.every((plain) => plain?.equals(words))).toBe(true);
  });

  test.each([
    ['another record', { record: randomUUID() }],
    ['another version', { version: 2 }],
    ['another table', { table: 'casework.people_drawers' }],
  ])('refuses an envelope that was laid into %s', async (_where, moved) => {
    const drawer = await sealed(randomUUID());
    await grant(drawer.subject, `person:${cast.sari.person}`);
    await expect(keeper.open(asking(cast.sari), [{ ...drawer, ...moved }])).rejects.toThrow('could not answer');
  });

  test('refuses an envelope of which one byte was changed, wherever it stands', async () => {
    const drawer = await sealed(randomUUID());
    await grant(drawer.subject, `person:${cast.sari.person}`);
    for (let at = 0; at < drawer.envelope.length; at += 1) {
      const envelope = Buffer.from(drawer.envelope);
      envelope[at] = (envelope[at] ?? 0) ^ 1;
      await expect(keeper.open(asking(cast.sari), [{ ...drawer, envelope }]), `byte ${at}`).rejects.toThrow();
    }
  });

  test('hears no deed and no word that it does not know', async () => {
    const any = keeper as unknown as Record<string, (...said: unknown[]) => Promise<unknown>>;
    await expect(any.seal?.('5108', [])).rejects.toThrow('could not answer');
    await expect(any.digest?.('wrapping', 'x')).rejects.toThrow('could not answer');
    await expect(any.open?.({ ...asking(cast.sari), deeds: ['supervise'] }, [])).rejects.toThrow('could not answer');
  });

  test('opens to the author alone what she began to write', async () => {
    const place = { table: 'ground.drafts', name: 'intake', version: 3 };
    const own = await keeper.sealOwn(asking(cast.sari), place, words);
    expect(await keeper.openOwn(asking(cast.sari), place, own)).toEqual(words);
    const moved = { ...asking(cast.sari), duty: cast.komang.duty };
    expect(await keeper.openOwn(moved, place, own), 'under a duty of somebody else').toBeNull();
    await expect(keeper.openOwn(asking(cast.komang), place, own)).rejects.toThrow('could not answer');
  });

  test('listens at a file that only its user may open', async () => {
    expect((await stat(socketIn(folder))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'keeper'))).mode & 0o777).toBe(0o700);
  });
});
