/** The trace for auditors. What stands behind a wall of the reader is left out by the database; here ids become marks, and seals get names. */
import { endsDuties, mostMarks } from '@naung/domain/ground/reading/trace.ts';
import type { SealingWatch } from '@naung/domain/ground/reading/watch.ts';
import { addHours } from '@naung/domain/ground/time.ts';
import { markOf } from '../audit/head.ts';
import { noteOwn } from './own-entry.ts';
import { nobody } from './rotation/asked.ts';
import { carriesNow, momentOf, type WallMeans } from './told-of-walls.ts';
import type { EntryShown, TraceKeeping } from './trace.ts';
import { traceMarks } from './trace-marks.ts';
import { inTransaction } from './transaction.ts';
import type { Asker } from './who-asks.ts';

interface TraceMeans extends WallMeans {
  sealing(): Promise<SealingWatch | null>;
}

/** At fifty entries a page this is more than anybody reads, and no copy of the trace. */
const mostPagesAnHour = 240;

export function traceOver(means: TraceMeans): TraceKeeping {
  const { keys, pool } = means;
  const isAuditor = (asker: Asker) => carriesNow(means, asker, 'read-audit');
  return {
    async traceShown(asker, { record: mark, after, ...asked }) {
      if (!(await isAuditor(asker))) return null;
      if (await hasReadEnough(means, asker)) return { entries: [], isSpent: true };
      const records = traceMarks(keys, 'record', asker);
      const sessions = traceMarks(keys, 'session', asker);
      const record = mark === null ? null : records.idOf(mark);
      const question = { ...asked, record, afterAt: after?.[0] ?? null, afterId: after?.[1] ?? null };
      const { rows } = await pool.query<Row>(
        `select id, at, said_at as "saidAt", person, duty, session, deed, purpose, outcome, because, reason, records, compartments, seal
         from access.trace_shown($1, $2, $3)`,
        [asker.district, asker.person, JSON.stringify(question)],
      );
      // Said only of what was found: one behind a wall would stand out among those that never were.
      if (record !== null)
        await inTransaction(pool, (client) =>
          noteOwn(client, asker, 'trace-followed', rows.length > 0 ? record : null),
        );
      const holders = await holdersOf(means, asker, rows);
      const entries = rows.map(
        ({ at, person, records: ids, session, seal, ...row }): EntryShown => ({
          ...row,
          person: person === nobody ? null : person,
          at: momentOf(at),
          records: ids.length,
          about: endsDuties.includes(row.deed) ? (ids.map((id) => holders.get(id)).find(Boolean) ?? null) : null,
          // In the order of the marks, which is none: how ids follow each other says when they were made.
          marks: ids.map(records.markOf).sort().slice(0, mostMarks),
          session: session && shortened(sessions.markOf(session)),
          seal: seal && sealCalled(seal),
        }),
      );
      return { entries, isSpent: false };
    },

    async sealsShown(asker) {
      const watch = (await isAuditor(asker)) ? await means.sealing() : null;
      if (watch === null) return null;
      const { rows } = await pool.query<{ head: string }>('select head from audit.seals where number = $1', [
        watch.head?.number ?? 0,
      ]);
      const [last] = rows;
      return {
        head: watch.head && last ? { seal: sealCalled(last.head), at: toTheMinute(watch.head.at) } : null,
        fault: watch.fault,
        witnesses: watch.witnesses.map(({ kind, head, fault }) => ({ kind, at: head && toTheMinute(head.at), fault })),
      };
    },
  };
}

interface Row extends Omit<EntryShown, 'at' | 'records' | 'marks' | 'about'> {
  readonly at: Date;
  readonly records: readonly string[];
}

/** Whose duties they were, where somebody's were ended: these are colleagues, and who takes them away is to be seen. */
async function holdersOf({ pool }: TraceMeans, { district }: Asker, rows: readonly Row[]) {
  const ids = rows.flatMap(({ deed, records }) => (endsDuties.includes(deed) ? records : []));
  if (ids.length === 0) return new Map<string, string>();
  const { rows: found } = await pool.query<{ id: string; person: string }>(
    `select id, person from ground.duties where district = $1 and id = any ($2::uuid[])
     union all select id, id from ground.people where district = $1 and id = any ($2::uuid[])`,
    [district, ids],
  );
  return new Map(found.map(({ id, person }) => [id, person]));
}

async function hasReadEnough({ pool, now }: TraceMeans, { district, person }: Asker): Promise<boolean> {
  const { rows } = await pool.query<{ pages: number }>(
    `select count(*)::int as pages from audit.entries
     where district = $1 and person = $2 and deed = 'reading/trace' and outcome = 'done' and at > $3`,
    [district, person, addHours(now(), -1)],
  );
  return (rows[0]?.pages ?? 0) >= mostPagesAnHour;
}

const shortened = (mark: string): string => mark.slice(0, 8);
/** Not its number: from a gap between two she could see that there are entries which she is not shown. */
const sealCalled = (line: string): string => shortened(markOf(line).toString('hex'));
const toTheMinute = (at: string) => `${at.slice(0, 16)}:00.000Z` as NonNullable<SealingWatch['head']>['at'];
