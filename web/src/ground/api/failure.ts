/**
 * Why a call did not come to what was wished, in the few kinds that a screen speaks about differently.
 * `not-allowed` and `refused` carry the key of a reason; words for it are the room's. `missing` says nothing more, so that
 * nobody learns from an answer whether a record exists.
 */
import * as z from 'zod/mini';

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

const Problem = z.object({
  refusal: z.optional(z.string()),
  because: z.optional(z.string()),
  reason: z.optional(z.string()),
  id: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ field: z.string(), rule: z.string() }))),
});

/** Reads a problem document (RFC 9457). Anything that is not one, such as a proxy's page, counts by its status alone. */
export async function failureOf(response: Response): Promise<Failure> {
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  const problem = parsed.success ? parsed.data : {};
  switch (response.status) {
    case 401:
      return { kind: 'signed-out', because: problem.reason ?? null };
    case 403:
      return { kind: 'not-allowed', because: problem.because ?? problem.reason ?? null };
    case 404:
      return { kind: 'missing' };
    case 409:
      return { kind: 'refused', because: problem.refusal ?? 'unknown' };
    case 429:
      return { kind: 'too-often', seconds: secondsOf(response.headers.get('retry-after')) };
    default:
      return response.status < 500
        ? { kind: 'malformed', because: problem.reason ?? null, faults: problem.errors ?? [] }
        : { kind: 'broken', reference: problem.id ?? null };
  }
}

/** Whether the same wish may be said again under the same key: nothing has been decided about it. */
export const isUndecided = (failure: Failure): boolean =>
  failure.kind === 'unreachable' ||
  failure.kind === 'broken' ||
  failure.kind === 'signed-out' ||
  failure.kind === 'too-often';

function secondsOf(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) ? seconds : null;
}
