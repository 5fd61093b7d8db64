/**
 * Who acts: a person under one duty at a time (unit and district), chosen at sign-in and shown in the header.
 *
 * A duty carries deeds ("may triage", "may approve a closing"); a deed alone never opens a record. What is seen of one case is
 * decided by `reach`: (subject, compartment, grantee). Nothing is reachable by role alone.
 */
import * as z from 'zod/mini';
import { Compartment } from '../drawers/model.ts';
import { District, DutyId, PersonId, UnitId } from '../ids.ts';

export const deeds = [
  'receive-concerns',
  'triage',
  'work-on-cases',
  'supervise',
  'approve',
  'hand-over',
  'answer-referrals',
  'record-activities',
  'keep-villages',
  'keep-agencies',
  'keep-people',
  'keep-lists',
  'read-numbers',
  'read-audit',
] as const;
export const Deed = z.enum(deeds);
export type Deed = (typeof deeds)[number];

export const Actor = z.object({
  person: PersonId,
  district: District,
  unit: UnitId,
  duty: DutyId,
  preset: z.string(),
  deeds: z.readonly(z.array(Deed)),
  /** Villages this duty is confined to; empty means the whole district. */
  villages: z.readonly(z.array(z.int())),
});
export type Actor = z.infer<typeof Actor>;

/**
 * To whom something is opened: one person, or those of a unit whose duty carries a deed.
 * `person:<id>` · `unit:<id>:triage`
 */
export const Grantee = z.string().check(z.regex(/^(person:[0-9a-f-]{36}|unit:[0-9a-f-]{36}:[a-z-]+)$/));
export type Grantee = `person:${string}` | `unit:${string}:${Deed}`;

export const personGrantee = (person: string): Grantee => `person:${person}`;
export const unitGrantee = (unit: string, deed: Deed): Grantee => `unit:${unit}:${deed}`;

/** Named on a team as somebody who works on cases: the same person under another duty, as an activist at home, is nobody there. */
export const isReachedByName = (held: readonly Deed[]): boolean =>
  held.includes('work-on-cases') || held.includes('triage');

/** Everything an actor is addressed as; row-level policies compare it with `access.reach`. */
export const granteesOf = (actor: Actor): readonly Grantee[] => [
  ...(isReachedByName(actor.deeds) ? [personGrantee(actor.person)] : []),
  ...actor.deeds.map((deed) => unitGrantee(actor.unit, deed)),
];

/** One way in which an actor reaches a subject. */
export const Reached = z.object({ subject: z.string(), compartment: Compartment, grantee: z.string() });
export type Reached = z.infer<typeof Reached>;
