/**
 * Putting right what was told.
 */
import { concernCorrectionContracts } from '@naung/domain/casework/intake/correcting.ts';
import type { ConcernTold } from '@naung/domain/casework/intake/door.ts';
import { concernDrawers } from '@naung/domain/casework/intake/model.ts';
import { corrects } from '@naung/domain/casework/intake/policy.ts';
import type { CorrectionEvent } from '@naung/domain/ground/corrections.ts';
import { sql } from 'kysely';
import { onEvent } from '../../ground/commands/entry.ts';
import { correctionEntries } from '../../ground/corrections/entries.ts';
import type { Correctable } from '../../ground/corrections/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { nameTold } from './naming.ts';
import { drawersTable, settleConcern } from './store.ts';

const concerns: Correctable<ConcernTold> = {
  wing: 'casework',
  kind: 'concern',
  table: 'casework.concerns',
  drawersTable,
  drawers: concernDrawers,
  subjectColumn: 'id',
  settle: settleConcern,
};

export const concernCorrections = correctionEntries(concerns, concernCorrectionContracts, corrects);

/** Those of whom it tells are found by what it says now, and by nothing once it was entered by mistake. */
export const whenTellingIsPutRight = (['record-corrected', 'record-voided'] as const).map((type) =>
  onEvent<CorrectionEvent>('casework', type, async (tx, { core, record }) => {
    if ((core as { readonly kind: string }).kind !== 'concern') return [];
    if (type === 'record-voided') await tx.keeper.forgetNames(tx.actor.district, { record });
    else {
      const opened = await openDrawers(tx, drawersTable, [record], ['identity', 'respondent']);
      await nameTold(tx, record, { identity: opened.get(record) ?? {} }, await villageOf(tx, record));
    }
    return [];
  }),
);

async function villageOf(tx: Tx, concern: string): Promise<number | null> {
  const { rows } = await sql<{ village: number | null }>`
    select village from casework.concerns where district = ${tx.actor.district} and id = ${concern}
  `.execute(tx.db);
  return rows[0]?.village ?? null;
}
