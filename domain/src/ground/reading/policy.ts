/** Who sees what was read: the team of a case, of that case; custodians, of what was unusual, and whether the trace holds. */
import { all, any, carries, type Policy, rule } from '../access/rule.ts';

const worksOnCases = rule('works-on-cases', any(carries('work-on-cases'), carries('triage')));
const keepsTheWalls = rule('keeps-the-walls', carries('keep-walls'));

const worksHere = rule('works-here', all());

type ReadingVerb = `reading/${'of-case' | 'for-paper' | 'give-reason' | 'unusual' | 'note' | 'watch'}`;

export const readingPolicy = {
  'reading/of-case': [worksOnCases],
  'reading/for-paper': [worksOnCases],
  'reading/give-reason': [worksHere],
  'reading/unusual': [keepsTheWalls],
  'reading/note': [keepsTheWalls],
  'reading/watch': [keepsTheWalls],
} as const satisfies Policy<ReadingVerb>;
