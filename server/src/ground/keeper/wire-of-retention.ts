/** The words in which the keeper is asked about records that have ended. */
import { holdReasons, retentionActs } from '@naung/domain/ground/retention/model.ts';
import * as z from 'zod/mini';
import type { RetentionKeeping } from './retention.ts';
import { Asker } from './wire-of-walls.ts';

const Id = z.uuid();
const Limit = z.int().check(z.minimum(1), z.maximum(1000));
const After = z.nullable(z.tuple([z.string(), Id]));

export const retentionDeeds = {
  recordsKept: z.tuple([Asker, After, Limit]),
  recordsInPlace: z.tuple([Asker]),
  recordKept: z.tuple([Asker, Id]),
  recordAsked: z.tuple([Asker, Id]),
  askRetention: z.tuple([
    Asker,
    z.strictObject({
      act: Id,
      record: Id,
      what: z.enum(retentionActs),
      because: z.nullable(z.enum(holdReasons)),
      note: z.nullable(z.string()),
      reviewOn: z.nullable(z.iso.date()),
    }),
  ]),
  decideRetention: z.tuple([Asker, Id, z.boolean()]),
  recordsDestroyed: z.tuple([Asker, After, Limit]),
  recordDestroyed: z.tuple([Asker, Id]),
} as const satisfies Record<keyof RetentionKeeping, z.ZodMiniType>;
