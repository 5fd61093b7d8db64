/**
 * Another root: a second file beside the first, or the key service that was set since; the keys of all districts under it; and at the
 * very end the former file is no more. Before that everything that the former wrapped by itself, in a folder laid before districts had
 * keys, comes under its district. Cut off anywhere it is taken up again: until the end both are there.
 */
import type { RotationMeans } from './means.ts';
import { rewrapDistrict } from './of-a-district.ts';
import { untilOpenOnesEnd } from './transactions.ts';

export async function rotateRoot(means: RotationMeans): Promise<void> {
  const { keys, pool, sealPapersAgain, goOn } = means;
  for (const district of await districtsOf(means)) await rewrapDistrict(means, district);
  await goOn();
  await keys.roots.begin();
  // The papers open the new one before anything hangs on it alone.
  await goOn();
  await sealPapersAgain();
  await keys.districts.rewrap(goOn);
  // A backup that is being made may have copied a district's key under the former root, and not yet what the papers open.
  await untilOpenOnesEnd(pool, goOn);
  await goOn();
  await keys.roots.end();
  await goOn();
  await sealPapersAgain();
}

/** Those with keys in the store, and those that only have something wrapped in the database. */
async function districtsOf({ store, pool }: RotationMeans): Promise<readonly number[]> {
  const { rows } = await pool.query<{ district: number }>('select district from ground.tenants');
  return [...new Set([...(await store.districts()), ...rows.map((row) => row.district)])].sort((a, b) => a - b);
}
