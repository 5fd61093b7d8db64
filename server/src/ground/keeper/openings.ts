/**
 * What the keeper opened, in its own words. The office writes an entry of each of its deeds; one that was broken into would write none, and
 * whoever speaks for it could open the whole district in somebody's name. So the keeper writes down for whom it opened what, by person,
 * duty and second, a moment later and in a transaction of its own: nobody waits for it.
 *
 * Nobody who works opens as much in a minute as the bound says. Beyond it the keeper opens nothing more in her name, and custodians are told.
 */
import { randomUUID } from 'node:crypto';
import type { SealedCompartment } from '@naung/domain/ground/drawers/model.ts';
import { dayIn, type Instant, type Zone } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import type { Keeper } from './keeper.ts';
import { packetOf } from './packets.ts';
import { shippedLimit } from './reading-limits.ts';
import { raise } from './unusual-reading.ts';
import type { Asker } from './who-asks.ts';

export interface Opened {
  readonly subject: string;
  readonly compartment: SealedCompartment;
}

export interface Openings {
  /** Throws where so many are more than anybody opens who works. */
  count(asker: Asker, drawers: number): Promise<void>;
  note(asker: Asker, opened: readonly Opened[]): void;
  /** Writes what is noted. */
  flush(): Promise<void>;
}

export interface OpeningMeans {
  /** As `naung_keeper`. */
  readonly pool: pg.Pool;
  now(): Instant;
  noteFault(fault: unknown): void;
}

const aMoment = 1000;
const aMinute = 60_000;

export function openingsOver(means: OpeningMeans, most: number = shippedLimit('in-bulk').atLeast): Openings {
  const { pool, now, noteFault } = means;
  let minute = { since: Number.NEGATIVE_INFINITY, drawers: new Map<string, number>() };
  let noted = new Map<string, Noted>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };
  async function write(): Promise<void> {
    const entries = [...noted.values()];
    noted = new Map();
    try {
      await writeDown(pool, entries);
    } catch (fault) {
      noteFault(fault);
      for (const { asker, subjects, compartments } of entries) add(asker, subjects, compartments);
    }
  }
  function add(asker: Asker, subjects: Iterable<string>, compartments: Iterable<string>): void {
    const key = `${asker.district} ${asker.person} ${asker.duty}`;
    const one = noted.get(key) ?? { asker, subjects: new Set(), compartments: new Set() };
    for (const subject of subjects) one.subjects.add(subject);
    for (const compartment of compartments) one.compartments.add(compartment);
    noted.set(key, one);
    timer ??= setTimeout(() => void flush(), aMoment).unref();
  }

  return {
    async count(asker, drawers) {
      const at = Date.parse(now());
      if (at - minute.since >= aMinute || at < minute.since) minute = { since: at, drawers: new Map() };
      const key = `${asker.district} ${asker.person}`;
      const hers = (minute.drawers.get(key) ?? 0) + drawers;
      minute.drawers.set(key, hers);
      if (hers <= most) return;
      await tell(means, asker, hers);
      throw new Error('More was to be opened within a minute than anybody opens who works');
    },
    note(asker, opened) {
      if (opened.length === 0) return;
      const [subjects, compartments] = [opened.map((one) => one.subject), opened.map((one) => one.compartment)];
      add(asker, subjects, compartments);
    },
    flush,
  };
}

/** The keeper that counts and writes down what it opens. */
export const writingDown = (keeper: Keeper, openings: Openings): Keeper => ({
  ...keeper,
  async open(asker, drawers) {
    await openings.count(asker, drawers.length);
    const opened = await keeper.open(asker, drawers);
    const handedOut = drawers.filter((_, index) => opened[index] !== null);
    openings.note(asker, handedOut);
    return opened;
  },
  async openForUnit(asker, key, binding, packet) {
    await openings.count(asker, 1);
    const opened = await keeper.openForUnit(asker, key, binding, packet);
    const subject = packetOf(binding);
    if (opened !== null && subject !== null) openings.note(asker, [{ subject, compartment: 'narrative' }]);
    return opened;
  },
});

interface Noted {
  readonly asker: Asker;
  readonly subjects: Set<string>;
  readonly compartments: Set<string>;
}

/** Among what was asked for: whether she was shown it is told by the office's entry, and whoever was not is listed among no readers. */
async function writeDown(pool: pg.Pool, noted: readonly Noted[]): Promise<void> {
  if (noted.length === 0) return;
  const entries = noted.map(({ asker: { district, person, duty }, subjects, compartments }) => ({
    ...{ district, id: randomUUID(), person, duty },
    ...{ tried: [...subjects], compartments: [...compartments] },
  }));
  await pool.query(
    `insert into audit.entries (district, id, person, duty, deed, outcome, tried, compartments)
     select district, id, person, duty, 'keeper/opened', 'done', tried, compartments
     from jsonb_to_recordset($1) as e (district int, id uuid, person uuid, duty uuid, tried uuid[], compartments text[])`,
    [JSON.stringify(entries)],
  );
}

/** Once a day for each person; what goes on is counted up. */
async function tell({ pool, now }: OpeningMeans, { district, person }: Asker, count: number): Promise<void> {
  const { rows } = await pool.query<{ zone: Zone }>('select zone from ground.tenants where district = $1', [district]);
  const at = new Date(now());
  const found = { person, count, usual: null, firstAt: at, lastAt: at, subjects: [], times: [] };
  await raise(
    pool,
    { district, day: dayIn(rows[0]?.zone ?? 'WIB', now()) },
    { pattern: 'in-bulk', from: count },
    found,
  );
}
