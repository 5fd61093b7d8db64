/**
 * To whom something is opened: one person, or those of a unit whose duty carries a deed; and as whom an actor is addressed.
 */
import * as z from 'zod/mini';
import { Compartment } from '../drawers/model.ts';
import type { Actor, Deed } from './model.ts';

/**
 * `person:<id>` · `unit:<id>:triage` · and, in reach alone, `unit:<id>:triage:<person>`: one member of a unit in which somebody else
 * stands behind a wall.
 */
export const Grantee = z.string().check(z.regex(/^(person:[0-9a-f-]{36}|unit:[0-9a-f-]{36}:[a-z-]+)$/));
export type Grantee = `person:${string}` | `unit:${string}:${Deed}`;
export type Addressed = Grantee | `unit:${string}:${Deed}:${string}`;

export const personGrantee = (person: string): Grantee => `person:${person}`;
export const unitGrantee = (unit: string, deed: Deed): Grantee => `unit:${unit}:${deed}`;

/** As whom somebody is addressed through a deed of her unit: with all who carry it, or by name where not all are meant. */
export const addressedThrough = (actor: Pick<Actor, 'person' | 'unit'>, deed: Deed): readonly Addressed[] => [
  unitGrantee(actor.unit, deed),
  `unit:${actor.unit}:${deed}:${actor.person}`,
];

/** For what something is opened: the deed of a unit, or being on a team. */
export const purposeOf = (grantee: Grantee): Deed | 'team' =>
  grantee.startsWith('person:') ? 'team' : (grantee.split(':')[2] as Deed);

/** Named on a team as somebody who works on cases: the same person under another duty, as an activist at home, is nobody there. */
export const isReachedByName = (held: readonly Deed[]): boolean =>
  held.includes('work-on-cases') || held.includes('triage');

/** Everything an actor is addressed as in her work; row-level policies compare it with `access.reach`. */
export const granteesOf = (actor: Pick<Actor, 'person' | 'unit' | 'deeds'>): readonly Addressed[] => [
  ...(isReachedByName(actor.deeds) ? [personGrantee(actor.person)] : []),
  ...actor.deeds.flatMap((deed) => addressedThrough(actor, deed)),
];

/**
 * As whom a case stands open to her in an emergency: herself, under the duty in which she asked. It is read so and never worked on,
 * because no relation and no deed is addressed by it.
 */
export const emergencyGrantee = ({ person, duty }: Pick<Actor, 'person' | 'duty'>): `emergency:${string}` =>
  `emergency:${person}:${duty}`;

/** Everything through which an actor reads: what she works on, and what stands open to her in an emergency. */
export const readersOf = (
  actor: Pick<Actor, 'person' | 'duty' | 'unit' | 'deeds'>,
): readonly (Addressed | `emergency:${string}`)[] => [...granteesOf(actor), emergencyGrantee(actor)];

/** One way in which an actor reaches a subject. */
export const Reached = z.object({ subject: z.string(), compartment: Compartment, grantee: z.string() });
export type Reached = z.infer<typeof Reached>;
