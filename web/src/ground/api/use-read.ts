import type { ReadContract } from '@naung/domain/ground/command.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useKept } from '../kept.ts';
import { type AskedBy, ask, sessionEnded, wantsMore } from './client.ts';
import { type ComesAgain, useComingAgain } from './coming-again.ts';
import { type Answer, type Failure, isUndecided } from './failure.ts';
import { isOfOneRecord } from './of-one-record.ts';
import { deskLocked } from './proof.ts';

export interface Reading<T> {
  /** The last good answer to this very question; it stays while the same is asked again, and when the line is lost. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly waiting: boolean;
  readonly again: () => void;
}

/**
 * Asks once, and again when the question changes, the person has signed in anew, or she comes back to the page. `null` asks nothing yet.
 * What is asked about one record is not asked for again unpressed: each look into a file is written down as hers.
 */
export function useRead<C extends ReadContract>(
  contract: C,
  query: z.input<C['query']> | null,
  comesAgain: ComesAgain = isOfOneRecord(query) ? 'never' : 'on-return',
): Reading<z.infer<C['answer']>> {
  return useAsked(
    query === null ? null : `${contract.name}?${JSON.stringify(query)}`,
    (by) => ask(contract, query as z.input<C['query']>, by),
    comesAgain,
  );
}

interface Heard<T> {
  readonly question: string | null;
  readonly value: T | null;
  readonly failure: Failure | null;
}

/** The same for a call that has no contract, such as the person's own sessions. */
export function useAsked<T>(
  question: string | null,
  put: (by: AskedBy) => Promise<Answer<T>>,
  comesAgain: ComesAgain = 'never',
): Reading<T> {
  const [heard, setHeard] = useState<Heard<T>>({ question: null, value: null, failure: null });
  const [asking, setAsking] = useState(true);
  const [round, setRound] = useState(0);
  const latest = useRef(round);
  latest.current = round;
  const isEnded = useKept(sessionEnded);
  const isLocked = useKept(deskLocked);
  const ended = isEnded || isLocked;

  useEffect(() => {
    if (question === null || ended) return;
    let wanted = true;
    setAsking(true);
    void put('asked').then((answer) => {
      if (!wanted) return;
      setHeard((before) => afterAnswer(before, question, answer));
      setAsking(false);
    });
    return () => {
      wanted = false;
    };
  }, [question, round, ended]);

  useComingAgain(comesAgain, (by) => {
    if (question === null || ended) return;
    if (by === 'asked') return setRound((times) => times + 1);
    void put(by).then((answer) => {
      if (latest.current === round && !wantsMore(answer))
        setHeard((before) => (before.question === question ? afterAnswer(before, question, answer) : before));
    });
  });

  const mine = heard.question === question && question !== null;
  return {
    value: mine ? heard.value : null,
    failure: mine ? heard.failure : null,
    waiting: question !== null && (asking || !mine),
    again: () => setRound((times) => times + 1),
  };
}

/** Nothing of another record is ever shown under this question, and nothing at all once it was refused. */
function afterAnswer<T>(before: Heard<T>, question: string, answer: Answer<T>): Heard<T> {
  if (answer.ok) return { question, value: answer.value, failure: null };
  const keeps = before.question === question && isUndecided(answer.failure);
  return { question, value: keeps ? before.value : null, failure: answer.failure };
}
