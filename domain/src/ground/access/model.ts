/**
 * Who acts: a person under one duty at a time (unit and district), chosen at sign-in and shown in the header.
 *
 * A duty carries deeds ("may triage", "may approve a closing"); a deed alone never opens a record. What is seen of one case is
 * decided by `reach`: (subject, compartment, grantee). Nothing is reachable by role alone.
 */
import * as z from 'zod/mini';
import type { Compartment } from '../drawers/model.ts';
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
  'keep-walls',
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
  /** The session in which she acts, for the audit; it opens nothing. */
  session: z.optional(z.uuid()),
  /** She showed under this duty, within the last half hour, that it is still she who sits there: names and addresses open. */
  proven: z.optional(z.boolean()),
});
export type Actor = z.infer<typeof Actor>;

/** What opens only to whoever has just shown that it is still she, and what no device holds. */
export const behindProof: readonly Compartment[] = ['identity', 'safe_place'];
