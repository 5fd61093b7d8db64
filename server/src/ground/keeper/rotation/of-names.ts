/**
 * The words of names are marked with another key. Until the last of them is, people are looked for under both; what is written meanwhile
 * is marked with the new one. It needs no room: what is marked lies sealed beside its marks.
 */
import { markAllAnew } from '../name-index.ts';
import type { RotationMeans } from './means.ts';
import { untilOpenOnesEnd } from './transactions.ts';

/** The number of those that open under no key, and so are found no more. */
export async function rotateNames(means: RotationMeans): Promise<number> {
  const { keys, pool, goOn, sealPapersAgain } = means;
  await goOn();
  await keys.names.begin();
  await sealPapersAgain();
  await untilOpenOnesEnd(pool, goOn);
  const shut = await markAllAnew(means, goOn);
  await goOn();
  await keys.names.end();
  await sealPapersAgain();
  return shut;
}
