/** Villages of the own district by the first letters of their names, for the palette; each with its kecamatan. */
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { FindPlaces } from '@naung/domain/ground/places/reads.ts';
import { ask } from '../../ground/api/client.ts';
import { remember, saidOf } from '../../ground/places/known-places.ts';
import type { Found } from '../../ground/room.ts';
import { languageNow } from '../../ground/words/language.ts';

export async function villagesFound(text: string): Promise<readonly Found[]> {
  const answer = await ask(FindPlaces, { text, level: 'village', where: 'here' });
  if (!answer.ok) return [];
  remember(answer.value.items);
  return answer.value.items.map((place) => ({
    id: String(place.place),
    path: `/desa/${place.place}`,
    label: placeInWords(saidOf(place), languageNow()),
  }));
}
