/** Who reads and writes the rows of consents. */
import { drawersOf, type RowPolicy, recordsOf } from '../../ground/access/row-rule.ts';

export const consentRows = {
  'casework.consents': recordsOf('subject'),
  'casework.consent_drawers': drawersOf,
} satisfies RowPolicy;
