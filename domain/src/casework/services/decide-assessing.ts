/**
 * When an assessment is refused. What was left out is no reason, unless the instrument itself cannot do without it.
 */
import type { CommandOf } from '../../ground/command.ts';
import type { SealedParts } from '../../ground/drawers/model.ts';
import { answersIntoDrawers, validate } from '../../ground/forms/answering.ts';
import type { Answers, Instrument } from '../../ground/forms/model.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { type Instant, isBefore } from '../../ground/time.ts';
import type { Assess } from './commands.ts';
import { type AssessmentDone, type AssessmentKept, answerFields } from './model.ts';

export interface AssessingSituation {
  readonly caseIsOpen: boolean;
  readonly codesAreHeld: boolean;
  readonly instrument: Instrument | null;
  readonly now: Instant;
}

export type AssessingRefusal =
  | 'case-is-closed'
  | 'code-is-not-in-the-list'
  | 'no-such-instrument'
  | 'is-in-the-future'
  | 'answers-do-not-fit';

export function decideAssessing(
  { payload }: CommandOf<typeof Assess>,
  now: AssessingSituation,
): Result<readonly AssessmentDone[], AssessingRefusal> {
  if (!now.caseIsOpen) return refused('case-is-closed');
  if (!now.codesAreHeld) return refused('code-is-not-in-the-list');
  if (now.instrument === null) return refused('no-such-instrument');
  if (isBefore(now.now, payload.doneAt)) return refused('is-in-the-future');
  const { answers, faults } = validate(now.instrument, payload.answers);
  if (faults.length > 0) return refused('answers-do-not-fit');
  const { instrument, instrumentVersion, doneAt, needs, conclusion } = payload;
  const sealed = sealedAnswers(now.instrument, answers);
  return done([
    {
      type: 'assessment-done',
      record: payload.assessment,
      subject: payload.case,
      core: { instrument, instrumentVersion, doneAt, needs: [...new Set(needs)] },
      sealed: conclusion === undefined ? sealed : { ...sealed, narrative: { ...sealed.narrative, conclusion } },
    },
  ]);
}

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
  const { answers, faults } = validate(instrument, answersOf(kept));
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
