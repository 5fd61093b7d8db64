/**
 * Putting right what was told.
 */
import { concernCorrectionContracts } from '@naung/domain/casework/intake/correcting.ts';
import type { ConcernTold } from '@naung/domain/casework/intake/door.ts';
import { concernDrawers } from '@naung/domain/casework/intake/model.ts';
import { corrects } from '@naung/domain/casework/intake/policy.ts';
import { correctionEntries } from '../../ground/corrections/entries.ts';
import type { Correctable } from '../../ground/corrections/store.ts';
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
