import type { ReadContract } from '@naung/domain/ground/command.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useKept } from '../kept.ts';
import { ask, sessionEnded } from './client.ts';
import { type Failure, isUndecided } from './failure.ts';

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
  readonly question: string | null;
  readonly items: readonly unknown[];
  readonly next: string | null;
}

/** A list read page by page under a cursor; a new filter begins anew and drops what an older question still brings. */
export function usePages<C extends PagedContract>(contract: C, filter: z.input<C['query']>): Pages<ItemOf<C>> {
  const question = `${contract.name}?${JSON.stringify(filter)}`;
  const [gathered, setGathered] = useState<Gathered>({ question: null, items: [], next: null });
  const [waiting, setWaiting] = useState(true);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ended = useKept(sessionEnded);
  const asked = useRef('');

  async function fetchAfter(cursor: string | null): Promise<void> {
    asked.current = question;
    setWaiting(true);
    const query = cursor === null ? filter : { ...(filter as object), after: cursor };
    const answer = await ask(contract, query as z.input<C['query']>);
    if (asked.current !== question) return;
    setWaiting(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) {
      const { items, next } = answer.value;
      setGathered((before) => ({ question, items: cursor === null ? items : [...before.items, ...items], next }));
    } else if (!isUndecided(answer.failure)) {
      setGathered({ question, items: [], next: null });
    }
  }

  useEffect(() => {
    if (!ended) void fetchAfter(null);
  }, [question, ended]);

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
