/** What the office answers when it does not do a thing, read as one of the few kinds of failure. */
import * as z from 'zod/mini';
import type { Failure } from './failure.ts';

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

function secondsOf(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) ? seconds : null;
}
