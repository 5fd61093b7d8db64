/**
 * What the answers of an assessment say of danger: each as an item of the same list that triage ticks, by rules that a person can read
 * and check. They may raise the urgency of a case and never lower it; somebody found out more, and nobody judged alone.
 *
 * An office's own questions count where they keep these names. What must never happen: that a survivor is asked whether she is safe
 * tonight, says no, and nothing follows.
 */
import type { Answers } from '../../ground/forms/answers.ts';
import { holds, ownValue } from '../../ground/forms/asked-question.ts';
import type { AskedWhen } from '../../ground/forms/asked-when.ts';
import { type Urgency, type UrgencyItemLevel, urgencyFrom } from '../../ground/urgency.ts';

interface DangerRule {
  /** A code of `urgency-items`, which says whether it is red or amber, and its words. */
  readonly item: string;
  readonly when: AskedWhen;
  /** The question whose answer tells it, so that a form says what follows where it was asked. */
  readonly question: string;
  /** Danger now: the questions stop, and safety is seen to first. */
  readonly stops: boolean;
}

const notSafe = { answer: 'aman-malam-ini', is: 'tidak' } as const;
const saysSafe = { answer: 'aman-malam-ini', is: 'ya' } as const;
/** The first version of the questions asked it as yes or no. */
const saidNotSafe = { answer: 'aman-malam-ini', is: false } as const;
const saidSafe = { answer: 'aman-malam-ini', is: true } as const;

export const dangerRules: readonly DangerRule[] = [
  { item: 'danger-now', question: 'aman-malam-ini', stops: true, when: { any: [notSafe, saidNotSafe] } },
  {
    item: 'respondent-in-house-tonight',
    question: 'jarak-terlapor',
    stops: true,
    when: { all: [{ answer: 'jarak-terlapor', is: 'serumah' }, { not: saysSafe }, { not: saidSafe }] },
  },
  {
    item: 'injured-or-bleeding',
    question: 'perlu-dokter',
    stops: true,
    when: { answer: 'perlu-dokter', is: 'sekarang' },
  },
  { item: 'suicidal-thoughts', question: 'ingin-mati', stops: true, when: { answer: 'ingin-mati', is: true } },
  { item: 'pregnant', question: 'hamil', stops: false, when: { answer: 'hamil', is: 'ya' } },
];

export const dangersIn = (answers: Answers): readonly string[] =>
  dangerRules.filter((rule) => holds(rule.when, answers)).map((rule) => rule.item);

/** The last question at which the asking stops for danger; null where there is none. */
export const dangerAt = (answers: Answers): string | null =>
  dangerRules.filter((rule) => rule.stops && holds(rule.when, answers)).at(-1)?.question ?? null;

/** Where there is danger, what was not asked yet may stay so. */
export const stopsForDanger = (answers: Answers): boolean => dangerAt(answers) !== null;

/** Null where nothing that was answered is urgent. */
export function urgencyAssessed(answers: Answers, items: readonly UrgencyItemLevel[]): Urgency | null {
  const urgency = urgencyFrom(dangersIn(answers), items);
  return urgency === 'hijau' ? null : urgency;
}

export const safeTonightAnswers = ['yes', 'no', 'unknown'] as const;
export type SafeTonight = (typeof safeTonightAnswers)[number];

const said: Readonly<Record<string, SafeTonight>> = { ya: 'yes', tidak: 'no', 'belum-tahu': 'unknown' };

/** Null where it was not asked in words that are known here. */
export function safeTonightIn(answers: Answers): SafeTonight | null {
  const answer = ownValue(answers, 'aman-malam-ini');
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return typeof answer === 'string' && Object.hasOwn(said, answer) ? (said[answer] ?? null) : null;
}
