/** Whether the trace holds, as the custodians see it: the last seal, who witnesses it, and whether there are two to keep it. */
import * as z from 'zod/mini';
import { read } from '../command.ts';
import { Instant } from '../time.ts';

/** In words of the desk; the log of the keeper says more. */
export const sealingFaults = ['does-not-answer', 'knows-otherwise', 'is-behind', 'not-sealed'] as const;
export const SealingFault = z.enum(sealingFaults);
export type SealingFault = (typeof sealingFaults)[number];

const Head = z.object({ number: z.int(), at: Instant });

export const SealingWatch = z.object({
  head: z.nullable(Head),
  /** Entries under no seal yet, and since when. */
  unsealed: z.int(),
  unsealedSince: z.nullable(Instant),
  fault: z.nullable(SealingFault),
  witnesses: z.array(
    z.object({ kind: z.enum(['folder', 'database']), head: z.nullable(Head), fault: z.nullable(SealingFault) }),
  ),
});
export type SealingWatch = z.infer<typeof SealingWatch>;

export const WatchKept = read(
  'reading/watch',
  'How the audit is sealed and witnessed at this moment, and how many custodians there are to look.',
  {},
  z.object({
    sealing: z.nullable(SealingWatch),
    custodians: z.int(),
    /** Who can give the duty to another, by name. */
    askThem: z.array(z.string()),
  }),
);
