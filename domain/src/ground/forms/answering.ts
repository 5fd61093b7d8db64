/**
 * Answering a form: which questions are asked in view of what was answered so far, and whether the answers fit them.
 *
 * An answer to a question that is no longer asked does not stand: who first ticked yes, wrote three lines and then ticked no has
 * taken the three lines back.
 */
import type { SealedParts } from '../drawers/model.ts';
import { type AnswerFault, faultOf } from './answer-fault.ts';
import type { Answers } from './answers.ts';
import { isAsked, ownValue } from './asked-question.ts';
import { type Instrument, type Question, questionsOf } from './model.ts';

export interface Checked {
  /** The answers that stand, for the questions that are asked. */
  readonly answers: Answers;
  readonly faults: readonly AnswerFault[];
}

/** Total over anything a phone may send; order of the faults is the order of the questions. */
export function validate(instrument: Instrument, given: Readonly<Record<string, unknown>>): Checked {
  const answers: Record<string, Answers[string]> = {};
  const faults: AnswerFault[] = [];
  const questions = questionsOf(instrument);
  for (const question of questions) {
    if (!isAsked(question, answers)) continue;
    const value = ownValue(given, question.key);
    if (isEmpty(value)) {
      if (question.needed) faults.push({ question: question.key, because: 'is-needed' });
      continue;
    }
    const because = faultOf(question, value);
    if (because === null) answers[question.key] = value as Answers[string];
    else faults.push({ question: question.key, because });
  }
  const known = new Set(questions.map((question) => question.key));
  for (const key of Object.keys(given)) if (!known.has(key)) faults.push({ question: key, because: 'is-no-question' });
  return { answers, faults };
}

/** The questions to show now. A condition looks only backwards, so one pass from the top is enough. */
export const askedNow = (instrument: Instrument, given: Readonly<Record<string, unknown>>): readonly Question[] => {
  const { answers } = validate(instrument, given);
  return questionsOf(instrument).filter((question) => isAsked(question, answers));
};

/** Each answer into the drawer of its question. */
export function answersIntoDrawers(instrument: Instrument, answers: Answers): SealedParts {
  const parts: SealedParts = {};
  for (const { key, compartment } of questionsOf(instrument)) {
    const value = ownValue(answers, key);
    if (value !== undefined) parts[compartment] = { ...parts[compartment], [key]: value };
  }
  return parts;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
