/** Raising walls where marks meet: of those who work here, and of the people of a case or of a letter. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A wall that two people took down stands again only when something was said after they did. */
export const notLiftedSince = (said: string, target: string): string =>
  `not exists (select from access.walls l where l.district = p.district and l.subject = p.subject and ${target} and l.lifted_at > ${said})`;

/** Answers with what was touched, to be settled; which keys are to be changed is asked when the answer was given. */
export async function raise(
  client: pg.PoolClient,
  district: number,
  whose: string,
  id: string,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ subject: string; person: string; because: string }>(
    `select distinct p.subject, k.person,
       case when k.relation = 'neighbour' then 'neighbour' when not p.is_respondent then 'party' when k.relation = 'self' then 'respondent' else 'kin' end as because
     from access.party_marks p join access.kin_marks k on k.district = p.district and k.mark = p.mark
     where p.district = $1 and ${whose} and ${notLiftedSince('greatest(p.named_at, k.declared_at)', 'l.person = k.person')}
     order by p.subject, k.person`,
    [district, id],
  );
  const touched = [...new Set(rows.map((row) => row.subject))];
  await hold(client, district, touched);
  for (const { subject, person, because } of rows)
    await client.query(
      `insert into access.walls (district, id, subject, person, because) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [district, randomUUID(), subject, person, because],
    );
  return touched;
}

/** What is being opened at this moment is waited for, and waits; before a wall is raised, in one order for everybody. */
export async function hold(client: pg.PoolClient, district: number, subjects: Iterable<string>): Promise<void> {
  for (const subject of [...subjects].sort()) await client.query('select access.hold($1, $2)', [district, subject]);
}

export async function settle(client: pg.PoolClient, district: number, subjects: readonly string[]): Promise<void> {
  for (const subject of subjects) await client.query('select access.settle_all($1, $2)', [district, subject]);
}
