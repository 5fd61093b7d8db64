import type { ReadContract } from '@naung/domain/ground/command.ts';
import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useKept } from '../kept.ts';
import { ask, sessionEnded } from './client.ts';
import { type Answer, type Failure, isUndecided } from './failure.ts';
import { deskLocked } from './proof.ts';

export interface Reading<T> {
  /** The last good answer to this very question; it stays while the same is asked again, and when the line is lost. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly waiting: boolean;
  readonly again: () => void;
}

/** Asks once, and again when the question changes or the person has signed in anew. `null` asks nothing yet. */
export function useRead<C extends ReadContract>(
  contract: C,
  query: z.input<C['query']> | null,
): Reading<z.infer<C['answer']>> {
  return useAsked(query === null ? null : `${contract.name}?${JSON.stringify(query)}`, () =>
    ask(contract, query as z.input<C['query']>),
  );
}

interface Heard<T> {
  readonly question: string | null;
  readonly value: T | null;
  readonly failure: Failure | null;
}

/** The same for a call that has no contract, such as the person's own sessions. */
export function useAsked<T>(question: string | null, put: () => Promise<Answer<T>>): Reading<T> {
  const [heard, setHeard] = useState<Heard<T>>({ question: null, value: null, failure: null });
  const [asking, setAsking] = useState(true);
  const [round, setRound] = useState(0);
  const isEnded = useKept(sessionEnded);
  const isLocked = useKept(deskLocked);
  const ended = isEnded || isLocked;

  useEffect(() => {
    if (question === null || ended) return;
    let wanted = true;
    setAsking(true);
    void put().then((answer) => {
      if (!wanted) return;
      setHeard((before) => afterAnswer(before, question, answer));
      setAsking(false);
    });
    return () => {
      wanted = false;
    };
  }, [question, round, ended]);

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
