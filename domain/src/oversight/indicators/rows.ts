/** Who reads the facts that are counted: the district as a whole; they name nobody. */
import { here, type RowPolicy } from '../../ground/access/row-rule.ts';

export const factRows = { 'oversight.facts': { read: here, add: here } } satisfies RowPolicy;
