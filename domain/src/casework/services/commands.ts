/**
 * What can be written down: what was found out of her needs, and what was given. When each is refused stands in the
 * `decide-…` file beside it.
 */
import { command } from '../../ground/command.ts';
import { Answers } from '../../ground/forms/answers.ts';
import { CaseId } from '../../ground/ids.ts';
import { AssessmentId, assessmentFields, GivenId, givenFields } from './model.ts';

const { instrument, instrumentVersion, doneAt, needs, reviewOn, conclusion } = assessmentFields;

export const Assess = command(
  'services/assess',
  'Writes down an assessment: the answers to an instrument and the needs found.',
  {
    assessment: AssessmentId,
    case: CaseId,
    instrument,
    instrumentVersion,
    doneAt,
    needs,
    reviewOn,
    conclusion,
    answers: Answers,
  },
);

export const GiveService = command('services/give', 'Writes down a service that was given.', {
  given: GivenId,
  case: CaseId,
  ...givenFields,
});
