/** Who reads and writes the rows of people. That there is a relative or a respondent is itself behind their compartment. */
import { drawersOf, type RowPolicy, recordsOf } from '../../ground/access/row-rule.ts';

export const peopleRows = {
  'casework.clients': recordsOf('subject'),
  'casework.relatives': recordsOf('subject', 'identity'),
  'casework.respondents': recordsOf('subject', 'respondent'),
  'casework.people_drawers': drawersOf,
} satisfies RowPolicy;
