/**
 * Who reads and writes the rows of releases: whoever asked, and those who decide for her unit; custodians for all. Whoever asked begins
 * none that is allowed already unless it is hers alone, and makes of one that waits only a refused one.
 */
import { allOf, among, anyOf, carriesAny, hereAnd, type RowPolicy } from '../../ground/access/row-rule.ts';

const asked = { own: 'asked_by', as: 'person' } as const;
const decides = anyOf(
  allOf(carriesAny('approve'), anyOf({ own: 'unit', as: 'unit' }, { own: 'stand_in', as: 'unit' })),
  carriesAny('keep-walls'),
);

export const releaseRows = {
  'casework.releases': {
    read: hereAnd(anyOf(asked, decides)),
    add: hereAnd(asked, anyOf(among('state', 'asked'), among('is_alone', true))),
    change: {
      of: hereAnd(anyOf(asked, decides), among('state', 'asked')),
      into: hereAnd(anyOf(allOf(asked, among('state', 'refused')), decides)),
    },
  },
  // Of which cases it speaks is for whoever asked alone: whoever decides may stand behind a wall of one of them.
  'casework.release_cases': {
    read: hereAnd(asked),
    add: hereAnd(asked, { seen: 'release', table: 'casework.releases', by: 'id', where: asked }),
    remove: hereAnd(asked),
  },
} satisfies RowPolicy;
