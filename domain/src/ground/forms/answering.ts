/**
 * Answering a form: which questions are asked in view of what was answered so far, and whether the answers fit them.
 *
 * An answer to a question that is no longer asked does not stand: who first ticked yes, wrote three lines and then ticked no has
 * taken the three lines back.
 */
import type { SealedParts } from '../drawers/model.ts';
import { Day } from '../time.ts';
import { type Answers, type AskedWhen, type Instrument, type Question, questionsOf } from './model.ts';

export type AnswerFaultKey =
  | 'is-no-question'
  | 'is-needed'
  | 'is-of-another-kind'
  | 'is-not-offered'
  | 'is-too-long'
  | 'is-out-of-range';

export interface AnswerFault {
  readonly question: string;
  readonly because: AnswerFaultKey;
}

export interface Checked {
  /** The answers that stand, for the questions that are asked. */
  readonly answers: Answers;
  readonly faults: readonly AnswerFault[];
}

const longestLine = 500;
const longestText = 10_000;

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

const isAsked = (question: Question, answers: Answers): boolean =>
  question.askedWhen === undefined || holds(question.askedWhen, answers);

function holds(when: AskedWhen, answers: Answers): boolean {
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
const ownValue = (record: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

function faultOf(question: Question, value: unknown): AnswerFaultKey | null {
  const offered = question.options?.map((option) => option.code) ?? [];
  switch (question.kind) {
    case 'text':
    case 'long-text': {
      if (typeof value !== 'string') return 'is-of-another-kind';
      return value.length > (question.kind === 'text' ? longestLine : longestText) ? 'is-too-long' : null;
    }
    case 'one-of':
      if (typeof value !== 'string') return 'is-of-another-kind';
      return offered.includes(value) ? null : 'is-not-offered';
    case 'many-of':
      if (!Array.isArray(value)) return 'is-of-another-kind';
      return value.every((one) => offered.includes(one)) && new Set(value).size === value.length
        ? null
        : 'is-not-offered';
    case 'yes-no':
      return typeof value === 'boolean' ? null : 'is-of-another-kind';
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'is-of-another-kind';
      return value < (question.least ?? value) || value > (question.most ?? value) ? 'is-out-of-range' : null;
    case 'day':
      return Day.safeParse(value).success ? null : 'is-of-another-kind';
  }
}
