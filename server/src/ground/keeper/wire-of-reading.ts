/** The words in which the keeper is asked about what was read. */
import { openingReasons, readingAnswers } from '@naung/domain/ground/reading/model.ts';
import { RecordMark } from '@naung/domain/ground/reading/trace.ts';
import * as z from 'zod/mini';
import type { ReadingKeeping } from './reading.ts';
import { Asker } from './wire-of-walls.ts';

const Id = z.uuid();
const Moment = z.iso.datetime({ precision: 3 });
const Limit = z.int().check(z.minimum(1), z.maximum(1000));

const word = z.nullable(z.string().check(z.maxLength(120)));
const TraceAsked = z.strictObject({
  from: Moment,
  until: Moment,
  person: z.nullable(Id),
  deed: word,
  outcomes: z.nullable(z.array(z.string())),
  purpose: word,
  record: z.nullable(RecordMark),
  after: z.nullable(z.tuple([z.iso.datetime({ precision: 6 }), Id])),
  limit: z.int().check(z.minimum(1), z.maximum(51)),
});

export const readingDeeds = {
  readingsOf: z.tuple([Asker, Id, Limit]),
  // Years of somebody's file, one line a day.
  readingsOnPaper: z.tuple([Asker, Id, z.int().check(z.minimum(1), z.maximum(10_000))]),
  unusualReadings: z.tuple([Asker, z.nullable(Id), Limit]),
  isToldOfReading: z.tuple([Asker, Id]),
  noteReading: z.tuple([
    Asker,
    z.strictObject({ id: Id, reading: Id, did: z.enum(readingAnswers), words: z.nullable(z.string()) }),
  ]),
  reasonFor: z.tuple([Asker, z.string(), z.array(Id)]),
  giveReason: z.tuple([Asker, z.string(), z.enum(openingReasons)]),
  sealingWatch: z.tuple([Asker]),
  traceShown: z.tuple([Asker, TraceAsked]),
  sealsShown: z.tuple([Asker]),
} as const satisfies Record<keyof ReadingKeeping, z.ZodMiniType>;
