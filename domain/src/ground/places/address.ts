/**
 * Where somebody is to be found: the region, the hamlet, and a landmark in words, because few village houses have a number. Or one
 * of four honest answers instead: moving, boarding, at sea, prefers not to say. None of them ever keeps a report out.
 *
 * An address is sealed wherever it is stored; only the village may be lifted out of it, for lists and numbers.
 */
import * as z from 'zod/mini';
import { PlaceNumber } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import { type Hamlet, HamletId } from './hamlet.ts';

export const addressSituations = ['moving', 'boarding', 'at-sea', 'not-said'] as const;
const AddressSituation = z.enum(addressSituations);
export type AddressSituation = z.infer<typeof AddressSituation>;

const Landmark = z.string().check(z.minLength(1), z.maxLength(300));

export const Address = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('settled'),
    /** As deep as is known: a village, or only its kecamatan or kabupaten. */
    place: PlaceNumber,
    hamlet: z.optional(HamletId),
    landmark: z.optional(Landmark),
  }),
  z.strictObject({
    kind: z.literal('unsettled'),
    situation: AddressSituation,
    /** Roughly where, when she says so: the harbour, the area in which she moves. */
    place: z.optional(PlaceNumber),
    landmark: z.optional(Landmark),
  }),
]);
export type Address = z.infer<typeof Address>;

export type AddressRefusal = 'hamlet-is-elsewhere' | 'hamlet-is-retired';

/** Checks the hamlet against the district's list. A retired one is refused for new addresses and still read in old ones. */
export function hamletFits(address: Address, hamlet: Hamlet | null): Result<Address, AddressRefusal> {
  if (address.kind === 'unsettled' || address.hamlet === undefined) return done(address);
  if (hamlet === null || hamlet.id !== address.hamlet || hamlet.village !== address.place)
    return refused('hamlet-is-elsewhere');
  return hamlet.retiredOn === null ? done(address) : refused('hamlet-is-retired');
}
