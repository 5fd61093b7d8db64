/**
 * Why a call did not come to what was wished, in the few kinds that a screen speaks about differently.
 * `not-allowed` and `refused` carry the key of a reason; words for it are the room's. `missing` says nothing more, so that
 * nobody learns from an answer whether a record exists.
 */
/** Where something does not fit, by the rule that says so; never with the value that was typed. */
export interface Fault {
  readonly field: string;
  readonly rule: string;
}

export type Failure =
  | { readonly kind: 'not-allowed'; readonly because: string | null }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'malformed'; readonly because: string | null; readonly faults: readonly Fault[] }
  | { readonly kind: 'signed-out'; readonly because: string | null }
  | { readonly kind: 'too-often'; readonly seconds: number | null }
  | { readonly kind: 'broken'; readonly reference: string | null }
  | { readonly kind: 'unreachable' };

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const failed = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure });

/** Whether the same wish may be said again under the same key: nothing has been decided about it. */
export const isUndecided = (failure: Failure): boolean =>
  failure.kind === 'unreachable' ||
  failure.kind === 'broken' ||
  failure.kind === 'signed-out' ||
  failure.kind === 'too-often';
