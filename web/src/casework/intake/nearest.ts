import type { ConcernInList, ConcernShown } from '@naung/domain/casework/intake/reads.ts';

/** Those of the same village or of a common kind first; a sealed one cannot be joined to, for nobody has read it. */
export function nearest(
  concern: Pick<ConcernShown, 'id' | 'village' | 'kinds' | 'aboutChild'>,
  others: readonly ConcernInList[],
): readonly ConcernInList[] {
  const closeness = (other: ConcernInList) =>
    (other.village !== null && other.village === concern.village ? 4 : 0) +
    (other.kinds.some((kind) => concern.kinds.includes(kind)) ? 2 : 0) +
    (other.aboutChild === concern.aboutChild ? 1 : 0);
  return others
    .filter((other) => other.id !== concern.id && !other.isSealed)
    .sort((one, other) => closeness(other) - closeness(one));
}
