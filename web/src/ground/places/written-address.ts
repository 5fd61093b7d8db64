/** An address while it is being written, and the one that is kept of it. */
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import type { Address, addressSituations } from '@naung/domain/ground/places/address.ts';
import type { HamletId } from '@naung/domain/ground/places/hamlet.ts';

/** As it stands in a form: a settled address may still lack its village. */
export interface WrittenAddress {
  readonly kind: 'settled' | (typeof addressSituations)[number];
  readonly place: number | null;
  readonly hamlet: string | null;
  readonly landmark: string;
}

export const writtenAddress = (address: Address | undefined): WrittenAddress | null =>
  address === undefined
    ? null
    : {
        kind: address.kind === 'settled' ? 'settled' : address.situation,
        place: address.place ?? null,
        hamlet: address.kind === 'settled' ? (address.hamlet ?? null) : null,
        landmark: address.landmark ?? '',
      };

/** What is kept of it; nothing while a settled one has no village. */
export function addressOf(written: WrittenAddress | null): Address | undefined {
  if (written === null) return undefined;
  const landmark = written.landmark.trim() === '' ? {} : { landmark: written.landmark.trim() };
  const place = written.place as PlaceNumber | null;
  if (written.kind !== 'settled')
    return { kind: 'unsettled', situation: written.kind, ...(place === null ? {} : { place }), ...landmark };
  if (place === null) return undefined;
  return {
    kind: 'settled',
    place,
    ...(written.hamlet === null ? {} : { hamlet: written.hamlet as HamletId }),
    ...landmark,
  };
}

export const nowhere: WrittenAddress = { kind: 'settled', place: null, hamlet: null, landmark: '' };
