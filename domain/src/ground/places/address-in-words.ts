/**
 * An address as people say it, so that somebody who has never been there finds the house.
 */
import type { Language } from '../words.ts';
import type { Address } from './address.ts';
import type { Hamlet } from './hamlet.ts';
import { said as sayings } from './said.ts';

/** One line: `dekat warung Bu Sri, Banjar Dinas Kajanan, Desa Kayuputih, Kec. Banjar`. `place` comes from `placeInWords`. */
export function addressInWords(
  address: Address,
  said: { readonly place: string | null; readonly hamlet: Pick<Hamlet, 'name' | 'kind'> | null },
  language: Language,
): string {
  const parts = [
    address.landmark,
    said.hamlet === null ? undefined : hamletInWords(said.hamlet),
    said.place ?? undefined,
  ];
  const situation = address.kind === 'unsettled' ? [sayings[language][address.situation]] : [];
  return [...situation, ...parts].filter((part) => part !== undefined).join(', ');
}

/** `Banjar Kajanan`, `RT 03`; a name that already begins with its kind is not said twice. */
export function hamletInWords({ name, kind }: Pick<Hamlet, 'name' | 'kind'>): string {
  if (kind === 'lain' || name.toLowerCase().startsWith(kind)) return name;
  return kind === 'rt' || kind === 'rw'
    ? `${kind.toUpperCase()} ${name}`
    : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`;
}
