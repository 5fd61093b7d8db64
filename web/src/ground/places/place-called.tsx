import { PlaceName } from '../look/place-name.tsx';
import { saidOf, useKnownPlaces } from './known-places.ts';

/** A place by its number; what stands in `unknown` while nobody knows where it was. */
export function PlaceCalled({
  place,
  unknown,
}: {
  readonly place: number | null | undefined;
  readonly unknown: string;
}) {
  const known = useKnownPlaces([place]);
  if (place === null || place === undefined) return <span class="soft">{unknown}</span>;
  const shown = known.get(place);
  return shown === undefined ? <span class="soft">…</span> : <PlaceName place={saidOf(shown)} />;
}
