/**
 * The answers of an assessment as they are kept: each in the compartment of its question, so that what concerns the
 * body is read by those who treat it.
 */
import type { SealedParts } from '../../ground/drawers/model.ts';
import { answersIntoDrawers } from '../../ground/forms/answering.ts';
import type { Answers } from '../../ground/forms/answers.ts';
import type { Instrument } from '../../ground/forms/model.ts';
import { checkedAnswers } from './checked-answers.ts';
import { type AssessmentKept, answerFields } from './model.ts';

/** Each compartment's answers under one field of the record. */
export function sealedAnswers(instrument: Instrument, answers: Answers): SealedParts {
  const parts = answersIntoDrawers(instrument, answers) as Readonly<Record<string, Record<string, unknown>>>;
  return Object.fromEntries(
    Object.entries(answerFields)
      .filter(([compartment]) => parts[compartment] !== undefined)
      .map(([compartment, field]) => [compartment, { [field]: parts[compartment] }]),
  );
}

/** All answers of a kept assessment as one, to check them after a correction. */
export const answersOf = (kept: Partial<AssessmentKept>): Answers =>
  Object.assign({}, ...Object.values(answerFields).map((field) => kept[field] ?? {}));

/** After a correction every answer must still fit its question and lie in its question's compartment. */
export function answersFit(instrument: Instrument, kept: Partial<AssessmentKept>): boolean {
  const { answers, faults } = checkedAnswers(instrument, answersOf(kept));
  if (faults.length > 0) return false;
  const wanted = sealedAnswers(instrument, answers) as Readonly<Record<string, Record<string, object>>>;
  return Object.entries(answerFields).every(([compartment, field]) => {
    const there = Object.keys(kept[field] ?? {}).sort();
    return (
      there.join() ===
      Object.keys(wanted[compartment]?.[field] ?? {})
        .sort()
        .join()
    );
  });
}
