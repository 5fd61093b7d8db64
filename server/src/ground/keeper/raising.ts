/** Raising walls where marks meet: of those who work here, and of the people of a case or of a letter. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A wall that two people took down stands again only when something was said after they did. */
export const notLiftedSince = (said: string, target: string): string =>
  `not exists (select from access.walls l where l.district = p.district and l.subject = p.subject and ${target} and l.lifted_at > ${said})`;

export async function raise(client: pg.PoolClient, district: number, whose: string, id: string): Promise<void> {
  const { rows } = await client.query<{ subject: string; person: string; because: string }>(
    `select distinct p.subject, k.person,
       case when k.relation = 'neighbour' then 'neighbour' when not p.is_respondent then 'party' when k.relation = 'self' then 'respondent' else 'kin' end as because
     from access.party_marks p join access.kin_marks k on k.district = p.district and k.mark = p.mark
     where p.district = $1 and ${whose} and ${notLiftedSince('greatest(p.named_at, k.declared_at)', 'l.person = k.person')}
     order by p.subject, k.person`,
    [district, id],
  );
  await hold(client, district, new Set(rows.map((row) => row.subject)));
  for (const { subject, person, because } of rows) {
    const wall = randomUUID();
    await client.query(
      `insert into access.walls (district, id, subject, person, because) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [district, wall, subject, person, because],
    );
    await rotateBehind(client, district, wall);
  }
  await settle(client, district, rows);
}

/** What is being opened at this moment is waited for, and waits; before a wall is raised, in one order for everybody. */
export async function hold(client: pg.PoolClient, district: number, subjects: Iterable<string>): Promise<void> {
  for (const subject of [...subjects].sort()) await client.query('select access.hold($1, $2)', [district, subject]);
}

/** Whoever could read what is now kept from her has read under keys that seal no more from here on. Nothing for a wall that stood before. */
export const rotateBehind = (client: pg.PoolClient, district: number, wall: string) =>
  client.query('select access.rotate_behind($1, $2)', [district, wall]);

export async function settle(client: pg.PoolClient, district: number, rows: readonly { readonly subject: string }[]) {
  for (const subject of new Set(rows.map((row) => row.subject)))
    await client.query('select access.settle_all($1, $2)', [district, subject]);
}
