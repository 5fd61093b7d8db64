import { type PlaceSaid, placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { useLanguage } from '../words/language.ts';

/** A village is never named without its kecamatan: Buleleng alone has two Kayuputih. */
export function PlaceName({ place }: { readonly place: PlaceSaid }) {
  const language = useLanguage();
  return <span class="place-name">{placeInWords(place, language)}</span>;
}
