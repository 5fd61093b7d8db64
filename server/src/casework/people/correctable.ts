import { drawersOfKind } from '@naung/domain/casework/people/merging.ts';
import type { Correctable } from '../../ground/corrections/store.ts';
import { drawersTable, type Kind, tables } from './kinds.ts';
import { settleClient } from './store.ts';

export const correctableOf = (kind: Kind): Correctable<Readonly<Record<string, unknown>>> => ({
  wing: 'casework',
  kind,
  table: tables[kind],
  drawersTable,
  drawers: drawersOfKind[kind],
  subjectColumn: 'subject',
  ...(kind === 'client' ? { settle: settleClient } : {}),
});
