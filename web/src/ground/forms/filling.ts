/** A form while it is being filled in: what is missing said kindly, and what of it stands. */
import { askedNow, validate } from '@naung/domain/ground/forms/answering.ts';
import { type Instrument, questionsOf } from '@naung/domain/ground/forms/model.ts';
import type { Language } from '@naung/domain/ground/words.ts';
import type { Faults } from '../look/error-summary.tsx';
import { fill } from '../words/fill.ts';
import { faultWords } from './words.ts';

/** What was given so far, by the key of the question; what a half-typed number is, is said when it is checked. */
export type Given = Readonly<Record<string, unknown>>;

/** Under which the error summary finds the field of a question. */
export const fieldOf = (question: string): string => `question-${question}`;

/** An answer that was taken back is gone, and not an empty one. */
export function answered(given: Given, question: string, value: unknown): Given {
  const { [question]: _before, ...others } = given;
  return value === undefined ? others : { ...others, [question]: value };
}

/** A room may ask for less than the form does: `check` is then its own. */
export function faultsOfForm(instrument: Instrument, given: Given, language: Language, check = validate): Faults {
  const asks = new Map(questionsOf(instrument).map((question) => [question.key, question.asks[language]]));
  return Object.fromEntries(
    check(instrument, given).faults.map(({ question, because }) => [
      fieldOf(question),
      fill(faultWords[language][because], { question: asks.get(question) ?? '' }, language),
    ]),
  );
}

/**
 * What was given to the questions that are asked, also where it does not fit yet: an answer that is being put right must be refused
 * by the office rather than quietly left out.
 */
export const givenToAsked = (instrument: Instrument, given: Given): Given =>
  Object.fromEntries(
    askedNow(instrument, given)
      .map(({ key }) => [key, given[key]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
