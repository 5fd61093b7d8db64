import type { UrgencyItemLevel } from '@naung/domain/ground/urgency.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

/** Red and amber items as they stand today in the dated list. */
export async function urgencyItems(tx: Tx): Promise<readonly UrgencyItemLevel[]> {
  const { rows } = await sql<UrgencyItemLevel>`
    select distinct on (code) code, detail ->> 'level' as level from ground.codes
    where list = 'urgency-items' and valid_from <= current_date and (valid_until is null or valid_until > current_date)
    order by code, valid_from desc
  `.execute(tx.db);
  return rows;
}
