/** The trace of reading as the keeper shows it, and what custodians write about it; their words are sealed for the keeper alone. */
import type { SealingWatch } from '@naung/domain/ground/reading/watch.ts';
import type pg from 'pg';
import { dutyHeld } from './grants.ts';
import type { Keys } from './keys.ts';
import { type NotePlace, openedNote, sealedNote } from './notes.ts';
import { noteOwn } from './own-entry.ts';
import type { NoteShown, ReadingKeeping, ReadingOfCase, ReadingOnPaper, UnusualShown } from './reading.ts';
import { reasonsOver } from './reasons.ts';
import { carriesNow, isOfTheTeam, momentOf, type WallMeans } from './told-of-walls.ts';
import { traceOver } from './trace-over.ts';
import { inTransaction } from './transaction.ts';
import type { Asker } from './who-asks.ts';

export interface ReadingMeans extends WallMeans {
  /** As the sealer's process knows it; null where none is at work. */
  sealing(): Promise<SealingWatch | null>;
}

export function readingOver(means: ReadingMeans): ReadingKeeping {
  const { keys, pool } = means;
  const isCustodian = (asker: Asker) => carriesNow(means, asker, 'keep-walls');
  const isToldOf = async (asker: Asker, reading: string) => {
    const hears = await hearingOf(means, asker);
    if (hears === null) return false;
    const { rows } = await pool.query<{ count: number | null }>('select access.count_left($1, $2, $3, $4) as count', [
      asker.district,
      reading,
      asker.person,
      hears === 'custodian',
    ]);
    return typeof rows[0]?.count === 'number';
  };
  return {
    async readingsOf(asker, subject, limit) {
      if (!(await isOfTheTeam(means, asker, subject))) return null;
      const of = [asker.district, subject, limit];
      const { rows } = await pool.query<Dated<ReadingOfCase>>(
        `select day::text, person, duty, standing, reason, deeds, compartments, first_at as "firstAt", last_at as "lastAt"
         from access.readings_of($1, $2, $3)`,
        of,
      );
      const { rows: attempts } = await pool.query<{ day: string; times: number }>(
        'select day::text, times from access.attempts_on($1, $2, $3)',
        of,
      );
      return { readings: rows.map(withMoments), attempts };
    },

    readingsOnPaper: async (asker, subject, limit) =>
      (await isOfTheTeam(means, asker, subject)) ? onPaper(pool, asker.district, subject, limit) : null,

    async unusualReadings(asker, after, limit) {
      const hears = await hearingOf(means, asker);
      if (hears === null) return [];
      const { rows } = await pool.query<Dated<UnusualShown>>(
        `select u.id as reading, u.person, u.pattern, u.day::text, c.count, u.usual, u.first_at as "firstAt", u.last_at as "lastAt"
         from access.unusual_reading u cross join lateral access.count_left($1, u.id, $2, $5) as c (count)
         where u.district = $1 and c.count is not null and ($3::uuid is null or (u.raised_at, u.id) <
           (select a.raised_at, a.id from access.unusual_reading a where a.district = $1 and a.id = $3))
         order by u.raised_at desc, u.id desc limit $4`,
        [asker.district, asker.person, after, limit, hears === 'custodian'],
      );
      const notes = await notesOn(
        pool,
        keys,
        asker.district,
        rows.map((row) => row.reading),
      );
      return rows.map((row) => ({ ...withMoments(row), notes: notes.get(row.reading) ?? [] }));
    },

    isToldOfReading: isToldOf,

    async noteReading(asker, { id, reading, did, words }) {
      if (!(await isToldOf(asker, reading))) return false;
      const sealed = words === null ? null : await sealedNote(keys, noteAt(asker.district, id), words);
      return inTransaction(pool, async (client) => {
        const { rowCount } = await client.query(
          `insert into access.reading_notes (district, id, reading, did, wrapped, envelope, noted_by) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict do nothing`,
          [asker.district, id, reading, did, sealed?.wrapped ?? null, sealed?.envelope ?? null, asker.person],
        );
        if (rowCount === 1) await noteOwn(client, asker, 'reading-noted', reading);
        return rowCount === 1;
      });
    },

    ...reasonsOver(means),
    ...traceOver(means),
    sealingWatch: async (asker) => ((await isCustodian(asker)) ? means.sealing() : null),
  };
}

/** Custodians, and whoever keeps the agencies: she hears what no custodian is left for. */
async function hearingOf({ pool, now }: ReadingMeans, asker: Asker): Promise<'custodian' | 'agencies' | null> {
  const deeds = (await dutyHeld(pool, asker, now()))?.deeds ?? [];
  if (deeds.includes('keep-walls')) return 'custodian';
  return deeds.includes('keep-agencies') ? 'agencies' : null;
}

async function onPaper(pool: pg.Pool, district: number, subject: string, limit: number) {
  const { rows } = await pool.query<Dated<ReadingOnPaper>>(
    `select day::text, person, first_at as "firstAt", last_at as "lastAt" from access.readings_on_paper($1, $2, $3)`,
    [district, subject, limit],
  );
  return rows.map(withMoments);
}

type Dated<Shown> = Omit<Shown, 'firstAt' | 'lastAt'> & { readonly firstAt: Date; readonly lastAt: Date };
const withMoments = <Row extends { readonly firstAt: Date; readonly lastAt: Date }>(row: Row) => ({
  ...row,
  firstAt: momentOf(row.firstAt),
  lastAt: momentOf(row.lastAt),
});

interface NoteRow extends Omit<NoteShown, 'at' | 'words'> {
  readonly id: string;
  readonly reading: string;
  readonly wrapped: Buffer | null;
  readonly envelope: Buffer | null;
  readonly at: Date;
}

async function notesOn(pool: pg.Pool, keys: Keys, district: number, readings: readonly string[]) {
  const { rows } = await pool.query<NoteRow>(
    `select id, reading, did, wrapped, envelope, noted_by as by, noted_at as at from access.reading_notes
     where district = $1 and reading = any ($2::uuid[]) order by noted_at, id`,
    [district, readings],
  );
  const byReading = new Map<string, NoteShown[]>();
  for (const { id, reading, did, wrapped, envelope, by, at } of rows) {
    const words = await openedNote(keys, noteAt(district, id), wrapped, envelope);
    byReading.set(reading, [...(byReading.get(reading) ?? []), { did, words, by, at: momentOf(at) }]);
  }
  return byReading;
}

const noteAt = (district: number, record: string): NotePlace => ({
  district,
  table: 'access.reading_notes',
  record,
  name: 'note',
});
