/**
 * Rows of clocks: starting them, meeting them, finding those that are due.
 */

import { personGrantee } from '@naung/domain/ground/access/grantee.ts';
import type { ClockMet, ClockSituation } from '@naung/domain/ground/deadlines/commands.ts';
import { dueAt, standingOf } from '@naung/domain/ground/deadlines/due.ts';
import type { ClockKind } from '@naung/domain/ground/deadlines/model.ts';
import type { ClockDue } from '@naung/domain/ground/deadlines/reads.ts';
import type { ClockEnd, ClockStart } from '@naung/domain/ground/deadlines/triggers.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import { addHours, type Instant, instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { zoneOf } from '../agencies/zone.ts';
import { type Page, pageAfter } from '../commands/cursor.ts';
import type { Tx } from '../database/transaction.ts';
import { calendarFrom, limitOf } from './calendar.ts';

/** Nothing starts where the list no longer holds the limit, or where the same clock runs already. */
export async function startClock(tx: Tx, clock: ClockStart): Promise<readonly Happening[]> {
  const zone = await zoneOf(tx);
  const limit = await limitOf(tx, clock.kind, clock.startsAt, zone);
  if (limit === null) return [];
  const due = dueAt(clock.startsAt, limit, await calendarFrom(tx, clock.startsAt), zone);
  const id = tx.outside.nextId();
  const { rows } = await sql<{ started: boolean }>`
    select ground.start_clock(${tx.actor.district}, ${id}, ${clock.kind}, ${clock.subject}, ${clock.record}, ${clock.startsAt},
      ${due}, ${limit.basis}) as started
  `.execute(tx.db);
  if (rows[0]?.started !== true) return [];
  return [{ type: 'clock-started', record: id, subject: clock.subject, core: { kind: clock.kind, dueAt: due } }];
}

export const meetClocks = (tx: Tx, event: Happening, end: ClockEnd): Promise<readonly Happening[]> =>
  end.by === 'record'
    ? endClocks(tx, { record: event.record, subject: null, kind: end.kind, metAt: tx.now })
    : endClocks(tx, { record: null, subject: event.subject ?? event.record, kind: end.kind, metAt: tx.now });

export const stopClocks = (tx: Tx, event: Happening): Promise<readonly Happening[]> =>
  endClocks(tx, { record: event.record, subject: event.record, kind: null, metAt: null });

interface Ending {
  readonly record: string | null;
  readonly subject: string | null;
  readonly kind: ClockKind | null;
  /** Null stops the clock without its having been met. */
  readonly metAt: Instant | null;
}

async function endClocks(tx: Tx, ending: Ending): Promise<readonly Happening[]> {
  const { rows } = await sql<{ id: string; subject: string; kind: ClockKind; due_at: Date }>`
    select * from ground.end_clocks(${tx.actor.district}, ${ending.record}, ${ending.subject}, ${ending.kind}, ${ending.metAt})
  `.execute(tx.db);
  return rows.map((row) => ({
    type: ending.metAt === null ? 'clock-stopped' : 'clock-met',
    record: row.id,
    subject: row.subject,
    core:
      ending.metAt === null
        ? { kind: row.kind }
        : { kind: row.kind, late: Date.parse(ending.metAt) > row.due_at.getTime() },
  }));
}

interface ClockRow {
  readonly id: string;
  readonly kind: ClockKind;
  readonly subject: string;
  readonly record: string;
  readonly starts_at: Date;
  readonly due_at: Date;
  readonly met_at: Date | null;
  readonly basis: string;
}

/** Locks the clock; null when the actor does not reach what it waits for, or when it was stopped. */
export async function clockSituation(tx: Tx, id: string): Promise<ClockSituation | null> {
  const { rows } = await sql<ClockRow>`
    select * from ground.clocks where district = ${tx.actor.district} and id = ${id} and stopped_at is null for update
  `.execute(tx.db);
  const row = rows[0];
  if (!row) return null;
  return {
    kind: row.kind,
    subject: row.subject,
    startsAt: instantOf(row.starts_at.getTime()),
    dueAt: instantOf(row.due_at.getTime()),
    metAt: row.met_at === null ? null : instantOf(row.met_at.getTime()),
    now: tx.now,
  };
}

export const recordMeeting = (tx: Tx, event: ClockMet) =>
  sql`update ground.clocks set met_at = ${event.core.at}, met_by = ${tx.actor.person}
    where district = ${tx.actor.district} and id = ${event.record}`.execute(tx.db);

interface DueQuery {
  readonly whose: 'mine' | 'unit';
  readonly longLate?: 'only' | 'none' | undefined;
  readonly after?: string | undefined;
  readonly limit?: string | undefined;
}

/** The earliest first; ties by id so that no page repeats or skips one. */
export async function dueClocks(tx: Tx, query: DueQuery): Promise<Page<ClockDue>> {
  const { limit, after } = pageAfter(query, ['', '']);
  const { rows } = await sql<ClockRow & { due: string; alias: string | null }>`
    select c.*, k.alias, to_char(c.due_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as due
    from ground.clocks c left join casework.cases k on k.district = c.district and k.id = c.subject
    where c.district = ${tx.actor.district} and c.met_at is null and c.stopped_at is null
      and ${query.whose === 'mine' ? mine(tx) : sql`true`} and ${ageOf(query.longLate, tx.now)}
      and ${after ? sql`(c.due_at, c.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by c.due_at, c.id limit ${limit + 1}
  `.execute(tx.db);
  const shown = rows.slice(0, limit);
  tx.trace.show(
    shown.map((row) => row.subject),
    'core',
  );
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map((row) => inList(row, tx.now)), next: last ? JSON.stringify([last.due, last.id]) : null };
}

const ageOf = (longLate: DueQuery['longLate'], now: Instant) => {
  if (longLate === undefined) return sql`true`;
  const old = addHours(now, -24 * 30);
  return longLate === 'only' ? sql`c.due_at < ${old}` : sql`c.due_at >= ${old}`;
};

const mine = (tx: Tx) => sql`c.subject in (
  select r.subject from access.reach r
  where r.district = ${tx.actor.district} and r.grantee = ${personGrantee(tx.actor.person)} and r.compartment = 'core'
    and r.starts <= now() and (r.until is null or r.until > now()))`;

function inList(row: ClockRow & { readonly alias: string | null }, now: Instant): ClockDue {
  const times = { startsAt: instantOf(row.starts_at.getTime()), dueAt: instantOf(row.due_at.getTime()), metAt: null };
  return {
    ...times,
    id: row.id as ClockDue['id'],
    kind: row.kind,
    subject: row.subject,
    record: row.record,
    alias: row.alias,
    basis: row.basis,
    standing: standingOf(times, now) as ClockDue['standing'],
  };
}
