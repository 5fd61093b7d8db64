/** The cases of which a release may speak: those that its taker reaches, asked of reach as her list of cases asks it. */
import { isOpen, phases } from '@naung/domain/casework/cases/model.ts';
import type { CaseInSheet } from '@naung/domain/casework/releases/columns.ts';
import type { ReleasedCases } from '@naung/domain/casework/releases/model.ts';
import { addressedThrough, personGrantee } from '@naung/domain/ground/access/grantee.ts';
import { sql } from 'kysely';
import type { Tx } from '../../ground/database/transaction.ts';

export type ReachedCase = CaseInSheet & { readonly id: string };

/** Open cases, the longest open first; of her own where she is on the team, of the unit where she supervises it; or of some of these. */
export async function reachedCases(
  tx: Tx,
  whose: ReleasedCases,
  most: number,
  among: readonly string[] | null = null,
): Promise<readonly ReachedCase[]> {
  const grantees = whose === 'mine' ? [personGrantee(tx.actor.person)] : [...addressedThrough(tx.actor, 'supervise')];
  const { rows } = await sql<ReachedCase>`
    select c.id, c.code, c.alias, c.urgency, c.opened_on::text as "openedOn", c.next_on::text as "nextOn"
    from casework.cases c
    where c.district = ${tx.actor.district} and c.voided_at is null and c.phase = any (${sql.val(phases.filter(isOpen))}::text[])
      and c.id = any (array (
        select r.subject from access.reach r
        where r.district = ${tx.actor.district} and r.grantee = any (${sql.val(grantees)}::text[]) and r.compartment = 'core'
          and r.starts <= now() and (r.until is null or r.until > now())))
      and ${among === null ? sql`true` : sql`c.id = any (${sql.val(among)}::uuid[])`}
    order by c.opened_on, c.id limit ${most}
  `.execute(tx.db);
  return rows;
}
