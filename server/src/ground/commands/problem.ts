/**
 * Answers to the outside: RFC 9457 problem documents with a key that the browser has words for. The body of a 404 is constant,
 * so that "hidden" and "not there" cannot be told apart.
 */
import type { Rule } from '@naung/domain/ground/access/rule.ts';
import { isTakenId, isUntakeable } from '../database/faults.ts';
import { DutyOver, Undone } from '../database/transaction.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request could not be read',
  401: 'Nobody is signed in',
  403: 'This duty does not allow it',
  404: 'Nothing is there',
  409: 'Not in this state',
  413: 'Too much at once',
  415: 'JSON is expected',
  422: 'Something does not fit',
  429: 'Too many at once',
  500: 'Something broke on our side',
};

export const problem = (status: number, key: string, more: Readonly<Record<string, unknown>> = {}): Answer => ({
  status,
  body: {
    type: 'about:blank',
    title: titles[status] ?? 'A problem',
    status,
    ...(status === 409 ? { refusal: key } : { reason: key }),
    ...more,
  },
});

/** Thrown where somebody's own session waits until she has shown again who she is. */
export class Locked extends Error {}

/** The answer to what was thrown up to the door: our own fault, noted, unless it is a lock. */
export const answerTo = (fault: unknown, noteFault: (fault: unknown) => string): Answer =>
  fault instanceof Locked ? problem(401, 'locked') : problem(500, 'broke', { id: noteFault(fault), kept: false });

/** Known only to whoever may see the thing, or do it, once she has shown that it is she. */
export const proveAgain = problem(403, 'not-allowed', { because: 'prove-again' });

/** Several rules may let somebody in; the first is the usual way and names what is missing. */
export const notAllowedBy = (policy: readonly Rule[]): Undone =>
  new Undone('not-allowed', policy[0]?.because ?? 'nobody-may');

/** The answer to work that was rolled back on purpose; any other fault goes on upwards. */
export function undone(fault: unknown): Answer {
  if (fault instanceof DutyOver) return problem(401, 'not-signed-in');
  if (isUntakeable(fault)) return problem(422, 'not-understood', { errors: [] });
  if (isTakenId(fault)) return problem(409, 'id-is-taken');
  if (!(fault instanceof Undone)) throw fault;
  return fault.outcome === 'not-allowed'
    ? problem(403, 'not-allowed', { because: fault.because })
    : problem(404, 'not-there');
}

/** zod's issues may echo what was typed; only the path and the rule leave. */
export const withoutValues = (issues: readonly { path: PropertyKey[]; code?: string | undefined }[]) =>
  issues.map((issue) => ({ field: issue.path.join('.'), rule: issue.code ?? 'custom' }));
