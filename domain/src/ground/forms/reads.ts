/**
 * What can be asked about instruments. The questions are open to everyone who works here; the answers are not.
 */
import * as z from 'zod/mini';
import { read } from '../command.ts';
import { Day } from '../time.ts';
import { Instrument } from './model.ts';

export const Instruments = read(
  'forms/instruments',
  'The instruments of this district in their newest versions.',
  {},
  z.object({
    items: z.array(
      z.object({
        code: z.string(),
        version: z.int(),
        title: z.object({ id: z.string(), en: z.string() }),
        validFrom: Day,
        isOwn: z.boolean(),
      }),
    ),
  }),
);

export const ShowInstrument = read(
  'forms/instrument',
  'One instrument: the newest version, or the one that an old answer was given to.',
  {
    code: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
    version: z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/))),
  },
  Instrument,
);
