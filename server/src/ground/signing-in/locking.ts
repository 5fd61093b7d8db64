/**
 * A desk that was left alone. The browser locks it on time and says so; where no page of it is left, the office does so itself. Nothing
 * is answered in a locked session but how to open it again.
 */
import type { signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type * as z from 'zod/mini';
import type { Answer } from '../commands/problem.ts';
import { cookieName } from './library.ts';
import { dutyUnder } from './people.ts';
import { sharedLockSeconds } from './proofs.ts';
import { writeSignIn } from './records.ts';
import { type Self, type Session, underOf } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

const done: Answer = { status: 200, body: {} };

export async function lock(signIn: SignIn, { session, known }: Self): Promise<Answer> {
  if (session.locked || session.lockSeconds === null) return done;
  await signIn.pool.query('update auth."session" set "lockedAt" = $2 where id = $1', [
    session.id,
    signIn.outside.now(),
  ]);
  await writeSignIn(signIn, {
    person: known.id,
    deed: 'sessions/lock',
    outcome: 'done',
    under: underOf(dutyUnder(known, session.duty)),
    session: session.id,
  });
  return done;
}

/** Noted by the request itself. */
export const touch = async (): Promise<Answer> => done;

/** Said once at a computer, and kept for whoever comes in there next. */
export async function share(
  signIn: SignIn,
  context: Context,
  { session }: Self,
  { shared }: z.infer<(typeof signInBodies)['/sessions/share']>,
): Promise<Answer> {
  const secure = signIn.origins[0].startsWith('https:');
  const kept = { path: '/', secure };
  if (shared)
    setCookie(context, sharedCookie(signIn), '1', { ...kept, httpOnly: true, sameSite: 'Strict', maxAge: 31_536_000 });
  else deleteCookie(context, sharedCookie(signIn), kept);
  if (session.lockSeconds !== null) await lockAfter(signIn, session, shared ? sharedLockSeconds : signIn.lockSeconds);
  return done;
}

/** The session that has just begun at a computer which several people share. */
export async function shareAsBefore(signIn: SignIn, context: Context, session: Session): Promise<void> {
  if (session.lockSeconds === null || getCookie(context, sharedCookie(signIn)) !== '1') return;
  await lockAfter(signIn, session, sharedLockSeconds);
}

const sharedCookie = ({ origins }: SignIn): string => `${cookieName(origins[0].startsWith('https:'))}.shared`;

/** Never longer than the office has set. */
const lockAfter = (signIn: SignIn, { id }: Session, seconds: number) =>
  signIn.pool.query('update auth."session" set "lockSeconds" = $2 where id = $1', [
    id,
    Math.min(seconds, signIn.lockSeconds),
  ]);
