/**
 * What a rule answers: a value, or the reason why not.
 *
 * A refusal is a key that completes "because…" (`case-is-closed`); words for people live in `words.ts` of the room.
 * Rules never throw: an exception is always a fault of ours, never of the person.
 */
export type Result<T, R extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly because: R };

export const done = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const refused = <R extends string>(because: R): Result<never, R> => ({ ok: false, because });
