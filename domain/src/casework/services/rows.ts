/** Who reads and writes the rows of assessments, plans and services. A plan is a subject of its own for whoever approves it. */
import {
  anyOf,
  drawersOf,
  type RowPolicy,
  reachedThrough,
  recordsOf,
  unchanged,
} from '../../ground/access/row-rule.ts';

const planned = anyOf(reachedThrough('subject'), reachedThrough('id'));

export const serviceRows = {
  'casework.assessments': recordsOf('subject'),
  'casework.plans': { ...recordsOf('subject'), read: planned, change: unchanged(planned) },
  'casework.plan_goals': recordsOf('subject'),
  'casework.services_given': recordsOf('subject'),
  'casework.services_drawers': drawersOf,
} satisfies RowPolicy;
