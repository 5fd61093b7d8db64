/**
 * What the rules of this room must know of the case, its units and its codes.
 */
import { isOpen, type Phase } from '@naung/domain/casework/cases/model.ts';
import { type Day, dayIn } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { zoneOf } from '../../ground/agencies/zone.ts';
import { codesNotHeld } from '../../ground/codes/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';

export interface CaseBehind {
  readonly unit: string;
  readonly alias: string;
  readonly code: string;
  readonly isOpen: boolean;
  readonly forms: readonly string[];
  readonly kinds: readonly string[];
  readonly respondentIsChild: boolean | null;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
}

/** Locked against closing meanwhile; null when the actor does not see it. */
export async function caseBehind(tx: Tx, id: string): Promise<CaseBehind | null> {
  const { rows } = await sql<Omit<CaseBehind, 'isOpen'> & { phase: Phase }>`
    select unit, alias, code, phase, forms, kinds, respondent_is_child as "respondentIsChild",
      opened_on::text as "openedOn", closed_on::text as "closedOn"
    from casework.cases where district = ${tx.actor.district} and id = ${id} and voided_at is null for share
  `.execute(tx.db);
  return rows[0] ? { ...rows[0], isOpen: isOpen(rows[0].phase) } : null;
}

export const today = async (tx: Tx): Promise<Day> => dayIn(await zoneOf(tx), tx.now);

export async function codesAreHeld(
  tx: Tx,
  codes: readonly (readonly [list: string, code: string | null])[],
): Promise<boolean> {
  const named = codes.filter((pair): pair is readonly [string, string] => pair[1] !== null);
  return (await codesNotHeld(tx.db, tx.actor.district, named, await today(tx))).length === 0;
}

export async function unitsAreThere(tx: Tx, units: readonly (string | null)[]): Promise<boolean> {
  const named = [...new Set(units.filter((unit) => unit !== null))];
  if (named.length === 0) return true;
  const { rows } = await sql`
    select from ground.units
    where district = ${tx.actor.district} and id = any (${sql.val(named)}::uuid[]) and retired_on is null
  `.execute(tx.db);
  return rows.length === named.length;
}
