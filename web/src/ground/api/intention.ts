/**
 * One wish, one key. Pressing again after a lost connection says the same wish again under the same key, so that a
 * referral is never sent twice; changed words, or a decided answer, make a new wish.
 */
import { type Answer, isUndecided } from './failure.ts';

export interface Intention {
  readonly keyFor: (payload: unknown) => string;
  readonly answered: (answer: Answer<unknown>) => void;
}

export function intention(newKey: () => string): Intention {
  let open: { readonly words: string; readonly key: string } | null = null;
  return {
    keyFor(payload) {
      const words = JSON.stringify(payload);
      if (open?.words !== words) open = { words, key: newKey() };
      return open.key;
    },
    answered(answer) {
      if (answer.ok || !isUndecided(answer.failure)) open = null;
    },
  };
}
