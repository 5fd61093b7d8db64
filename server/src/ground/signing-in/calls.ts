/**
 * How the calls of signing in are met: from our own page, in JSON, of a size that nobody can keep the machine busy with, and who is not
 * signed in learns nothing of what a body should say.
 */
import { type SignInPath, signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod/mini';
import { type Answer, problem, withoutValues } from '../commands/problem.ts';
import { reply, sameOrigin } from '../http/api.ts';
import type { invite } from './invitations.ts';
import { selfOf } from './own.ts';
import { actorBy, type Self } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

/** A passphrase of a megabyte is refused before anything looks at it. */
const largestBody = 16 * 1024;

const notSignedIn = problem(401, 'not-signed-in');

type Body<Path extends SignInPath> = z.infer<(typeof signInBodies)[Path]>;
type Own<Path extends SignInPath> = (signIn: SignIn, context: Context, self: Self, body: Body<Path>) => Promise<Answer>;

export function callsOf(app: Hono, signIn: SignIn) {
  const guards = [
    sameOrigin(signIn.origins),
    bodyLimit({ maxSize: largestBody, onError: (context) => reply(context, problem(413, 'too-large')) }),
  ] as const;

  const post = <Path extends SignInPath>(path: Path, work: (context: Context, body: Body<Path>) => Promise<Answer>) =>
    app.post(path, ...guards, async (context) => {
      const body = await bodyOf(context, signInBodies[path]);
      return reply(context, body.ok ? await work(context, body.value as Body<Path>) : body.answer);
    });
  const own = <Path extends SignInPath>(path: Path, work: Own<Path>, locked?: 'even-locked') =>
    app.post(path, ...guards, async (context) => {
      const self = await selfOf(signIn, context.req.raw.headers, locked !== undefined);
      if (self === null) return reply(context, notSignedIn);
      const body = await bodyOf(context, signInBodies[path]);
      return reply(context, body.ok ? await work(signIn, context, self, body.value as Body<Path>) : body.answer);
    });
  const ownRead = (path: string, work: (signIn: SignIn, self: Self) => Promise<Answer>, locked?: 'even-locked') =>
    app.get(path, async (context) => {
      const self = await selfOf(signIn, context.req.raw.headers, locked !== undefined);
      return reply(context, self === null ? notSignedIn : await work(signIn, self));
    });

  const actorOf = actorBy(signIn);
  const ofSomebody = (path: '/invitations' | '/sessions/end-of', work: typeof invite) =>
    app.post(path, ...guards, async (context) => {
      const actor = await actorOf(context);
      if (actor === null) return reply(context, notSignedIn);
      const body = await bodyOf(context, signInBodies[path]);
      if (!body.ok) return reply(context, body.answer);
      return reply(context, await work(signIn, context, actor, (body.value as Body<typeof path>).person));
    });
  return { post, own, ownRead, ofSomebody };
}

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly answer: Answer };

async function bodyOf(context: Context, schema: z.ZodMiniType): Promise<Read> {
  let body: unknown;
  try {
    body = await context.req.json();
  } catch {
    return { ok: false, answer: problem(400, 'not-json') };
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, answer: problem(422, 'not-understood', { errors: withoutValues(parsed.error.issues) }) };
}
