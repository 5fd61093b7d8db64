import type { CommandContract, Verdict } from '@naung/domain/ground/command.ts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useKept } from '../kept.ts';
import { newKey } from '../outside.ts';
import { perform, sessionEnded } from './client.ts';
import { typed } from './coming-again.ts';
import { type Answer, type Failure, failed } from './failure.ts';
import { intention } from './intention.ts';

export interface Performing<Payload> {
  /** Says the command. A second press while the first is on its way is answered with the first one's verdict. */
  readonly perform: (payload: Payload) => Promise<Answer<Verdict>>;
  readonly working: boolean;
  readonly failure: Failure | null;
  readonly forget: () => void;
}

/** A command with its key, its waiting and its failure, for one form or button. */
export function usePerform<C extends CommandContract>(contract: C): Performing<z.input<C['payload']>> {
  const wish = useMemo(() => intention(newKey), [contract]);
  const underway = useRef<Promise<Answer<Verdict>> | null>(null);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const isEnded = useKept(sessionEnded);
  // She has signed in over the page: that she must is so no more.
  useEffect(() => {
    if (!isEnded) setFailure((before) => (before?.kind === 'signed-out' ? null : before));
  }, [isEnded]);

  async function say(payload: z.input<C['payload']>): Promise<Answer<Verdict>> {
    setWorking(true);
    setFailure(null);
    const answer = await perform(contract, payload, wish.keyFor(payload)).catch(() => failed({ kind: 'unreachable' }));
    wish.answered(answer);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) typed.set(false);
    setWorking(false);
    underway.current = null;
    return answer;
  }

  return {
    perform(payload) {
      underway.current ??= say(payload);
      return underway.current;
    },
    working,
    failure,
    forget: () => setFailure(null),
  };
}
