/**
 * How the desk speaks to the office. A read is a question, a command a wish made once: its key is made where the person
 * presses, not here, and is the same when the wish is said again after a lost connection, so that it happens once.
 * No case word ever goes into a path; the name of a contract is its path.
 */
import type { CommandContract, ReadContract, Verdict } from '@naung/domain/ground/command.ts';
import { reasonNeeded } from '@naung/domain/ground/reading/model.ts';
import { unaskedHeader } from '@naung/domain/ground/signing-in/model.ts';
import type * as z from 'zod/mini';
import { keep } from '../kept.ts';
import { type Answer, failed } from './failure.ts';
import { failureOf } from './problem.ts';
import { askForProof, deskLocked, untilOpened } from './proof.ts';
import { askForReason } from './reason.ts';

/** How a read comes about: by somebody's hand, or because the page she is on is kept fresh. */
export type AskedBy = 'asked' | 'unasked';

/** True once the office no longer knows this session: the desk then asks to sign in over the open page. */
export const sessionEnded = keep(false);

const patience = 30_000;

export async function ask<C extends ReadContract>(
  contract: C,
  query: z.input<C['query']>,
  by: AskedBy = 'asked',
): Promise<Answer<z.infer<C['answer']>>> {
  const asked = contract.query.safeParse(query);
  if (!asked.success) return failed({ kind: 'malformed', because: null, faults: faultsOf(asked.error) });
  const method = contract.inBody ? 'POST' : 'GET';
  const path = contract.inBody ? `/${contract.name}` : `/${contract.name}${searchOf(asked.data)}`;
  const body = contract.inBody ? asked.data : undefined;
  // Nobody is asked in the middle of something else to show that it is she, or to give a reason.
  if (by === 'unasked') return callOnce(method, path, body, { [unaskedHeader]: 'yes' }, false);
  const sayOnce = () => call<z.infer<C['answer']>>(method, path, body);
  const say = () => againWhenOpened(sayOnce);
  const answer = await say();
  return wantsReason(answer) && (await askForReason()) ? say() : answer;
}

/** What was on its way when the desk was locked is asked for again once it is open: nobody finds a broken page because she was called away. */
async function againWhenOpened<T>(say: () => Promise<Answer<T>>): Promise<Answer<T>> {
  for (;;) {
    const answer = await say();
    if (answer.ok || answer.failure.kind !== 'signed-out' || answer.failure.because !== 'locked') return answer;
    await untilOpened();
  }
}

/** Shown only to whoever says first that it is she, or why: what she was shown before stays as it was. */
export const wantsMore = (answer: Answer<unknown>): boolean => wantsProof(answer) || wantsReason(answer);

const wantsReason = (answer: Answer<unknown>): boolean =>
  !answer.ok && answer.failure.kind === 'not-allowed' && answer.failure.because === reasonNeeded;

export async function perform<C extends CommandContract>(
  contract: C,
  payload: z.input<C['payload']>,
  key: string,
): Promise<Answer<Verdict>> {
  const wished = contract.payload.safeParse(payload);
  if (!wished.success) return failed({ kind: 'malformed', because: null, faults: faultsOf(wished.error) });
  return call('POST', `/${contract.name}`, wished.data, { 'idempotency-key': key });
}

export interface CallHeaders {
  readonly 'idempotency-key'?: string;
  readonly [unaskedHeader]?: 'yes';
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One call to `/api/v1`. An empty answer is null. `keepalive` lets the last save of a draft outlive the page. Where the office first wants
 * to know that it is still she, she is asked in place, and what was asked for is said again.
 */
export async function call<T>(
  method: Method,
  path: string,
  body?: unknown,
  headers: CallHeaders = {},
  keepalive = false,
): Promise<Answer<T>> {
  const answer = await callOnce<T>(method, path, body, headers, keepalive);
  return wantsProof(answer) && (await askForProof()) ? callOnce(method, path, body, headers, keepalive) : answer;
}

const wantsProof = (answer: Answer<unknown>): boolean =>
  !answer.ok && answer.failure.kind === 'not-allowed' && answer.failure.because === 'prove-again';

async function callOnce<T>(
  method: Method,
  path: string,
  body: unknown,
  headers: CallHeaders,
  keepalive: boolean,
): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: method === 'GET' ? null : JSON.stringify(body ?? {}),
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      keepalive,
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return await refusalFrom(response, `${method} ${path}`);
    const text = await response.text();
    return { ok: true, value: (text === '' ? null : JSON.parse(text)) as T };
  } catch {
    return failed({ kind: 'unreachable' });
  }
}

/** These ask or say who one is: their 401 is a wrong word or an answer, not a session that ended. */
const beforeSession = [
  'GET /me',
  'GET /me/proving',
  'POST /sessions',
  'POST /sessions/passkey-options',
  'POST /sessions/passkey',
  'POST /first-administrator',
  'POST /first-administrator/districts',
];

async function refusalFrom(response: Response, what: string): Promise<Answer<never>> {
  const failure = await failureOf(response);
  if (failure.kind === 'signed-out' && failure.because === 'locked') deskLocked.set(true);
  else if (failure.kind === 'signed-out' && !beforeSession.includes(what)) sessionEnded.set(true);
  return failed(failure);
}

function searchOf(query: unknown): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query as Record<string, unknown>)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

const faultsOf = (error: z.core.$ZodError) =>
  error.issues.map((issue) => ({ field: issue.path.join('.'), rule: issue.code }));
