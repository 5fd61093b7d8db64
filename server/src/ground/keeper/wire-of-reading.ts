/** The words in which the keeper is asked about what was read. */
import { openingReasons, readingAnswers } from '@naung/domain/ground/reading/model.ts';
import * as z from 'zod/mini';
import type { ReadingKeeping } from './reading.ts';
import { Asker } from './wire-of-walls.ts';

const Id = z.uuid();
const Limit = z.int().check(z.minimum(1), z.maximum(1000));

export const readingDeeds = {
  readingsOf: z.tuple([Asker, Id, Limit]),
  unusualReadings: z.tuple([Asker, z.nullable(Id), Limit]),
  isToldOfReading: z.tuple([Asker, Id]),
  noteReading: z.tuple([
    Asker,
    z.strictObject({ id: Id, reading: Id, did: z.enum(readingAnswers), words: z.nullable(z.string()) }),
  ]),
  reasonFor: z.tuple([Asker, z.string(), z.array(Id)]),
  giveReason: z.tuple([Asker, z.string(), z.enum(openingReasons)]),
  sealingWatch: z.tuple([Asker]),
} as const satisfies Record<keyof ReadingKeeping, z.ZodMiniType>;
