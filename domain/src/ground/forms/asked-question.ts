/**
 * Whether a question is asked, or a rule holds, in view of what was answered before it.
 */

import type { Answers } from './answers.ts';
import type { AskedWhen } from './asked-when.ts';
import type { Question } from './model.ts';

export const isAsked = (question: Question, answers: Answers): boolean =>
  question.askedWhen === undefined || holds(question.askedWhen, answers);

export function holds(when: AskedWhen, answers: Answers): boolean {
  if ('all' in when) return when.all.every((one) => holds(one, answers));
  if ('any' in when) return when.any.some((one) => holds(one, answers));
  if ('not' in when) return !holds(when.not, answers);
  const value = ownValue(answers, when.answer);
  if ('is' in when) return value === when.is;
  if ('includes' in when) return Array.isArray(value) && value.includes(when.includes);
  if ('atLeast' in when) return typeof value === 'number' && value >= when.atLeast;
  return (value !== undefined) === when.answered;
}

/** A question may be called `constructor`; what an object inherits is not an answer. */
export const ownValue = (record: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;
