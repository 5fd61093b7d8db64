/** The trace for an auditor: the keeper says who did what, without what is behind her walls; the office adds what people and duties are called. */
import {
  keptOutcomes,
  momentsOf,
  outcomeSaid,
  type ReadTrace,
  readEnough,
  type TraceEntry,
  type TraceSeals,
  traceSpan,
} from '@naung/domain/ground/reading/trace.ts';
import { dayIn } from '@naung/domain/ground/time.ts';
import * as z from 'zod/mini';
import { zoneOf } from '../agencies/zone.ts';
import { keptPageAfter, partOfCursor } from '../commands/cursor.ts';
import { type Tx, Undone } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';
import { namesOf, personsOnly } from '../walls/names.ts';
import { dutiesOf } from './duties.ts';

const toTheMicrosecond = z.iso.datetime({ precision: 6 });

export async function readTrace(
  tx: Tx,
  query: z.infer<(typeof ReadTrace)['query']>,
): Promise<z.infer<(typeof ReadTrace)['answer']>> {
  const { limit, after } = keptPageAfter(query, [toTheMicrosecond, partOfCursor.id]);
  const { person = null, deed = null, purpose = null, record = null, outcome } = query;
  const zone = await zoneOf(tx);
  const found = await tx.keeper.traceShown(askerIn(tx), {
    ...momentsOf(traceSpan(query, dayIn(zone, tx.now)), zone),
    ...{ person, deed, purpose, record, after, limit: limit + 1 },
    outcomes: outcome === undefined ? null : keptOutcomes[outcome],
  });
  if (found === null) throw new Undone('not-allowed');
  if (found.isSpent) throw new Undone('not-allowed', readEnough);
  const shown = found.entries.slice(0, limit);
  const nameOf = await namesOf(
    tx,
    personsOnly(shown.flatMap((one) => [one.person, one.about].filter((id) => id !== null))),
  );
  const duties = await dutiesOf(
    tx,
    shown.map(({ duty }) => duty),
  );
  const last = found.entries.length > limit ? shown.at(-1) : undefined;
  const items = shown.map(({ id, person: who, duty, saidAt: _saidAt, ...entry }) => ({
    ...entry,
    entry: id,
    name: who && nameOf({ person: who, unit: null }),
    about: entry.about && nameOf({ person: entry.about, unit: null }),
    preset: duties.get(duty ?? '')?.preset ?? null,
    unit: duties.get(duty ?? '')?.unit ?? null,
    outcome: outcomeSaid(entry.outcome),
  }));
  return {
    items: items as TraceEntry[],
    next: last ? JSON.stringify([last.saidAt, last.id]) : null,
  };
}

export const traceSeals = async (tx: Tx): Promise<z.infer<(typeof TraceSeals)['answer']>> => ({
  seals: await tx.keeper.sealsShown(askerIn(tx)),
});
