/**
 * What hardly changes while one works: the words of lists, the names of places and units. Asked once and kept in memory until the
 * page goes, apart for each duty. Never for anything of a case: a case is asked for each time, so that each look is written down.
 */
import type { ReadContract } from '@naung/domain/ground/command.ts';
import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useMe } from '../signing-in/signed-in.tsx';
import { ask } from './client.ts';
import type { Answer } from './failure.ts';

const known = new Map<string, unknown>();
const underway = new Map<string, Promise<Answer<unknown>>>();

/** Null until it has come, or while it cannot be had; the screen then shows the code instead of its word. */
export function useOnce<C extends ReadContract>(
  contract: C,
  query: z.input<C['query']> | null,
): z.infer<C['answer']> | null {
  const duty = useMe().duty?.id ?? '';
  const key = query === null ? null : `${duty} ${contract.name}?${JSON.stringify(query)}`;
  return useKept(key, () => ask(contract, query as z.input<C['query']>)) as z.infer<C['answer']> | null;
}

/** The same for what takes more than one call, such as a list of several pages. */
export function useAllOnce<T>(name: string, gather: () => Promise<Answer<T>>): T | null {
  const duty = useMe().duty?.id ?? '';
  return useKept(`${duty} ${name}`, gather) as T | null;
}

/** After a thing of that name was changed here: whoever looks next asks again. */
export function forgetOnce(name: string): void {
  for (const key of [...known.keys()]) if (key.includes(` ${name}`)) known.delete(key);
}

function useKept(key: string | null, put: () => Promise<Answer<unknown>>): unknown {
  const [, setCome] = useState<string | null>(null);

  useEffect(() => {
    if (key === null || known.has(key)) return;
    let wanted = true;
    const asked = underway.get(key) ?? put();
    underway.set(key, asked);
    void asked.then((answer) => {
      underway.delete(key);
      if (answer.ok) known.set(key, answer.value);
      if (wanted) setCome(key);
    });
    return () => {
      wanted = false;
    };
  }, [key]);

  return key === null ? null : (known.get(key) ?? null);
}
