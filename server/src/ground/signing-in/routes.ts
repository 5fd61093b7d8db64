/**
 * The calls of signing in under `/api/v1`, made from the same schemas as their page in the API document. They are not commands: they
 * have no idempotency key, for a secret must be answered once and kept nowhere.
 */
import { type SignInPath, signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod/mini';
import { type Answer, problem, withoutValues } from '../commands/problem.ts';
import { reply, sameOrigin } from '../http/api.ts';
import { beginByLink, beginByPasskey, beginByPassphrase, passkeyChallenge } from './begin.ts';
import { beginTotp, confirmTotp, passkeyOptions, registerPasskey, type Self, setPassphrase } from './enrol.ts';
import { firstDistricts, openFirstDistrict } from './first-administrator.ts';
import { invite } from './invitations.ts';
import { chooseDuty, chooseLanguage, endOne, leave, me, ownSessions, selfOf } from './own.ts';
import { actorBy } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

/** A passphrase of a megabyte is refused before anything looks at it. */
const largestBody = 16 * 1024;

const notSignedIn = problem(401, 'not-signed-in');

type Body<Path extends SignInPath> = z.infer<(typeof signInBodies)[Path]>;
type Own<Path extends SignInPath> = (signIn: SignIn, context: Context, self: Self, body: Body<Path>) => Promise<Answer>;

export function signInRoutes(signIn: SignIn, noteFault: (fault: unknown) => string): Hono {
  const app = new Hono();
  app.use('*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  app.onError((fault, context) => reply(context, problem(500, 'broke', { id: noteFault(fault), kept: false })));
  const guards = [
    sameOrigin(signIn.origins),
    bodyLimit({ maxSize: largestBody, onError: (context) => reply(context, problem(413, 'too-large')) }),
  ] as const;

  const post = <Path extends SignInPath>(path: Path, work: (context: Context, body: Body<Path>) => Promise<Answer>) =>
    app.post(path, ...guards, async (context) => {
      const body = await bodyOf(context, signInBodies[path]);
      return reply(context, body.ok ? await work(context, body.value as Body<Path>) : body.answer);
    });
  /** Who is not signed in learns nothing of what a body should say. */
  const own = <Path extends SignInPath>(path: Path, work: Own<Path>) =>
    app.post(path, ...guards, async (context) => {
      const self = await selfOf(signIn, context.req.raw.headers);
      if (self === null) return reply(context, notSignedIn);
      const body = await bodyOf(context, signInBodies[path]);
      return reply(context, body.ok ? await work(signIn, context, self, body.value as Body<Path>) : body.answer);
    });
  const ownRead = (path: string, work: (signIn: SignIn, self: Self) => Promise<Answer>) =>
    app.get(path, async (context) => {
      const self = await selfOf(signIn, context.req.raw.headers);
      return reply(context, self === null ? notSignedIn : await work(signIn, self));
    });

  post('/sessions', (context, body) =>
    'token' in body ? beginByLink(signIn, context, body.token) : beginByPassphrase(signIn, context, body),
  );
  post('/sessions/passkey-options', (context) => passkeyChallenge(signIn, context));
  post('/sessions/passkey', (context, body) => beginByPasskey(signIn, context, body));
  ownRead('/sessions', ownSessions);
  own('/sessions/end', endOne);
  own('/sessions/leave', leave);
  ownRead('/me', me);
  own('/me/duty', (_, __, self, body) => chooseDuty(signIn, self, body));
  own('/me/language', (_, __, self, body) => chooseLanguage(signIn, self, body));
  own('/me/passphrase', setPassphrase);
  own('/me/totp/begin', beginTotp);
  own('/me/totp/confirm', confirmTotp);
  own('/me/passkeys/options', passkeyOptions);
  own('/me/passkeys/register', registerPasskey);
  post('/first-administrator/districts', (context, { token }) => firstDistricts(signIn, context, token));
  post('/first-administrator', (context, body) => openFirstDistrict(signIn, context, body));
  const actorOf = actorBy(signIn);
  app.post('/invitations', ...guards, async (context) => {
    const actor = await actorOf(context);
    if (actor === null) return reply(context, notSignedIn);
    const body = await bodyOf(context, signInBodies['/invitations']);
    if (!body.ok) return reply(context, body.answer);
    return reply(context, await invite(signIn, actor, (body.value as Body<'/invitations'>).person));
  });
  return app;
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
