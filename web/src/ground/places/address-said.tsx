import type { Address } from '@naung/domain/ground/places/address.ts';
import { addressInWords } from '@naung/domain/ground/places/address-in-words.ts';
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { HamletsOf } from '@naung/domain/ground/places/reads.ts';
import { useOnce } from '../api/use-once.ts';
import { useLanguage } from '../words/language.ts';
import { saidOf, useKnownPlaces } from './known-places.ts';

/** An address in one line: landmark, hamlet, village with its kecamatan. */
export function AddressSaid({ address }: { readonly address: Address }) {
  const language = useLanguage();
  const hamletId = address.kind === 'settled' ? address.hamlet : undefined;
  const place = useKnownPlaces([address.place]).get(address.place ?? -1);
  const hamlets = useOnce(HamletsOf, hamletId === undefined ? null : { village: String(address.place) })?.items ?? [];
  const hamlet = hamlets.find((one) => one.id === hamletId) ?? null;
  const said = { place: place === undefined ? null : placeInWords(saidOf(place), language), hamlet };
  return <span>{addressInWords(address, said, language)}</span>;
}
