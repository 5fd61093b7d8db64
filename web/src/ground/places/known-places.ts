/** Names of places by their numbers, asked for all that a page shows at once and kept in memory: a village's name is no secret. */

import type { PlaceSaid } from '@naung/domain/ground/places/place-in-words.ts';
import type { PlaceShown } from '@naung/domain/ground/places/place-shown.ts';
import { NamedPlaces } from '@naung/domain/ground/places/reads.ts';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api/client.ts';

const known = new Map<number, PlaceShown>();
const mostAtOnce = 200;

/** What is known so far; a place that is still on its way is not in it. */
export function useKnownPlaces(places: readonly (number | null | undefined)[]): ReadonlyMap<number, PlaceShown> {
  const [, setCome] = useState(0);
  const missing = [...new Set(places)]
    .filter((place): place is number => typeof place === 'number' && !known.has(place))
    .sort();

  useEffect(() => {
    if (missing.length === 0) return;
    let wanted = true;
    void fetchNames(missing).then(() => {
      if (wanted) setCome((times) => times + 1);
    });
    return () => {
      wanted = false;
    };
  }, [missing.join()]);

  return known;
}

export const remember = (places: readonly PlaceShown[]): void => {
  for (const place of places) known.set(place.place, place);
};

async function fetchNames(missing: readonly number[]): Promise<void> {
  for (let from = 0; from < missing.length; from += mostAtOnce) {
    const answer = await ask(NamedPlaces, { places: missing.slice(from, from + mostAtOnce).join(',') });
    if (answer.ok) remember(answer.value.items);
  }
}

/** With its kecamatan where it is a village; with its regency only where the reader may be elsewhere. */
export function saidOf({ level, name, kind, subdistrict, regency }: PlaceShown, withRegency = false): PlaceSaid {
  const above = withRegency && regency !== null ? { regency } : {};
  return level === 'village'
    ? { level, place: { name, kind }, subdistrict: subdistrict ?? { name: '–', kind: 'kecamatan' }, ...above }
    : { level, place: { name, kind }, ...above };
}
