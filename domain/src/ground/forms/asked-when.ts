/**
 * The condition under which a question is asked, as data: what stands in an earlier answer.
 */
import * as z from 'zod/mini';

/** A question's name inside its instrument: `safe-tonight`. */
export const QuestionKey = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));

export const Code = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));

/** What an earlier answer must be for this question to be asked. */
const Met = z.union([
  z.strictObject({ answer: QuestionKey, is: z.union([Code, z.boolean()]) }),
  z.strictObject({ answer: QuestionKey, includes: Code }),
  z.strictObject({ answer: QuestionKey, atLeast: z.number() }),
  z.strictObject({ answer: QuestionKey, answered: z.boolean() }),
]);
const NotMet = z.strictObject({ not: Met });
const Any = z.strictObject({ any: z.array(z.union([Met, NotMet])).check(z.minLength(1)) });
const All = z.strictObject({ all: z.array(z.union([Met, NotMet])).check(z.minLength(1)) });

/** A tree of two levels: deeper ones nobody can check by reading, and a schema without circles can be shown to other systems. */
export const AskedWhen = z.union([
  Met,
  NotMet,
  z.strictObject({ all: z.array(z.union([Met, NotMet, Any])).check(z.minLength(1)) }),
  z.strictObject({ any: z.array(z.union([Met, NotMet, All])).check(z.minLength(1)) }),
]);
export type AskedWhen = z.infer<typeof AskedWhen>;
