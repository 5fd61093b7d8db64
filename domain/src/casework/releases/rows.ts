/** Who reads and writes the rows of releases: whoever asked, and those who decide for her unit; custodians for all. */
import { allOf, among, anyOf, carriesAny, hereAnd, type RowPolicy } from '../../ground/access/row-rule.ts';

const asked = { own: 'asked_by', as: 'person' } as const;
const decides = anyOf(
  allOf(carriesAny('approve'), anyOf({ own: 'unit', as: 'unit' }, { own: 'stand_in', as: 'unit' })),
  carriesAny('keep-walls'),
);

export const releaseRows = {
  'casework.releases': {
    read: hereAnd(anyOf(asked, decides)),
    add: hereAnd(asked),
    change: { of: hereAnd(anyOf(asked, decides), among('state', 'asked')), into: hereAnd(anyOf(asked, decides)) },
  },
} satisfies RowPolicy;
