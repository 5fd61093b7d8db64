/** Those who work beside a respondent: his unit or, where only that is known, his whole agency stands behind the wall. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Party } from './parties.ts';
import { hold, notLiftedSince, rotateBehind, settle } from './raising.ts';

export async function raiseWorkplace(client: pg.PoolClient, district: number, party: Party): Promise<void> {
  const unit = party.worksAt?.unit ?? null;
  const agency = unit === null ? (party.worksAt?.agency ?? null) : null;
  await client.query(
    `delete from access.party_units where district = $1 and record = $2
       and (subject <> $3 or coalesce(unit, agency) is distinct from coalesce($4::uuid, $5::uuid))`,
    [district, party.record, party.subject, unit, agency],
  );
  if (party.worksAt === null) return;
  await client.query(
    'insert into access.party_units (district, subject, record, unit, agency) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [district, party.subject, party.record, unit, agency],
  );
  const { rows } = await client.query<{ subject: string }>(
    `select p.subject from access.party_units p
     where p.district = $1 and p.record = $2
       and ${notLiftedSince('p.named_at', 'coalesce(l.unit, l.agency) = coalesce(p.unit, p.agency)')}`,
    [district, party.record],
  );
  if (rows.length === 0) return;
  await hold(client, district, [party.subject]);
  const wall = randomUUID();
  await client.query(
    `insert into access.walls (district, id, subject, unit, agency, because) values ($1, $2, $3, $4, $5, 'works-there')
     on conflict do nothing`,
    [district, wall, party.subject, unit, agency],
  );
  await rotateBehind(client, district, wall);
  await client.query('select access.revoke_behind($1, $2)', [district, wall]);
  await settle(client, district, rows);
}
