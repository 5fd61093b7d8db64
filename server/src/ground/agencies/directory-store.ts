/**
 * The rows of the directory. The database holds the last word about shelters: an entry that hides people cannot have a place.
 */

import type { ServiceEvent } from '@naung/domain/ground/agencies/decide-service.ts';
import type { ServiceCommand } from '@naung/domain/ground/agencies/directory.ts';
import type { Agency, ServiceEntry } from '@naung/domain/ground/agencies/model.ts';
import type { ServiceSituation } from '@naung/domain/ground/agencies/service-bar.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import { holdsCode, idIsTaken, lieHere, lockFor, todayOf } from './store.ts';

export async function serviceSituation(tx: Tx, wish: ServiceCommand): Promise<ServiceSituation | null> {
  const adds = wish.name === 'agencies/add-service';
  const agency = adds ? await agencyOf(tx, wish.payload.agency) : null;
  const entry = adds ? null : await entryById(tx, wish.payload.entry);
  if (adds ? agency === null : entry === null) return null;
  const today = await todayOf(tx);
  const place = 'place' in wish.payload ? wish.payload.place : null;
  return {
    today,
    agency,
    entry,
    idIsTaken: adds && (await idIsTaken(tx, 'ground.services', wish.payload.id)),
    codeHolds: !adds || (await holdsCode(tx, 'service-types', wish.payload.service, today)),
    placeLiesHere: await lieHere(tx, place === null ? [] : [place]),
  };
}

export async function recordService(tx: Tx, events: readonly ServiceEvent[], wish: ServiceCommand): Promise<void> {
  for (const { type, record, core, sealed } of events) {
    const { place, phones, hours } = { place: null, phones: [], hours: '', ...sealed?.safe_place };
    if (type === 'service-listed')
      await sql`
        insert into ground.services (district, id, agency, service, place, phones, hours, serves, sensitivity, last_verified,
          entered_at, entered_by, written_at)
        values (${tx.actor.district}, ${record}, ${core.agency}, ${core.service}, ${place}, ${JSON.stringify(phones)}, ${hours},
          ${core.serves}, ${core.sensitivity}, ${core.lastVerified}, ${tx.now}, ${tx.actor.person}, ${wish.madeAt})
      `.execute(tx.db);
    else if (type === 'service-verified')
      await sql`
        update ground.services set place = ${place}, phones = ${JSON.stringify(phones)}, hours = ${hours},
          last_verified = ${core.lastVerified}, version = version + 1
        where district = ${tx.actor.district} and id = ${record}
      `.execute(tx.db);
    else
      await sql`update ground.services set retired_on = ${core.retiredOn}, version = version + 1
        where district = ${tx.actor.district} and id = ${record}`.execute(tx.db);
  }
}

async function entryById(tx: Tx, id: string): Promise<ServiceEntry | null> {
  const { rows } = await sql<ServiceEntry>`
    select id, agency, service, place, phones, hours, serves, sensitivity, last_verified::text as "lastVerified"
    from ground.services
    where district = ${tx.actor.district} and id = ${id} and voided_at is null and retired_on is null ${lockFor(tx, 'keep-agencies')}
  `.execute(tx.db);
  return rows[0] ?? null;
}

async function agencyOf(tx: Tx, id: string): Promise<Pick<Agency, 'id' | 'retiredOn'> | null> {
  const { rows } = await sql<Pick<Agency, 'id' | 'retiredOn'>>`
    select id, retired_on::text as "retiredOn" from ground.agencies
    where district = ${tx.actor.district} and id = ${id} and voided_at is null
  `.execute(tx.db);
  return rows[0] ?? null;
}
