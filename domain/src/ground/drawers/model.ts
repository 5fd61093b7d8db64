/**
 * Compartments: the nine kinds of knowledge about one person, each with its own readers.
 *
 * `core` is what rules, clocks, lists and numbers need; it lies in columns. Everything else lies sealed in drawers, one
 * envelope per record and compartment. Every field of every model is in exactly one compartment, or it does not compile.
 */
import * as z from 'zod/mini';

export const compartments = [
  'core',
  'identity',
  'safe_place',
  'narrative',
  'medical',
  'legal',
  'respondent',
  'reporter',
  'attachments',
] as const;
export const Compartment = z.enum(compartments);
export type Compartment = (typeof compartments)[number];
export type SealedCompartment = Exclude<Compartment, 'core'>;
export const sealedCompartments = compartments.filter((c): c is SealedCompartment => c !== 'core');

/** Which compartment each field of a record lies in. */
export type Drawers<Noun> = { readonly [Field in keyof Required<Noun>]: Compartment };

export type SealedParts = Partial<Record<SealedCompartment, Record<string, unknown>>>;

/** Sorts the fields of a record into its core and its drawers; absent fields are left out, `null` is kept. */
export function intoDrawers<Noun extends object>(
  drawers: Drawers<Noun>,
  record: Partial<Noun>,
): { core: Partial<Noun>; sealed: SealedParts } {
  // A map, because every object also answers to words like `constructor` that are no field of it.
  const compartmentByField = new Map<string, Compartment>(Object.entries(drawers));
  const core: Record<string, unknown> = {};
  const sealed: SealedParts = {};
  for (const [field, value] of Object.entries(record)) {
    const compartment = compartmentByField.get(field);
    if (value === undefined || compartment === undefined) continue;
    if (compartment === 'core') core[field] = value;
    else sealed[compartment] = { ...sealed[compartment], [field]: value };
  }
  return { core: core as Partial<Noun>, sealed };
}

/** The sealed compartments a record of this kind can have. */
export const sealedIn = <Noun>(drawers: Drawers<Noun>): readonly SealedCompartment[] =>
  sealedCompartments.filter((compartment) => Object.values(drawers).includes(compartment));
