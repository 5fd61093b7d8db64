/** Who reads and writes the rows of lists: everybody the common ones, a district its own. */
import { here, keptBy, type RowPolicy } from '../access/row-rule.ts';

export const codeRows = {
  'ground.code_lists': { read: 'everybody' },
  'ground.codes': { read: 'everybody' },
  'ground.own_codes': { ...keptBy('keep-lists'), read: here },
} satisfies RowPolicy;
