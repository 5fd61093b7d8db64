/** An answer as a person reads it, in the words that stood on the form when it was given. */
import type { Question } from '@naung/domain/ground/forms/model.ts';
import { Day } from '@naung/domain/ground/time.ts';
import type { Language } from '@naung/domain/ground/words.ts';
import { dayInWords } from '../look/dates.ts';
import { numberOf } from '../words/fill.ts';
import { words } from './words.ts';

/** Null where nothing was answered. A code that the form does not know is shown as it is, rather than hidden. */
export function answerInWords(question: Question, value: unknown, language: Language): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) {
    return value.length === 0 ? null : value.map((code) => optionInWords(question, code, language)).join('; ');
  }
  if (typeof value === 'boolean') return words[language][value ? 'yes' : 'no'];
  if (typeof value === 'number') return numberOf(language).format(value);
  if (question.kind === 'one-of') return optionInWords(question, value, language);
  const day = question.kind === 'day' ? Day.safeParse(value) : null;
  return day?.success === true ? dayInWords(day.data, language) : String(value);
}

const optionInWords = (question: Question, code: unknown, language: Language): string =>
  question.options?.find((option) => option.code === code)?.[language] ?? String(code);
