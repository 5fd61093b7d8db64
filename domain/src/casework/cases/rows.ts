/** Who reads and writes the rows of cases: whoever reaches the core of the case, and nobody else. */
import { among, drawersOf, hereAnd, type RowPolicy, reachedThrough, recordsOf } from '../../ground/access/row-rule.ts';

export const caseRows = {
  'casework.cases': recordsOf('id'),
  'casework.cases_drawers': drawersOf,
  'casework.phase_steps': { read: 'everybody' },
  // Of a step that was taken nothing may be changed but that another has followed it.
  'casework.case_phases': {
    ...recordsOf('case_id'),
    change: { of: reachedThrough('case_id'), into: among('is_last', false) },
  },
  'casework.case_team': { ...recordsOf('case_id'), add: hereAnd({ unwalled: 'case_id', person: 'person' }) },
  'casework.closings': { ...recordsOf('subject'), add: reachedThrough('subject') },
  'casework.hand_overs': { ...recordsOf('subject'), add: reachedThrough('subject') },
} satisfies RowPolicy;
