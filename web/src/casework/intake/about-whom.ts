/** Whether it is about a child, in two words: said as a fact only where it was told or an age makes it one. */
import { isTakenForChild } from '@naung/domain/casework/intake/door.ts';
import type { ConcernInList, ConcernShown } from '@naung/domain/casework/intake/reads.ts';

type Known = Pick<ConcernInList, 'aboutChild' | 'ageBand'> & Partial<Pick<ConcernShown, 'told'>>;

export function aboutWhom({ told, aboutChild, ageBand }: Known): 'about-child' | 'about-adult' | 'as-child' {
  if (!aboutChild) return 'about-adult';
  return isTakenForChild({ ...told, aboutChild, ageBand }) ? 'as-child' : 'about-child';
}
