/** Who reads and writes the rows of forms: everybody the common ones, a district its own, which no one changes once they are published. */
import { here, keptBy, type RowPolicy } from '../access/row-rule.ts';

export const formRows = {
  'ground.instruments': { read: 'everybody' },
  'ground.own_instruments': { read: here, add: keptBy('keep-lists').add },
} satisfies RowPolicy;
