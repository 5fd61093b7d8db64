/**
 * Coming in by a link, by a passphrase with or without a code, or by a passkey. Every failure has the same answer after the same
 * time, so that nobody learns from it who has an account.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { type Answer, problem } from '../commands/problem.ts';
import { arrive, arriveByLink, notRecognised, standUser, tooOften } from './arrive.ts';
import { onlyDevice, passOn, refusalOf, withCookies } from './library-calls.ts';
import { useLink } from './links.ts';
import { knownPerson } from './people.ts';
import { writeFailure } from './records.ts';
import type { SignIn } from './sign-in.ts';
import type { Attempt } from './throttle.ts';

type Words = Extract<z.infer<(typeof signInBodies)['/sessions']>, { readonly username: string }>;

type Shown = z.infer<(typeof signInBodies)['/sessions/passkey']>;

/** No failed passphrase is answered sooner: what the database needed for it cannot be read from the clock. */
const failureTakesMs = 250;

/** Nobody guesses a link, so whoever holds one waits behind no neighbour who guesses: only what failed is counted. */
export async function beginByLink(signIn: SignIn, context: Context, token: string): Promise<Answer> {
  const used = await useLink(signIn.pool, signIn.outside, token, ['invite', 'recovery', 'sign-in']);
  const person = used?.person ?? null;
  const known = person === null ? null : await knownPerson(signIn.pool, person, signIn.outside.now());
  if (used === null || known === null) {
    const attempt: Attempt = { account: null, address: signIn.addressOf(context) };
    const wait = signIn.throttle.begin(attempt, Date.parse(signIn.outside.now()));
    if (wait > 0) return tooOften(context, wait);
    await writeFailure(signIn, 'link', null);
    return problem(401, 'link-used');
  }
  await standUser(signIn, known.id);
  if (used.purpose === 'recovery') await forgetWays(signIn, known.id);
  return arriveByLink(signIn, context, known.id, used);
}

export async function beginByPassphrase(signIn: SignIn, context: Context, words: Words): Promise<Answer> {
  const attempt: Attempt = { account: words.username, address: signIn.addressOf(context) };
  const wait = signIn.throttle.begin(attempt, Date.parse(signIn.outside.now()));
  if (wait > 0) return tooOften(context, wait);
  const floor = pause(failureTakesMs);
  const opened = await openByPassphrase(signIn, context, words);
  if (opened instanceof Headers) {
    signIn.throttle.succeeded(attempt);
    return arrive(signIn, context, opened);
  }
  if (opened === 'code-needed') signIn.throttle.withdrawn(attempt);
  else await writeFailure(signIn, 'passphrase', words.username);
  await floor;
  if (opened === 'too-often') return tooOften(context, lockedSeconds);
  return opened === 'wrong-words' ? notRecognised : problem(401, opened);
}

/** For so long the library locks the second proof after ten wrong codes: who guesses there knows the passphrase already. */
const lockedSeconds = 900;

type Closed = 'wrong-words' | 'code-needed' | 'wrong-code' | 'too-often';

async function openByPassphrase(signIn: SignIn, context: Context, words: Words): Promise<Headers | Closed> {
  const { library, usedCodes, outside } = signIn;
  const device = onlyDevice(context);
  const body = { username: words.username, password: words.passphrase };
  const first = await library.api
    .signInUsername({ body, headers: device, returnHeaders: true })
    .catch((fault: unknown) => refusalOf(fault));
  if (typeof first === 'string') return 'wrong-words';
  if (!('twoFactorRedirect' in (first.response ?? {}))) return first.headers;
  if (words.code === undefined) return 'code-needed';
  if (!usedCodes.claim(words.username, words.code, Date.parse(outside.now()))) return 'wrong-code';
  const second = await library.api
    .verifyTOTP({ body: { code: words.code }, headers: withCookies(device, first.headers), returnHeaders: true })
    .catch((fault: unknown) => refusalOf(fault));
  if (typeof second !== 'string') return second.headers;
  return second === 'ACCOUNT_TEMPORARILY_LOCKED' ? 'too-often' : 'wrong-code';
}

/** Asking for one is no guess: who asks a thousand times makes no neighbour wait. */
export async function passkeyChallenge(signIn: SignIn, context: Context): Promise<Answer> {
  const made = await signIn.library.api.generatePasskeyAuthenticationOptions({
    headers: onlyDevice(context),
    returnHeaders: true,
  });
  passOn(context, made.headers);
  return { status: 200, body: { ...made.response, userVerification: 'required' } };
}

export async function beginByPasskey(signIn: SignIn, context: Context, { response }: Shown): Promise<Answer> {
  const headers = onlyDevice(context);
  headers.set('cookie', context.req.header('cookie') ?? '');
  const attempt = passkeyAttempt(signIn, context);
  const opened = await signIn.library.api
    .verifyPasskeyAuthentication({ body: { response }, headers, returnHeaders: true })
    .catch((fault: unknown) => refusalOf(fault));
  if (typeof opened === 'string') {
    const wait = signIn.throttle.begin(attempt, Date.parse(signIn.outside.now()));
    if (wait > 0) return tooOften(context, wait);
    await writeFailure(signIn, 'passkey', null);
    return problem(401, 'passkey-not-used');
  }
  return arrive(signIn, context, opened.headers);
}

const passkeyAttempt = (signIn: SignIn, context: Context): Attempt => ({
  account: null,
  address: signIn.addressOf(context),
});

/** Whoever lost her ways in begins anew: what opened before, a stolen phone perhaps, opens no more. */
async function forgetWays(signIn: SignIn, person: string): Promise<void> {
  for (const table of ['account', 'twoFactor', 'passkey', 'session'])
    await signIn.pool.query(`delete from auth."${table}" where "userId" = $1`, [person]);
  await signIn.pool.query('update auth."user" set "twoFactorEnabled" = false where id = $1', [person]);
}
