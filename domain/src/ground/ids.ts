/**
 * Ids are made outside and passed in: random v4 where a reporter, another agency or a URL may show one,
 * v7 for rows that only one unit's staff ever see. Each noun has its own brand, so that no case id slips in for a referral.
 */
import * as z from 'zod/mini';

export const uuid = z
  .string()
  .check(
    z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'A lower-case UUID v4 or v7'),
  );

export const idOf = <const Noun extends string>(_noun: Noun) => uuid.brand<`${Noun}-id`>();

/** The stable tenant number: the place number of a regency (or province, nation). Given once, never reused. */
export const District = z.int().check(z.positive()).brand<'district'>();
export type District = z.infer<typeof District>;

/** The number of a place of any level; see `places/`. */
export const PlaceNumber = z.int().check(z.positive()).brand<'place'>();
export type PlaceNumber = z.infer<typeof PlaceNumber>;

export const PersonId = idOf('person');
export type PersonId = z.infer<typeof PersonId>;
export const UnitId = idOf('unit');
export type UnitId = z.infer<typeof UnitId>;
export const AgencyId = idOf('agency');
export type AgencyId = z.infer<typeof AgencyId>;
export const DutyId = idOf('duty');
export type DutyId = z.infer<typeof DutyId>;
export const CaseId = idOf('case');
export type CaseId = z.infer<typeof CaseId>;
export const CommandId = idOf('command');
export type CommandId = z.infer<typeof CommandId>;
