/** An assessment that is being written: the answers, what was found, and when. */

import { checkedAnswers } from '@naung/domain/casework/services/checked-answers.ts';
import type { Assess } from '@naung/domain/casework/services/commands.ts';
import type { Answers } from '@naung/domain/ground/forms/answers.ts';
import type { Instrument } from '@naung/domain/ground/forms/model.ts';
import { type Day, dayIn, type Instant, isBefore, type Zone } from '@naung/domain/ground/time.ts';
import type { Language } from '@naung/domain/ground/words.ts';
import type * as z from 'zod/mini';
import { momentOf } from '../../ground/deadlines/moment-of.ts';
import { faultsOfForm, type Given } from '../../ground/forms/filling.ts';
import type { Faults } from '../../ground/look/error-summary.tsx';
import { now } from '../../ground/outside.ts';
import type { Say } from '../../ground/words/use-words.ts';
import type { words } from './words.ts';

export interface AssessmentForm {
  /** Made once, so that a second press after a lost line is the same assessment. */
  readonly assessment: string;
  /** With its version: what was begun with the old questions is finished with them. */
  readonly instrument: { readonly code: string; readonly version: number } | null;
  readonly given: Given;
  readonly doneOn: Day | '';
  readonly needs: readonly string[];
  readonly conclusion: string;
  readonly reviewOn: Day | '';
}

/** Noon of the day, or now where that still lies ahead: an assessment is remembered by its day. */
export function doneAtOf(doneOn: Day | '', zone: Zone, at = now()): Instant | null {
  const noon = momentOf(doneOn, '12', zone);
  return noon !== null && doneOn === dayIn(zone, at) && isBefore(at, noon) ? at : noon;
}

interface Checking {
  readonly instrument: Instrument;
  readonly zone: Zone;
  readonly language: Language;
  readonly say: Say<keyof typeof words.id>;
}

export function faultsIn(form: AssessmentForm, { instrument, zone, language, say }: Checking, at = now()): Faults {
  return {
    ...(form.doneOn === '' ? { 'done-on': say('done-on-fault') } : {}),
    ...(form.doneOn > dayIn(zone, at) ? { 'done-on': say('done-on-future') } : {}),
    ...faultsOfForm(instrument, form.given, language, checkedAnswers),
  };
}

/** The answers that stand, as they would be kept. */
export const answersIn = (form: AssessmentForm, instrument: Instrument): Answers =>
  checkedAnswers(instrument, form.given).answers;

export function payloadOf(
  form: AssessmentForm,
  subject: string,
  instrument: Instrument,
  zone: Zone,
): z.input<(typeof Assess)['payload']> | null {
  const doneAt = doneAtOf(form.doneOn, zone);
  if (doneAt === null) return null;
  return {
    assessment: form.assessment,
    case: subject,
    instrument: instrument.code,
    instrumentVersion: instrument.version,
    doneAt,
    needs: [...form.needs],
    reviewOn: form.reviewOn === '' ? null : form.reviewOn,
    ...(form.conclusion.trim() === '' ? {} : { conclusion: form.conclusion.trim() }),
    answers: answersIn(form, instrument) as Record<string, string | number | boolean | string[]>,
  };
}
