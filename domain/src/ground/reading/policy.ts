/** Who sees what was read: the team of a case, of that case; custodians, of what was unusual, and whether the trace holds; auditors, the trace. */
import { all, any, carries, type Policy, rule } from '../access/rule.ts';

const worksOnCases = rule('works-on-cases', any(carries('work-on-cases'), carries('triage')));
const keepsTheWalls = rule('keeps-the-walls', carries('keep-walls'));
/** What no custodian is left for is told to whoever keeps the agencies; the keeper looks which that is. */
const hearsOfIt = rule('keeps-the-walls-or-agencies', any(carries('keep-walls'), carries('keep-agencies')));

const readsTheAudit = rule('reads-the-audit', carries('read-audit'));

const worksHere = rule('works-here', all());

type ReadingVerb =
  `reading/${'of-case' | 'for-paper' | 'give-reason' | 'unusual' | 'note' | 'watch' | 'trace' | 'seals'}`;

export const readingPolicy = {
  'reading/of-case': [worksOnCases],
  'reading/for-paper': [worksOnCases],
  'reading/give-reason': [worksHere],
  'reading/unusual': [hearsOfIt],
  'reading/note': [hearsOfIt],
  'reading/watch': [keepsTheWalls],
  'reading/trace': [readsTheAudit],
  'reading/seals': [readsTheAudit],
} as const satisfies Policy<ReadingVerb>;
