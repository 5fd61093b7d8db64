/**
 * Setting up one's own ways to sign in: a name with a passphrase, a code from an app, passkeys. From a link's session, or from one
 * that already proved enough; a passphrase that was overheard cannot add a thief's own app to it.
 */

import { needsTotp } from '@naung/domain/ground/agencies/presets.ts';
import type { signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import { passphraseLengths } from '@naung/domain/ground/signing-in/model.ts';
import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { type Answer, problem, proveAgain } from '../commands/problem.ts';
import { notRecognised, tooOften } from './arrive.ts';
import { onlyDevice, passOn, refusalOf, withCookies } from './library-calls.ts';
import { isGuessable, stretch } from './passphrase.ts';
import { dutyUnder, type Known } from './people.ts';
import { isEnough, type Proof, proofOfPassphrase } from './proofs.ts';
import { type SignInDeed, writeSignIn } from './records.ts';
import { isProven, type Self, sessionOf, signedIn, underOf } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

type Body<Path extends keyof typeof signInBodies> = z.infer<(typeof signInBodies)[Path]>;

const askForALink = problem(403, 'ask-for-a-new-link', { because: 'ask-for-a-new-link' });

/** Enough for each duty she holds, not for the one she chose: what opens a village would otherwise set up what opens cases. */
function mayEnrol({ session, known }: Self): boolean {
  if (session.enrolling) return true;
  return known.held.length > 0 && known.held.every((held) => isEnough(session.proof, held.said));
}

/**
 * Why she may not change her ways now; null when she may. A way that somebody adds at a desk she left open would be a thief's for good, so
 * it must just have been shown that it is she.
 */
export function barred(signIn: SignIn, self: Self): Answer | null {
  if (!mayEnrol(self)) return askForALink;
  const { session } = self;
  // By a link she has nothing yet to show.
  return session.proof === 'link' || isProven(session, session.duty, signIn.outside.now()) ? null : proveAgain;
}

export async function setPassphrase(
  signIn: SignIn,
  context: Context,
  self: Self,
  body: Body<'/me/passphrase'>,
): Promise<Answer> {
  const bar = barred(signIn, self);
  if (bar !== null) return bar;
  const { internalAdapter } = await signIn.library.$context;
  const { person } = self.session;
  const account = (await internalAdapter.findCredentialAccount(person)) ?? null;
  if (account !== null && !self.session.enrolling) {
    const wrong = await currentIsWrong(signIn, context, person, account.password ?? '', body.current);
    if (wrong !== null) return wrong;
  }
  const user = await internalAdapter.findUserById(person);
  const codeIsAsked = user !== null && 'twoFactorEnabled' in user && user.twoFactorEnabled === true;
  const unfit = unfitPassphrase(self.known, codeIsAsked, body);
  if (unfit !== null) return unfit;
  if (!(await takeUsername(signIn, person, body.username.toLowerCase()))) return problem(409, 'username-is-taken');
  const password = await stretch.hash(body.passphrase);
  if (account === null)
    await internalAdapter.linkAccount({ userId: person, providerId: 'credential', accountId: person, password });
  else await internalAdapter.updatePassword(person, password);
  await signIn.pool.query('delete from auth."session" where "userId" = $1 and id <> $2', [person, self.session.id]);
  return proved(signIn, self, 'me/passphrase', proofOfPassphrase(body.passphrase));
}

async function currentIsWrong(
  signIn: SignIn,
  context: Context,
  person: string,
  hash: string,
  current: string | undefined,
): Promise<Answer | null> {
  const attempt = { account: person, address: signIn.addressOf(context) };
  const wait = signIn.throttle.begin(attempt, Date.parse(signIn.outside.now()));
  if (wait > 0) return tooOften(context, wait);
  if (current === undefined || !(await stretch.verify({ hash, password: current }))) return notRecognised;
  signIn.throttle.succeeded(attempt);
  return null;
}

/** Shorter than the rule for a passphrase alone only where none of her duties opens without a code. */
function unfitPassphrase(known: Known, codeIsAsked: boolean, body: Body<'/me/passphrase'>): Answer | null {
  const alone = !codeIsAsked && known.held.some((held) => !needsTotp(held.said));
  const least = alone ? passphraseLengths.alone : passphraseLengths.withCode;
  if (body.passphrase.length < least) return problem(422, 'passphrase-too-short', { least });
  return isGuessable(body.passphrase, body.username) ? problem(422, 'passphrase-too-easy') : null;
}

async function takeUsername(signIn: SignIn, person: string, username: string): Promise<boolean> {
  const { rowCount } = await signIn.pool.query(
    `update auth."user" set username = $2, "updatedAt" = $3 where id = $1
     and not exists (select from auth."user" where username = $2 and id <> $1)`,
    [person, username, signIn.outside.now()],
  );
  return rowCount === 1;
}

export async function beginTotp(
  signIn: SignIn,
  context: Context,
  self: Self,
  body: Body<'/me/totp/begin'>,
): Promise<Answer> {
  const bar = barred(signIn, self);
  if (bar !== null) return bar;
  const attempt = { account: self.session.person, address: signIn.addressOf(context) };
  const wait = signIn.throttle.begin(attempt, Date.parse(signIn.outside.now()));
  if (wait > 0) return tooOften(context, wait);
  const begun = await signIn.library.api
    .enableTwoFactor({ body: { password: body.passphrase, method: 'totp' }, headers: context.req.raw.headers })
    .catch((fault: unknown) => refusalOf(fault));
  if (begun === 'TOTP_ALREADY_ENABLED') return problem(409, 'code-is-set-up');
  if (typeof begun === 'string' || begun.method !== 'totp') return notRecognised;
  signIn.throttle.succeeded(attempt);
  const secret = new URL(begun.totpURI).searchParams.get('secret') ?? '';
  const { rows } = await signIn.pool.query<{ username: string | null }>(
    'select username from auth."user" where id = $1',
    [self.session.person],
  );
  const label = encodeURIComponent(`Naung:${rows[0]?.username ?? ''}`);
  return {
    status: 200,
    body: { secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=Naung&digits=6&period=30` },
  };
}

/** The library begins another session in place of this one. */
export async function confirmTotp(
  signIn: SignIn,
  context: Context,
  self: Self,
  body: Body<'/me/totp/confirm'>,
): Promise<Answer> {
  const bar = barred(signIn, self);
  if (bar !== null) return bar;
  const confirmed = await signIn.library.api
    .verifyTOTP({ body, headers: context.req.raw.headers, returnHeaders: true })
    .catch((fault: unknown) => refusalOf(fault));
  if (typeof confirmed === 'string') return problem(422, 'wrong-code');
  const next = await sessionOf(signIn, withCookies(onlyDevice(context), confirmed.headers));
  if (next === null) return problem(409, 'code-is-set-up');
  passOn(context, confirmed.headers);
  return proved(signIn, { ...self, session: next }, 'me/totp', 'two-factor');
}

export async function passkeyOptions(signIn: SignIn, context: Context, self: Self): Promise<Answer> {
  const bar = barred(signIn, self);
  if (bar !== null) return bar;
  const made = await signIn.library.api
    .generatePasskeyRegistrationOptions({
      query: { name: self.known.name },
      headers: context.req.raw.headers,
      returnHeaders: true,
    })
    .catch((fault: unknown) => refusalOf(fault));
  if (typeof made === 'string') return problem(403, 'sign-in-again', { because: 'sign-in-again' });
  passOn(context, made.headers);
  return { status: 200, body: made.response };
}

export async function registerPasskey(
  signIn: SignIn,
  context: Context,
  self: Self,
  { response }: Body<'/me/passkeys/register'>,
): Promise<Answer> {
  const bar = barred(signIn, self);
  if (bar !== null) return bar;
  const made = await signIn.library.api
    .verifyPasskeyRegistration({ body: { response }, headers: context.req.raw.headers, returnHeaders: true })
    .catch((fault: unknown) => refusalOf(fault));
  if (typeof made === 'string') return problem(422, 'passkey-not-used');
  return proved(signIn, self, 'me/passkey', 'passkey');
}

/** While enrolling, what was set up just now is also what this session was come by; otherwise it keeps its own proof. */
async function proved(signIn: SignIn, { session, known }: Self, deed: SignInDeed, proof: Proof): Promise<Answer> {
  const stronger = session.enrolling && session.proof !== 'passkey' && session.proof !== 'two-factor';
  const now = stronger ? { ...session, proof } : session;
  if (stronger) await signIn.pool.query('update auth."session" set proof = $2 where id = $1', [session.id, proof]);
  await writeSignIn(signIn, {
    person: known.id,
    deed,
    outcome: 'done',
    under: underOf(dutyUnder(known, session.duty)),
    session: session.id,
  });
  return { status: 200, body: signedIn(known, now) };
}
