/**
 * Finding the questions an answer belongs to. A district's own instrument has a code of its own; shipped ones are the same for all.
 */
import type { InstrumentPublished, PublishingSituation } from '@naung/domain/ground/forms/commands.ts';
import type { Instrument } from '@naung/domain/ground/forms/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

/** The version asked for, or the newest; null when there is none. */
export async function instrumentOf(tx: Tx, code: string, version?: number): Promise<Instrument | null> {
  const { rows } = await sql<{ body: Instrument }>`
    select body from (
      select version, body from ground.own_instruments where district = ${tx.actor.district} and code = ${code}
      union all
      select version, body from ground.instruments where code = ${code}
    ) i
    where ${version === undefined ? sql`true` : sql`version = ${version}`}
    order by version desc limit 1
  `.execute(tx.db);
  return rows[0]?.body ?? null;
}

interface Listed {
  readonly code: string;
  readonly version: number;
  readonly title: Instrument['title'];
  readonly validFrom: Day;
  readonly isOwn: boolean;
}

export async function newestInstruments(tx: Tx): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select distinct on (code) code, version, body -> 'title' as title, valid_from::text as "validFrom", own as "isOwn"
    from (
      select code, version, body, valid_from, true as own from ground.own_instruments where district = ${tx.actor.district}
      union all
      select code, version, body, valid_from, false from ground.instruments
    ) i
    order by code, version desc
  `.execute(tx.db);
  return rows;
}

export async function publishingSituation(tx: Tx, code: string): Promise<PublishingSituation> {
  // Two who publish the same code wait for each other, so that the second finds its version taken.
  await sql`select pg_advisory_xact_lock(hashtext(${`instrument|${tx.actor.district}|${code}`}))`.execute(tx.db);
  const { rows } = await sql<PublishingSituation>`
    select
      (select max(version) from ground.own_instruments where district = ${tx.actor.district} and code = ${code}) as newest,
      exists (select from ground.instruments where code = ${code}) as "isShipped"
  `.execute(tx.db);
  return rows[0] ?? { newest: null, isShipped: false };
}

export async function publish(tx: Tx, event: InstrumentPublished, instrument: Instrument): Promise<void> {
  const { code, version } = event.core;
  await sql`
    insert into ground.own_instruments (district, code, version, valid_from, body, published_by)
    values (${tx.actor.district}, ${code}, ${version}, ${instrument.validFrom}, ${JSON.stringify(instrument)}, ${tx.actor.person})
  `.execute(tx.db);
}
