import type { ReadContract } from '@naung/domain/ground/command.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useKept } from '../kept.ts';
import { type AskedBy, ask, sessionEnded, wantsMore } from './client.ts';
import { type ComesAgain, useComingAgain } from './coming-again.ts';
import { type Failure, isUndecided } from './failure.ts';
import { isOfOneRecord } from './of-one-record.ts';

type PagedContract = ReadContract<
  `${string}/${string}`,
  z.ZodMiniType,
  z.ZodMiniType<{ items: unknown[]; next: string | null }>
>;
type ItemOf<C extends PagedContract> = z.infer<C['answer']>['items'][number];

export interface Pages<Item> {
  /** Null until the first page has come. */
  readonly items: readonly Item[] | null;
  readonly hasMore: boolean;
  readonly waiting: boolean;
  readonly failure: Failure | null;
  readonly more: () => void;
  readonly again: () => void;
}

interface Gathered {
  readonly isFirst: boolean;
  readonly question: string | null;
  readonly items: readonly unknown[];
  readonly next: string | null;
}

/**
 * A list read page by page under a cursor; a new filter begins anew and drops what an older question still brings. Of somebody who has gone
 * on to a second page nothing is taken away.
 */
export function usePages<C extends PagedContract>(
  contract: C,
  filter: z.input<C['query']>,
  comesAgain: ComesAgain = isOfOneRecord(filter) ? 'never' : 'on-return',
): Pages<ItemOf<C>> {
  const question = `${contract.name}?${JSON.stringify(filter)}`;
  const [gathered, setGathered] = useState<Gathered>({ isFirst: true, question: null, items: [], next: null });
  const [waiting, setWaiting] = useState(true);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ended = useKept(sessionEnded);
  const turn = useRef(0);

  async function fetchAfter(cursor: string | null, by: AskedBy = 'asked'): Promise<void> {
    turn.current += 1;
    const mine = turn.current;
    if (by === 'asked') setWaiting(true);
    const query = cursor === null ? filter : { ...(filter as object), after: cursor };
    const answer = await ask(contract, query as z.input<C['query']>, by);
    if (turn.current !== mine || (by === 'unasked' && wantsMore(answer))) return;
    setWaiting(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) {
      const { items, next } = answer.value;
      setGathered((before) => ({
        isFirst: cursor === null,
        question,
        items: cursor === null ? items : [...before.items, ...items],
        next,
      }));
    } else if (!isUndecided(answer.failure)) {
      setGathered({ isFirst: true, question, items: [], next: null });
    }
  }

  useEffect(() => {
    if (!ended) void fetchAfter(null);
  }, [question, ended]);

  useComingAgain(comesAgain, (by) => {
    const isShown = gathered.question === question && gathered.isFirst && !waiting;
    if (!ended && (by === 'asked' || isShown)) void fetchAfter(null, by);
  });

  const mine = gathered.question === question;
  return {
    items: mine ? (gathered.items as readonly ItemOf<C>[]) : null,
    hasMore: mine && gathered.next !== null,
    waiting: waiting || (!mine && failure === null),
    failure,
    more: () => void fetchAfter(gathered.next),
    again: () => void fetchAfter(null),
  };
}
