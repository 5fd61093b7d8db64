/**
 * Answers to an instrument, by the names of its questions; whether they fit is asked in `answering.ts`.
 */
import * as z from 'zod/mini';
import { Code, QuestionKey } from './asked-when.ts';

export const AnswerValue = z.union([
  z.string().check(z.maxLength(10_000)),
  z.number(),
  z.boolean(),
  z.array(Code).check(z.maxLength(60)),
]);
export const Answers = z.record(QuestionKey, AnswerValue);
export type Answers = Readonly<Record<string, z.infer<typeof AnswerValue>>>;
