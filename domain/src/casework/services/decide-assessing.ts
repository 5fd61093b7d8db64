/**
 * When an assessment is refused. What was left out is no reason, unless the instrument itself cannot do without it and there is no
 * danger to be seen to first.
 */
import type { CommandOf } from '../../ground/command.ts';
import type { Instrument } from '../../ground/forms/model.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { type Instant, isBefore } from '../../ground/time.ts';
import type { UrgencyItemLevel } from '../../ground/urgency.ts';
import { safeTonightIn, urgencyAssessed } from '../danger/model.ts';
import { checkedAnswers } from './checked-answers.ts';
import type { Assess } from './commands.ts';
import type { AssessmentDone } from './model.ts';
import { sealedAnswers } from './sealed-answers.ts';

export interface AssessingSituation {
  readonly caseIsOpen: boolean;
  readonly codesAreHeld: boolean;
  readonly instrument: Instrument | null;
  /** Red and amber items as they stand today. */
  readonly urgencyItems: readonly UrgencyItemLevel[];
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
  const { answers, faults } = checkedAnswers(now.instrument, payload.answers);
  if (faults.length > 0) return refused('answers-do-not-fit');
  const { instrument, instrumentVersion, doneAt, needs, conclusion } = payload;
  const sealed = sealedAnswers(now.instrument, answers);
  return done([
    {
      type: 'assessment-done',
      record: payload.assessment,
      subject: payload.case,
      core: {
        instrument,
        instrumentVersion,
        doneAt,
        needs: [...new Set(needs)],
        safeTonight: safeTonightIn(answers),
        urgency: urgencyAssessed(answers, now.urgencyItems),
      },
      sealed: conclusion === undefined ? sealed : { ...sealed, narrative: { ...sealed.narrative, conclusion } },
    },
  ]);
}
