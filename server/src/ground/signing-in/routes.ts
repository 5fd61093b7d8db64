/**
 * The calls of signing in under `/api/v1`, made from the same schemas as their page in the API document. They are not commands: they
 * have no idempotency key, for a secret must be answered once and kept nowhere.
 */
import { Hono } from 'hono';
import { answerTo } from '../commands/problem.ts';
import { reply } from '../http/api.ts';
import { beginByLink, beginByPasskey, beginByPassphrase, passkeyChallenge } from './begin.ts';
import { callsOf } from './calls.ts';
import { endOf, endOne, endOthers, leave, ownSessions } from './endings.ts';
import { beginTotp, confirmTotp, passkeyOptions, registerPasskey, setPassphrase } from './enrol.ts';
import { firstDistricts, openFirstDistrict } from './first-administrator.ts';
import { invite } from './invitations.ts';
import { lock, share, touch } from './locking.ts';
import { chooseDuty, chooseLanguage, me } from './own.ts';
import { ownPasskeys, removePasskey } from './passkeys.ts';
import { prove, proving } from './proving.ts';
import type { SignIn } from './sign-in.ts';

export function signInRoutes(signIn: SignIn, noteFault: (fault: unknown) => string): Hono {
  const app = new Hono();
  app.use('*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  app.onError((fault, context) => reply(context, answerTo(fault, noteFault)));
  const { post, own, ownRead, ofSomebody } = callsOf(app, signIn);

  post('/sessions', (context, body) =>
    'token' in body ? beginByLink(signIn, context, body.token) : beginByPassphrase(signIn, context, body),
  );
  post('/sessions/passkey-options', (context) => passkeyChallenge(signIn, context));
  post('/sessions/passkey', (context, body) => beginByPasskey(signIn, context, body));
  ownRead('/sessions', ownSessions);
  own('/sessions/end', endOne);
  own('/sessions/end-others', (_, __, self) => endOthers(signIn, self));
  own('/sessions/leave', leave, 'even-locked');
  own('/sessions/lock', (_, __, self) => lock(signIn, self), 'even-locked');
  own('/sessions/touch', touch);
  own('/sessions/share', share);
  ownRead('/me/proving', proving, 'even-locked');
  own('/me/prove', prove, 'even-locked');
  ownRead('/me', me);
  own('/me/duty', (_, __, self, body) => chooseDuty(signIn, self, body));
  own('/me/language', (_, __, self, body) => chooseLanguage(signIn, self, body));
  own('/me/passphrase', setPassphrase);
  own('/me/totp/begin', beginTotp);
  own('/me/totp/confirm', confirmTotp);
  own('/me/passkeys/options', passkeyOptions);
  own('/me/passkeys/register', registerPasskey);
  ownRead('/me/passkeys', ownPasskeys);
  own('/me/passkeys/remove', (_, __, self, body) => removePasskey(signIn, self, body));
  post('/first-administrator/districts', (context, { token }) => firstDistricts(signIn, context, token));
  post('/first-administrator', (context, body) => openFirstDistrict(signIn, context, body));
  ofSomebody('/invitations', invite);
  ofSomebody('/sessions/end-of', (_, __, actor, person) => endOf(signIn, actor, person));
  return app;
}
