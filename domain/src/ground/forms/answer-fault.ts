/**
 * Whether one answer fits its question, and if not, why.
 */
import { Day } from '../time.ts';
import type { Question } from './model.ts';

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

const longestLine = 500;
const longestText = 10_000;

export function faultOf(question: Question, value: unknown): AnswerFaultKey | null {
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
