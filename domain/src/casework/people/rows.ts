/** Who reads and writes the rows of people. That there is a relative or a respondent is itself behind their compartment. */
import {
  allOf,
  among,
  anyOf,
  drawersOf,
  hereAnd,
  no,
  type RowPolicy,
  recordsOf,
  unchanged,
} from '../../ground/access/row-rule.ts';

const seesTheTwo = allOf(
  { reached: 'subject', in: 'identity' },
  anyOf(no(among('kind', 'respondent')), { reached: 'subject', in: 'respondent' }),
);
/** Of two files that belong together only who reaches both knows. */
const reachesBoth = hereAnd({ reached: 'one_case', in: 'identity' }, { reached: 'other_case', in: 'identity' });

export const peopleRows = {
  'casework.clients': recordsOf('subject'),
  'casework.relatives': recordsOf('subject', 'identity'),
  'casework.respondents': recordsOf('subject', 'respondent'),
  'casework.people_drawers': drawersOf,
  'casework.merges': { read: hereAnd(seesTheTwo), add: hereAnd(seesTheTwo), change: unchanged(hereAnd(seesTheTwo)) },
  'casework.same_people': { read: reachesBoth, add: reachesBoth, change: unchanged(reachesBoth) },
} satisfies RowPolicy;
