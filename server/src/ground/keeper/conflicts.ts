/**
 * Who must not see what: the people of a case are compared with those whom staff declared as their own household and kin, and with
 * the staff themselves. A match raises a wall, silently; a wall raised later takes away what was granted before.
 *
 * Names are not compared: two people of one name are many, and a wall by mistake leaves a child without her worker. A NIK and a
 * telephone number are.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Asker } from './keeper.ts';
import type { Keys } from './keys.ts';
import type { Kin, Known, Party } from './parties.ts';

const marksOf = (keys: Keys, { nik, phones }: Known): readonly Buffer[] =>
  [...(nik === null ? [] : [`nik|${nik}`]), ...phones.map((phone) => `phone|${phone}`)].map((word) =>
    keys.digest('index', word),
  );

/** Replaces what the asker declared before, and walls her off from every case that it touches. */
export async function declareKin(pool: pg.Pool, keys: Keys, asker: Asker, kin: readonly Kin[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('delete from access.kin_marks where district = $1 and person = $2', [
      asker.district,
      asker.person,
    ]);
    for (const one of kin)
      for (const mark of marksOf(keys, one))
        await client.query(
          'insert into access.kin_marks (district, person, mark, relation) values ($1, $2, $3, $4) on conflict do nothing',
          [asker.district, asker.person, mark, one.relation],
        );
    await raise(client, asker.district, 'k.person = $2', asker.person);
  });
}

/** Replaces what the same record said before. What a former saying walled off stays walled off until two people lift it. */
export async function nameParty(pool: pg.Pool, keys: Keys, district: number, party: Party): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('delete from access.party_marks where district = $1 and record = $2', [district, party.record]);
    for (const mark of marksOf(keys, party))
      await client.query(
        `insert into access.party_marks (district, subject, record, mark, is_respondent) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
        [district, party.subject, party.record, mark, party.isRespondent],
      );
    await raise(client, district, 'p.record = $2', party.record);
  });
}

async function raise(client: pg.PoolClient, district: number, whose: string, id: string): Promise<void> {
  const { rows } = await client.query<{ subject: string; person: string; because: string }>(
    `select distinct p.subject, k.person,
       case when not p.is_respondent then 'party' when k.relation = 'self' then 'respondent' else 'kin' end as because
     from access.party_marks p join access.kin_marks k on k.district = p.district and k.mark = p.mark
     where p.district = $1 and ${whose} order by p.subject, k.person`,
    [district, id],
  );
  for (const { subject, person, because } of rows)
    await client.query(
      `insert into access.walls (district, id, subject, person, because) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [district, randomUUID(), subject, person, because],
    );
  for (const subject of new Set(rows.map((row) => row.subject)))
    await client.query('select access.settle_all($1, $2)', [district, subject]);
}

async function inTransaction(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  } finally {
    client.release();
  }
}
