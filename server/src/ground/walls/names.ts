/** What those behind walls are called: people and units of the district, asked once for a whole page. */
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import type { Walled } from '../keeper/walls.ts';

/** Custodians are told of a wall against a whole agency as of that. */
interface Named extends Walled {
  readonly agency?: string | null;
}

export async function namesOf(tx: Tx, walled: readonly Named[]): Promise<(one: Named) => string> {
  const ids = walled.flatMap(({ person, unit, agency = null }) => [person, unit, agency]).filter((id) => id !== null);
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from ground.people where district = ${tx.actor.district} and id = any (${sql.val(ids)}::uuid[])
    union all
    select u.id, case when u.name = a.name then a.name else u.name || ', ' || a.name end
    from ground.units u join ground.agencies a on a.district = u.district and a.id = u.agency
    where u.district = ${tx.actor.district} and u.id = any (${sql.val(ids)}::uuid[])
    union all
    select id, name from ground.agencies where district = ${tx.actor.district} and id = any (${sql.val(ids)}::uuid[])
  `.execute(tx.db);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ({ person, unit, agency }) => names.get(person ?? unit ?? agency ?? '') ?? '…';
}

export const personsOnly = (people: readonly string[]): readonly Walled[] =>
  people.map((person) => ({ person, unit: null }));
