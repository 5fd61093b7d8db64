/**
 * A form is questions as data: an instrument with sections, in a version that is never edited once somebody has answered it. What an
 * office wants to ask otherwise becomes the next version, and an old answer is still read against the questions of its day.
 *
 * Every question says in which compartment its answer lies, so that an answer about the body is opened to those who treat the body
 * and to nobody else. What must never happen: an answer in `core`, where lists and numbers are made.
 */
import * as z from 'zod/mini';
import { sealedCompartments } from '../drawers/model.ts';
import { Day } from '../time.ts';
import { AskedWhen, Code, QuestionKey } from './asked-when.ts';

const Said = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(1000)),
  en: z.string().check(z.minLength(1), z.maxLength(1000)),
});

const questionKinds = ['text', 'long-text', 'one-of', 'many-of', 'yes-no', 'number', 'day'] as const;

export const Question = z.strictObject({
  key: QuestionKey,
  kind: z.enum(questionKinds),
  asks: Said,
  help: z.optional(Said),
  compartment: z.enum(sealedCompartments),
  options: z.optional(
    z.array(z.strictObject({ code: Code, id: z.string(), en: z.string() })).check(z.minLength(2), z.maxLength(60)),
  ),
  /** Kept rare on purpose: whoever sits before a frightened person leaves a question out without being scolded by a form. */
  needed: z.optional(z.boolean()),
  askedWhen: z.optional(AskedWhen),
  least: z.optional(z.number()),
  most: z.optional(z.number()),
});
export type Question = z.infer<typeof Question>;

const Section = z.strictObject({
  key: QuestionKey,
  title: Said,
  help: z.optional(Said),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(60)),
});

export const Instrument = z.strictObject({
  code: Code,
  version: z.int().check(z.minimum(1), z.maximum(9999)),
  title: Said,
  /** Who wrote it and on what it rests. */
  source: z.string().check(z.minLength(1), z.maxLength(300)),
  validFrom: Day,
  sections: z.array(Section).check(z.minLength(1), z.maxLength(30)),
});
export type Instrument = z.infer<typeof Instrument>;

export const questionsOf = (instrument: Instrument): readonly Question[] =>
  instrument.sections.flatMap((one) => one.questions);
