/**
 * Where somebody is signed in, and how that ends: one session or all others by herself, all of somebody else's by whoever looks after
 * the people of her district. It holds from the next request on.
 */
import { whichAllows } from '@naung/domain/ground/access/holds.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { invites } from '@naung/domain/ground/agencies/policy.ts';
import type { OwnSessions, signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import type { Context } from 'hono';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { type Answer, notAllowedBy, problem, undone } from '../commands/problem.ts';
import { asActor, Undone } from '../database/transaction.ts';
import { passOn } from './library-calls.ts';
import { dutyUnder } from './people.ts';
import { type SignInDeed, writeSignIn } from './records.ts';
import { endSession, type Self, underOf } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

type Body<Path extends keyof typeof signInBodies> = z.infer<(typeof signInBodies)[Path]>;

export async function ownSessions(signIn: SignIn, self: Self): Promise<Answer> {
  const { rows } = await signIn.pool.query<{ id: string; since: Date; lastSeen: Date; device: string }>(
    `select id, "createdAt" as since, "seenAt" as "lastSeen", coalesce("userAgent", '?') as device from auth."session"
     where "userId" = $1 and "expiresAt" > $2 and "seenAt" + make_interval(secs => "idleSeconds") > $2
     order by "seenAt" desc, id limit 100`,
    [self.known.id, signIn.outside.now()],
  );
  const sessions = rows.map(({ id, since, lastSeen, device }) => ({
    id,
    since: since.toISOString(),
    lastSeen: lastSeen.toISOString(),
    device,
    current: id === self.session.id,
  }));
  return { status: 200, body: { sessions } as z.infer<typeof OwnSessions> };
}

/** Her own or none: of somebody else's it says what it says of one that never was. */
export async function endOne(
  signIn: SignIn,
  context: Context,
  self: Self,
  body: Body<'/sessions/end'>,
): Promise<Answer> {
  if (body.session === self.session.id) return leave(signIn, context, self);
  const { rowCount } = await signIn.pool.query('delete from auth."session" where id = $1 and "userId" = $2', [
    body.session,
    self.known.id,
  ]);
  if (rowCount === 0) return problem(404, 'not-there');
  await record(signIn, self, 'sessions/end');
  return { status: 200, body: {} };
}

export async function endOthers(signIn: SignIn, self: Self): Promise<Answer> {
  await signIn.pool.query('delete from auth."session" where "userId" = $1 and id <> $2', [
    self.known.id,
    self.session.id,
  ]);
  await record(signIn, self, 'sessions/end-others');
  return { status: 200, body: {} };
}

/** A device is lost, or somebody was sent away: nobody waits until a session runs out. */
export async function endOf(signIn: SignIn, actor: Actor, person: string): Promise<Answer> {
  try {
    return await asActor(signIn.office, actor, 'sessions/end-of', async (tx) => {
      const { rows } = await sql`select from ground.people
        where district = ${actor.district} and id = ${person} and voided_at is null`.execute(tx.db);
      if (rows.length === 0) throw new Undone('not-there');
      if (!whichAllows(invites, actor, { fields: {}, reached: [] })) throw notAllowedBy(invites);
      tx.trace.show([person]);
      await signIn.pool.query('delete from auth."session" where "userId" = $1', [person]);
      return { outcome: 'done', value: { status: 200, body: {} } };
    });
  } catch (fault) {
    return undone(fault);
  }
}

export async function leave(signIn: SignIn, context: Context, self: Self): Promise<Answer> {
  const out = await signIn.library.api.signOut({ headers: context.req.raw.headers, returnHeaders: true });
  await endSession(signIn, self.session);
  passOn(context, out.headers);
  // Pages the browser kept for its back button would show to the next person what this one saw.
  context.header('clear-site-data', '"cache", "storage"');
  await record(signIn, self, 'sessions/leave');
  return { status: 200, body: {} };
}

const record = (signIn: SignIn, { session, known }: Self, deed: SignInDeed) =>
  writeSignIn(signIn, {
    person: known.id,
    deed,
    outcome: 'done',
    under: underOf(dutyUnder(known, session.duty)),
    session: session.id,
  });
