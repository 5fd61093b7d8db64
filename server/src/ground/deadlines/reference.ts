/**
 * The number under which the police took a report: sealed in the legal drawer of its case, each writing a version of its own, so that
 * what stood before a correction stays. And the clocks of one case that were met, with it.
 */
import type { ReferenceSituation } from '@naung/domain/ground/deadlines/commands.ts';
import type { ClockKind } from '@naung/domain/ground/deadlines/model.ts';
import type { MetClocks } from '@naung/domain/ground/deadlines/reads.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { Tx } from '../database/transaction.ts';
import { openDrawers, putDrawers } from '../drawers/store.ts';
import { clockSituation } from './store.ts';

const drawersTable = 'casework.deadlines_drawers';

type Answer = z.infer<(typeof MetClocks)['answer']>;

export async function referenceSituation(tx: Tx, clock: string): Promise<ReferenceSituation | null> {
  const now = await clockSituation(tx, clock);
  return now && { ...now, reference: referenceIn(await openDrawers(tx, drawersTable, [clock], ['legal']), clock) };
}

export async function keepReference(tx: Tx, { record, subject, sealed }: Happening): Promise<void> {
  if (sealed === undefined || subject === null) return;
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(version), 0) + 1 as version from casework.deadlines_drawers
    where district = ${tx.actor.district} and record = ${record}
  `.execute(tx.db);
  await putDrawers(tx, { table: drawersTable, record, subject }, rows[0]?.version ?? 1, sealed);
}

/** Nothing for whoever does not reach the case, as if there were no such case. */
export async function metClocks(tx: Tx, { subject }: { readonly subject: string }): Promise<Answer> {
  const { rows } = await sql<{ id: string; kind: ClockKind; due_at: Date; met_at: Date }>`
    select id, kind, due_at, met_at from ground.clocks
    where district = ${tx.actor.district} and subject = ${subject} and met_at is not null and stopped_at is null
    order by met_at desc, id limit 100
  `.execute(tx.db);
  tx.trace.show(rows.length === 0 ? [] : [subject], 'core');
  const open = await openDrawers(
    tx,
    drawersTable,
    rows.map((row) => row.id),
    ['legal'],
  );
  const items = rows.map((row) => ({
    id: row.id as Answer['items'][number]['id'],
    kind: row.kind,
    dueAt: instantOf(row.due_at.getTime()),
    metAt: instantOf(row.met_at.getTime()),
    isLate: row.met_at > row.due_at,
    reference: referenceIn(open, row.id),
  }));
  return { items };
}

const referenceIn = (open: ReadonlyMap<string, Record<string, unknown>>, clock: string): string | null => {
  const reference = open.get(clock)?.reference;
  return typeof reference === 'string' ? reference : null;
};
