/**
 * One value that several parts of the desk look at: the place, the language, who is signed in.
 * It lives in memory only and is gone with the page; nothing of a case is ever put into browser storage.
 */
import { useLayoutEffect, useState } from 'preact/hooks';

export interface Kept<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly watch: (look: () => void) => () => void;
}

export function keep<T>(first: T): Kept<T> {
  let value = first;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const look of [...watchers]) look();
    },
    watch(look) {
      watchers.add(look);
      return () => watchers.delete(look);
    },
  };
}

export function useKept<T>(kept: Kept<T>): T {
  const [value, setValue] = useState(kept.get);
  useLayoutEffect(() => {
    const look = () => setValue(kept.get);
    look();
    return kept.watch(look);
  }, [kept]);
  return value;
}
