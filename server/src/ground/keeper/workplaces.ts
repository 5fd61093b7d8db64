/**
 * Those who work beside a respondent: his unit or, where only that is known, his whole agency stands behind the wall. What it leaves is
 * settled by whoever asked; true where it stands.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Party } from './parties.ts';
import { notLiftedSince } from './raising.ts';

export async function raiseWorkplace(client: pg.PoolClient, district: number, party: Party): Promise<boolean> {
  const unit = party.worksAt?.unit ?? null;
  const agency = unit === null ? (party.worksAt?.agency ?? null) : null;
  await client.query(
    `delete from access.party_units where district = $1 and record = $2
       and (subject <> $3 or coalesce(unit, agency) is distinct from coalesce($4::uuid, $5::uuid))`,
    [district, party.record, party.subject, unit, agency],
  );
  if (party.worksAt === null) return false;
  await client.query(
    'insert into access.party_units (district, subject, record, unit, agency) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [district, party.subject, party.record, unit, agency],
  );
  const { rowCount } = await client.query(
    `select from access.party_units p
     where p.district = $1 and p.record = $2
       and ${notLiftedSince('p.named_at', 'coalesce(l.unit, l.agency) = coalesce(p.unit, p.agency)')}`,
    [district, party.record],
  );
  if (rowCount === 0) return false;
  const wall = randomUUID();
  await client.query(
    `insert into access.walls (district, id, subject, unit, agency, because) values ($1, $2, $3, $4, $5, 'works-there')
     on conflict do nothing`,
    [district, wall, party.subject, unit, agency],
  );
  await client.query('select access.revoke_behind($1, $2)', [district, wall]);
  return true;
}
