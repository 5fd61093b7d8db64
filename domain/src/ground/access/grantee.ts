/**
 * To whom something is opened: one person, or those of a unit whose duty carries a deed; and as whom an actor is addressed.
 */
import * as z from 'zod/mini';
import { Compartment } from '../drawers/model.ts';
import type { Actor, Deed } from './model.ts';

/** `person:<id>` · `unit:<id>:triage` */
export const Grantee = z.string().check(z.regex(/^(person:[0-9a-f-]{36}|unit:[0-9a-f-]{36}:[a-z-]+)$/));
export type Grantee = `person:${string}` | `unit:${string}:${Deed}`;

export const personGrantee = (person: string): Grantee => `person:${person}`;
export const unitGrantee = (unit: string, deed: Deed): Grantee => `unit:${unit}:${deed}`;

/** Named on a team as somebody who works on cases: the same person under another duty, as an activist at home, is nobody there. */
export const isReachedByName = (held: readonly Deed[]): boolean =>
  held.includes('work-on-cases') || held.includes('triage');

/** Everything an actor is addressed as; row-level policies compare it with `access.reach`. */
export const granteesOf = (actor: Pick<Actor, 'person' | 'unit' | 'deeds'>): readonly Grantee[] => [
  ...(isReachedByName(actor.deeds) ? [personGrantee(actor.person)] : []),
  ...actor.deeds.map((deed) => unitGrantee(actor.unit, deed)),
];

/** One way in which an actor reaches a subject. */
export const Reached = z.object({ subject: z.string(), compartment: Compartment, grantee: z.string() });
export type Reached = z.infer<typeof Reached>;
