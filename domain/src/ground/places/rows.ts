/** Who reads and writes the rows of places: everybody reads them; whoever keeps lists or villages writes those of her own district. */
import { allOf, carriesAny, here, hereAnd, type RowPolicy, unchanged } from '../access/row-rule.ts';

const ownList = (column: string) => allOf(carriesAny('keep-lists'), { lies: column });
const ownHamlet = hereAnd(carriesAny('keep-villages'), { lies: 'village' });

export const placeRows = {
  'ground.places': { read: 'everybody', add: ownList('parent'), change: unchanged(ownList('parent')) },
  'ground.place_names': { read: 'everybody', add: ownList('place'), change: unchanged(ownList('place')) },
  'ground.place_zones': { read: 'everybody' },
  'ground.place_changes': { read: 'everybody', add: allOf(ownList('from_place'), { lies: 'to_place' }) },
  'ground.hamlets': { read: here, add: ownHamlet, change: unchanged(ownHamlet) },
} satisfies RowPolicy;
