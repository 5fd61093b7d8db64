/**
 * What stood before: every correction of one record, for those who may see the record. `sealedFields` names every sealed field that
 * changed; its words stand in `before` and `after` only for those to whom its compartment is open.
 */
import * as z from 'zod/mini';
import { read } from './command.ts';
import { PersonId, uuid } from './ids.ts';
import { Instant } from './time.ts';

export const CorrectionShown = z.object({
  id: uuid,
  what: z.enum(['corrected', 'voided', 'moved', 'merged', 'unmerged']),
  kind: z.string(),
  at: Instant,
  person: PersonId,
  personName: z.string(),
  reason: z.nullable(z.string()),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  sealedFields: z.array(z.string()),
  note: z.nullable(z.string()),
});
export type CorrectionShown = z.infer<typeof CorrectionShown>;

export const CorrectionsOf = read(
  'corrections/of-record',
  'What was put right in one record, by whom and why, the newest first.',
  { record: uuid },
  z.object({ items: z.array(CorrectionShown) }),
);
