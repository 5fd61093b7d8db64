/**
 * The end of every way in: the session that begins, the former one of this browser that ends, what is written down, what is said.
 */
import type { Context } from 'hono';
import { type Answer, problem } from '../commands/problem.ts';
import { browserOf, isMakersBrowser, noteBrowser, writeArrival } from './arrivals.ts';
import { onlyDevice, passOn, withCookies } from './library-calls.ts';
import type { UsedLink } from './links.ts';
import { shareAsBefore } from './locking.ts';
import { dutyUnder, knownPerson } from './people.ts';
import { writeFailure, writeSignIn } from './records.ts';
import { endSession, sessionOf, signedIn, underOf } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

/** Said of every failure alike, whether the name or the passphrase was wrong, or nobody has that name. */
export const notRecognised = problem(401, 'wrong-words');

export function tooOften(context: Context, seconds: number): Answer {
  context.header('retry-after', String(seconds));
  return problem(429, 'too-often');
}

/** A session for the person, come by through a link; null for that which opened the first office. */
export async function arriveByLink(
  signIn: SignIn,
  context: Context,
  person: string,
  link: UsedLink | null,
): Promise<Answer> {
  const proof = link?.purpose === 'sign-in' ? 'demo' : 'link';
  const begun = await signIn.library.api.beginByLink({
    body: { person, proof },
    headers: onlyDevice(context),
    returnHeaders: true,
  });
  return arrive(signIn, context, begun.headers, proof === 'demo' ? null : link);
}

export async function arrive(
  signIn: SignIn,
  context: Context,
  answered: Headers,
  link: UsedLink | null = null,
): Promise<Answer> {
  const session = await sessionOf(signIn, withCookies(onlyDevice(context), answered));
  if (session === null) throw new Error('A session that was just begun is not there');
  const known = await knownPerson(signIn.pool, session.person, signIn.outside.now());
  if (known === null) {
    await endSession(signIn, session);
    await writeFailure(signIn, 'passphrase', null);
    return notRecognised;
  }
  await shareAsBefore(signIn, context, session);
  const former = await sessionOf(signIn, context.req.raw.headers);
  const held = dutyUnder(known, session.duty);
  if (link !== null) {
    const sameBrowser = await isMakersBrowser(signIn, link, browserOf(signIn, context), former);
    await writeArrival(signIn, context, { link, session, sameBrowser, home: known.home, held });
  }
  await noteBrowser(signIn, context, session);
  if (former !== null) await endSession(signIn, former);
  const under = underOf(held);
  await writeSignIn(signIn, { person: known.id, deed: 'sessions/begin', outcome: 'done', under, session: session.id });
  passOn(context, answered);
  return { status: 201, body: signedIn(known, session) };
}

/** The library's own row of a person: an id, and an address that no mail can reach. */
export async function standUser(signIn: SignIn, person: string): Promise<void> {
  await signIn.pool.query(
    `insert into auth."user" (id, name, email, "emailVerified") values ($1, 'Naung', $2, true) on conflict (id) do nothing`,
    [person, `${person}@naung.invalid`],
  );
}
