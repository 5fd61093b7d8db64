/**
 * Showing again that it is still she: what opens a locked desk, and for half an hour the names and addresses of her cases. Any one of
 * the ways she has is enough, since her session was already come by well enough for her duty. Whoever only found the desk open has none.
 *
 * What must never happen: that the proof of one session or duty counts for another, that somebody else's passkey does, or that a code
 * read over her shoulder opens it a second time.
 */
import type { Proving, signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { type Answer, problem } from '../commands/problem.ts';
import { tooOften } from './arrive.ts';
import { onlyDevice, refusalOf, withCookies } from './library-calls.ts';
import { waysOf } from './own.ts';
import { stretch } from './passphrase.ts';
import { dutyUnder } from './people.ts';
import { writeSignIn } from './records.ts';
import { endSession, type Self, sessionOf, underOf } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

type Shown = z.infer<(typeof signInBodies)['/me/prove']>;
type Way = Proving['ways'][number];
type Wrong = 'wrong-passphrase' | 'wrong-code' | 'passkey-not-used';

export async function proving(signIn: SignIn, self: Self): Promise<Answer> {
  const body: Proving = { locked: self.session.locked, ways: await waysToProve(signIn, self) };
  return { status: 200, body };
}

export async function prove(signIn: SignIn, context: Context, self: Self, shown: Shown): Promise<Answer> {
  const attempt = { account: self.session.person, address: signIn.addressOf(context) };
  const wait = signIn.throttle.begin(attempt, Date.parse(signIn.outside.now()));
  if (wait > 0) return tooOften(context, wait);
  const wrong = await wrongIn(signIn, context, self, shown);
  await write(signIn, self, wrong === null ? 'done' : 'refused');
  if (wrong !== null) return problem(422, wrong);
  signIn.throttle.succeeded(attempt);
  await signIn.pool.query(
    `update auth."session" set "provenAt" = $2, "provenUnder" = duty, "seenAt" = $2, "lockedAt" = null where id = $1`,
    [self.session.id, signIn.outside.now()],
  );
  return { status: 200, body: {} };
}

async function waysToProve(signIn: SignIn, { session, known }: Self): Promise<Way[]> {
  const { passphrase, code, passkeys } = await waysOf(signIn, known.id);
  const ways: Way[] = [
    ...(passkeys > 0 ? (['passkey'] as const) : []),
    ...(passphrase ? (['passphrase'] as const) : []),
    ...(code ? (['code'] as const) : []),
  ];
  return ways.length === 0 && session.proof === 'demo' ? ['demo'] : ways;
}

async function wrongIn(signIn: SignIn, context: Context, self: Self, shown: Shown): Promise<Wrong | null> {
  if ('passphrase' in shown) return passphraseIsHers(signIn, self, shown.passphrase);
  if ('code' in shown) return codeIsHers(signIn, context, self, shown.code);
  if ('response' in shown) return passkeyIsHers(signIn, context, self, shown);
  return (await waysToProve(signIn, self)).includes('demo') ? null : 'wrong-passphrase';
}

async function passphraseIsHers({ library }: SignIn, { session }: Self, passphrase: string): Promise<Wrong | null> {
  const { internalAdapter } = await library.$context;
  const hash = (await internalAdapter.findCredentialAccount(session.person))?.password ?? null;
  return hash !== null && (await stretch.verify({ hash, password: passphrase })) ? null : 'wrong-passphrase';
}

async function codeIsHers(signIn: SignIn, context: Context, { known }: Self, code: string): Promise<Wrong | null> {
  const ways = await waysOf(signIn, known.id);
  // For somebody who is only setting up an app, the library would take this as its confirmation.
  if (!ways.code || ways.username === null) return 'wrong-code';
  if (!signIn.usedCodes.claim(ways.username, code, Date.parse(signIn.outside.now()))) return 'wrong-code';
  const verified = await signIn.library.api
    .verifyTOTP({ body: { code }, headers: context.req.raw.headers })
    .catch((fault: unknown) => refusalOf(fault));
  return typeof verified === 'string' ? 'wrong-code' : null;
}

/** The library knows a passkey only as the beginning of a session; that one ends as it began. */
async function passkeyIsHers(
  signIn: SignIn,
  context: Context,
  { session }: Self,
  { response }: Extract<Shown, { readonly response: unknown }>,
): Promise<Wrong | null> {
  const headers = onlyDevice(context);
  headers.set('cookie', context.req.header('cookie') ?? '');
  const opened = await signIn.library.api
    .verifyPasskeyAuthentication({ body: { response }, headers, returnHeaders: true })
    .catch((fault: unknown) => refusalOf(fault));
  if (typeof opened === 'string') return 'passkey-not-used';
  const begun = await sessionOf(signIn, withCookies(onlyDevice(context), opened.headers));
  if (begun !== null) await endSession(signIn, begun);
  return begun?.person === session.person ? null : 'passkey-not-used';
}

const write = (signIn: SignIn, { session, known }: Self, outcome: 'done' | 'refused') =>
  writeSignIn(signIn, {
    person: known.id,
    deed: 'me/prove',
    outcome,
    under: underOf(dutyUnder(known, session.duty)),
    session: session.id,
  });
