/**
 * The session of a request: whether it still holds, under which duty it acts, and how it ends. Nothing is remembered between two
 * requests: a duty that ended a second ago opens nothing now.
 */
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { type needs, type SignedIn, unaskedHeader } from '@naung/domain/ground/signing-in/model.ts';
import { addSeconds, type Instant, instantOf, isBefore } from '@naung/domain/ground/time.ts';
import type { Context } from 'hono';
import { Locked } from '../commands/problem.ts';
import { actorUnder, dutyUnder, type Held, type Known } from './people.ts';
import { isEnough, limitsFor, locks, type Proof, provenForSeconds } from './proofs.ts';
import { writeSignIn } from './records.ts';
import type { SignIn } from './sign-in.ts';

export interface Session {
  readonly id: string;
  readonly token: string;
  readonly person: string;
  readonly proof: Proof;
  /** Begun by an invitation: ways to sign in may be set up. */
  readonly enrolling: boolean;
  readonly duty: string | null;
  readonly idleSeconds: number;
  readonly since: Instant;
  readonly lastSeen: Instant;
  /** When, and under which duty, she last showed that it is she. */
  readonly provenAt: Instant;
  readonly provenUnder: string | null;
  /** Null where it is never locked. */
  readonly lockSeconds: number | null;
  /** Nothing is answered in it until she has shown again that it is she. */
  readonly locked: boolean;
}

/** Who asks about herself: her session, and what the districts know of her. */
export interface Self {
  readonly session: Session;
  readonly known: Known;
}

/** How exactly the last use is noted: a write every half minute, not a request. */
const noteEverySeconds = 30;

/** Null when there is none, it was ended, ran out, or lay idle for too long. What a page asks of itself is no use of it. */
export async function sessionOf(signIn: SignIn, headers: Headers): Promise<Session | null> {
  const found = await signIn.library.api.getSession({ headers, query: { disableRefresh: true } });
  if (!found) return null;
  const now = signIn.outside.now();
  const session = sessionFrom(found.session, now);
  if (isBefore(addSeconds(session.lastSeen, session.idleSeconds), now)) {
    await endSession(signIn, session);
    await writeSignIn(signIn, {
      person: session.person,
      deed: 'sessions/idle',
      outcome: 'done',
      under: null,
      session: session.id,
    });
    return null;
  }
  if (!session.locked && !headers.has(unaskedHeader) && isBefore(addSeconds(session.lastSeen, noteEverySeconds), now))
    await signIn.pool.query('update auth."session" set "seenAt" = $2 where id = $1', [session.id, now]);
  return session;
}

export async function endSession(signIn: SignIn, session: Pick<Session, 'id'>): Promise<void> {
  await signIn.pool.query('delete from auth."session" where id = $1', [session.id]);
}

/** Who acts in this request: a person under a duty she holds today, come by well enough for it; null otherwise. */
export const actorBy =
  (signIn: SignIn) =>
  async (context: Context): Promise<Actor | null> =>
    (await actorInSession(signIn)(context))?.actor ?? null;

/** Under this duty, lately enough. */
export const isProven = ({ provenAt, provenUnder }: Session, duty: string | null, now: Instant): boolean =>
  provenUnder === duty && !isBefore(now, provenAt) && isBefore(now, addSeconds(provenAt, provenForSeconds));

/** The same, with the session in which she acts. */
export const actorInSession =
  (signIn: SignIn) =>
  async (context: Context): Promise<{ readonly actor: Actor; readonly session: string } | null> => {
    const session = await sessionOf(signIn, context.req.raw.headers);
    if (session === null) return null;
    if (session.locked) throw new Locked();
    if (session.duty === null) return null;
    const now = signIn.outside.now();
    const actor = await actorUnder(signIn.pool, session.person, session.duty, now);
    return actor !== null && isEnough(session.proof, actor)
      ? { actor: { ...actor, session: session.id, proven: isProven(session, session.duty, now) }, session: session.id }
      : null;
  };

/** The session takes up the duty with its limits; null when by those it is over. */
export async function takeUp(signIn: SignIn, session: Session, held: Held): Promise<Session | null> {
  const { idleSeconds, absoluteSeconds } = limitsFor(held.said);
  const until = addSeconds(session.since, absoluteSeconds);
  if (!isBefore(signIn.outside.now(), until)) {
    await endSession(signIn, session);
    return null;
  }
  const duty = held.said.id;
  const lockSeconds = locks(held.said) ? (session.lockSeconds ?? signIn.lockSeconds) : null;
  // What she showed on coming in holds for the first duty that she takes up.
  const provenUnder = session.provenUnder ?? duty;
  await signIn.pool.query(
    `update auth."session" set duty = $2, "idleSeconds" = $3, "expiresAt" = $4, "lockSeconds" = $5, "provenUnder" = $6 where id = $1`,
    [session.id, duty, idleSeconds, until, lockSeconds, provenUnder],
  );
  return { ...session, duty, idleSeconds, lockSeconds, provenUnder };
}

export const underOf = (held: Held | null) => held && { tenant: held.tenant, duty: held.said.id, unit: held.said.unit };

export function signedIn(known: Known, session: Session): SignedIn {
  const held = dutyUnder(known, session.duty);
  const need = needOf(known, session, held);
  return {
    person: { id: known.id, name: known.name },
    duty: held?.said ?? null,
    duties: known.held.map((one) => one.said),
    ...(need === undefined ? {} : { needs: need }),
  };
}

function needOf(known: Known, { proof }: Session, held: Held | null): (typeof needs)[number] | undefined {
  if (proof === 'link') return 'enrol';
  if (held === null) return known.held.length > 1 ? 'duty' : undefined;
  return isEnough(proof, held.said) ? undefined : 'enrol';
}

interface LibrarySession {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly proof: string;
  readonly enrolling: boolean;
  readonly duty?: string | null | undefined;
  readonly idleSeconds: number;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly provenAt: Date;
  readonly provenUnder?: string | null | undefined;
  readonly lockSeconds?: number | null | undefined;
  readonly lockedAt?: Date | null | undefined;
}

const sessionFrom = (row: LibrarySession, now: Instant): Session => ({
  id: row.id,
  token: row.token,
  person: row.userId,
  proof: row.proof as Proof,
  enrolling: row.enrolling,
  duty: row.duty ?? null,
  idleSeconds: row.idleSeconds,
  since: instantOf(row.createdAt.getTime()),
  lastSeen: instantOf(row.seenAt.getTime()),
  provenAt: instantOf(row.provenAt.getTime()),
  provenUnder: row.provenUnder ?? null,
  lockSeconds: row.lockSeconds ?? null,
  locked: isLocked(row, now),
});

/** The desk locks itself on time; where no page is left to do so, the office does a little later than the last use it noted. */
const isLocked = ({ lockSeconds, lockedAt, seenAt }: LibrarySession, now: Instant): boolean =>
  (lockedAt ?? null) !== null ||
  (typeof lockSeconds === 'number' &&
    isBefore(addSeconds(instantOf(seenAt.getTime()), lockSeconds + 2 * noteEverySeconds), now));
