/**
 * The one place where a transaction opens. It tells PostgreSQL who acts, so that row-level policies hold, and it keeps the
 * trace of what was shown, from which the audit entry is written: nobody can forget either.
 *
 * `SET LOCAL` with a quoted literal instead of `set_config()`: a distributed PostgreSQL passes only the former to its workers,
 * and a session-wide setting would leave one person's context in the pool for the next.
 */

import { emergencyGrantee, granteesOf } from '@naung/domain/ground/access/grantee.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import { sql, type Transaction } from 'kysely';
import type { Keeper } from '../keeper/keeper.ts';
import type { Outside } from '../outside/outside.ts';
import { isDutyOver } from './duty-over.ts';
import { isTakenId, isUntakeable } from './faults.ts';
import type { Database, Tables } from './tables.ts';
import { Trace, writeEntry } from './trace.ts';

/** What a room's store works with: the open transaction, who acts, the clock's word for this request, the keeper of keys. */
export interface Tx {
  readonly db: Transaction<Tables>;
  readonly actor: Actor;
  readonly now: Instant;
  readonly outside: Outside;
  readonly keeper: Keeper;
  /** The command or read in hand, as the audit names it. */
  readonly deed: string;
  readonly trace: Trace;
}

export interface Office {
  readonly database: Database;
  readonly keeper: Keeper;
  readonly outside: Outside;
}

export type Outcome = 'done' | 'refused' | 'not-allowed' | 'not-there' | 'broke';

/** Her duty ended while she was asking. */
export class DutyOver extends Error {}

/** Work that ends without a change rolls back, and its audit entry is written afterwards: alike for denied and missing. */
export class Undone extends Error {
  constructor(
    readonly outcome: 'not-allowed' | 'not-there',
    /** Which rule kept the actor out; said only to somebody who already sees the thing. */
    readonly because: string | null = null,
  ) {
    super(outcome);
  }
}

export interface Worked<T> {
  readonly outcome: Outcome;
  readonly value: T;
  /** The entry for this deed stands already: saving a draft every few seconds is one deed of a session. */
  readonly noted?: boolean;
}

/** What stands open in an emergency is there for questions alone: to whoever does something it is as hidden as it was before. */
export type Doing = 'asks' | 'acts';

export async function asActor<T>(
  office: Office,
  actor: Actor,
  deed: string,
  work: (tx: Tx) => Promise<Worked<T>>,
  doing: Doing = 'acts',
  /** A fault after which the same is tried once more: the entry is that of the last try, or one wish would stand there twice. */
  isTriedAgain: (fault: unknown) => boolean = () => false,
): Promise<T> {
  const trace = new Trace();
  try {
    return await inContext(office, contextOf(actor, doing), async (db) => {
      const tx: Tx = {
        db,
        actor,
        now: office.outside.now(),
        outside: office.outside,
        keeper: office.keeper,
        deed,
        trace,
      };
      const { outcome, value, noted } = await work(tx);
      if (!noted) await writeEntry(db, actor, office.outside.nextId(), deed, outcome, trace);
      return value;
    });
  } catch (fault) {
    if (fault instanceof Undone)
      await inContext(office, contextOf(actor), (db) =>
        writeEntry(db, actor, office.outside.nextId(), deed, fault.outcome, trace.denied(fault.because)),
      );
    else if (
      await inContext(office, contextOf(actor), (db) => isDutyOver(db, actor, office.outside.now())).catch(() => false)
    )
      throw new DutyOver();
    else if (!isTriedAgain(fault)) await noteFault(office, actor, deed, trace, fault);
    throw fault;
  }
}

/** What could not be kept was tried all the same. Where not even the entry can be written, the first fault is the one that is told. */
async function noteFault(office: Office, actor: Actor, deed: string, trace: Trace, fault: unknown): Promise<void> {
  const [outcome, because] = isTakenId(fault)
    ? (['refused', 'id-is-taken'] as const)
    : isUntakeable(fault)
      ? (['refused', 'not-understood'] as const)
      : (['broke', null] as const);
  await inContext(office, contextOf(actor), (db) =>
    writeEntry(db, actor, office.outside.nextId(), deed, outcome, trace.denied(because)),
  ).catch(() => undefined);
}

async function inContext<T>(
  office: Office,
  context: string,
  work: (db: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return office.database.transaction().execute(async (db) => {
    await sql.raw(context).execute(db);
    return work(db);
  });
}

/** Every part was checked by the `Actor` schema: ids, numbers and deeds hold no quote; `literal` doubles one all the same. */
export function contextOf(actor: Actor, doing: Doing = 'acts'): string {
  const grantees = `{${granteesOf(actor)
    .map((one) => `"${one}"`)
    .join(',')}}`;
  return [
    `set local naung.district = ${literal(String(actor.district))}`,
    `set local naung.person = ${literal(actor.person)}`,
    `set local naung.unit = ${literal(actor.unit)}`,
    `set local naung.grantees = ${literal(grantees)}`,
    `set local naung.emergency = ${literal(doing === 'asks' ? emergencyGrantee(actor) : '')}`,
    `set local naung.villages = ${literal(`{${actor.villages.join(',')}}`)}`,
  ].join('; ');
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
