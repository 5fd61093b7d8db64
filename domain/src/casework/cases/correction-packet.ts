/**
 * What a letter about an earlier letter carries: that something in it was put right; what it was is asked of the office that knows.
 */
import * as z from 'zod/mini';
import { LetterId } from '../../ground/letters/model.ts';

export const CorrectionPacket = z.object({
  version: z.literal(1),
  about: LetterId,
  what: z.enum(['corrected', 'voided', 'moved']),
});
export type CorrectionPacket = z.infer<typeof CorrectionPacket>;
