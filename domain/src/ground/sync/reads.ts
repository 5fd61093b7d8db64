/** What a device asks before anything else: what it may hold now, and what of that which it holds it must drop. */
import * as z from 'zod/mini';
import { paging, readInBody } from '../command.ts';
import { Compartment } from '../drawers/model.ts';
import { uuid } from '../ids.ts';

const Digest = z.string().check(z.regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits'));

export const ScopeOfDevice = readInBody(
  'sync/scope',
  'What the asker’s device may hold now, as ids, compartments and versions without a value; and what it must drop.',
  {
    ...paging,
    /** Of what the device holds; where it is the same as now, nothing is listed again. */
    digest: z.optional(Digest),
    /** Ids that the device holds, as many as fit; the rest in a further question. */
    held: z.optional(z.array(uuid).check(z.maxLength(500))),
  },
  z.object({
    /**
     * The same on every page of one scope: of each item the first 16 bytes of the SHA-256 of `<subject> <compartments> <version>`,
     * with commas between compartments, all of them XORed. A page with another digest belongs to another scope: begin again.
     */
    digest: Digest,
    isUnchanged: z.boolean(),
    /** Of `held` what is not hers to hold now, whether it ended, was taken from her, or never was. */
    gone: z.array(uuid),
    items: z.array(
      z.object({
        /** A case, a telling, a closing, a referral or its packet: whatever is reached by itself. */
        subject: uuid,
        compartments: z.array(Compartment),
        /** Another one once anything more was said of it that she may know of. */
        version: z.int(),
      }),
    ),
    next: z.nullable(z.string()),
  }),
);
