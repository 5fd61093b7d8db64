/**
 * The sign-in library, set up for us: its own database role, no e-mail, no SMS, no telemetry, no addresses of people kept. Its HTTP
 * handler is not mounted (one of its 47 routes tells who has an account); our routes call `api` and nothing else does.
 */

import type { BetterAuthOptions } from '@better-auth/core';
import { createAuthEndpoint } from '@better-auth/core/api';
import { APIError } from '@better-auth/core/error';
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { passkey } from '@better-auth/passkey';
import { passphraseLengths } from '@naung/domain/ground/signing-in/model.ts';
import { setSessionCookie } from 'better-auth/cookies';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import * as z from 'zod/mini';
import { stretch } from './passphrase.ts';
import { longestSession, type Proof, proofOfPassphrase, proofs } from './proofs.ts';

export interface LibraryWish {
  readonly pool: pg.Pool;
  readonly secret: Buffer;
  /** Origins of the desk and the village app; the first is the desk's, to which passkeys belong. */
  readonly origins: readonly [string, ...string[]];
  /** What our own columns of a session that is about to begin are to hold. */
  settle(beginning: Beginning): Promise<Readonly<Record<string, unknown>>>;
}

/** A session that is about to begin. */
export interface Beginning {
  readonly person: string;
  readonly proof: Proof;
  readonly enrolling: boolean;
  /** The duty of the session it continues, if it does. */
  readonly duty: string | null;
  readonly userAgent: string;
}

const Typed = z.object({ password: z.string() });
const LinkSession = z.object({ person: z.string(), proof: z.enum(['link', 'demo']) });

/** A session for somebody who came by a link; not reachable over HTTP. */
const links = {
  id: 'naung-links',
  endpoints: {
    beginByLink: createAuthEndpoint.serverOnly({ method: 'POST', body: LinkSession }, async (ctx) => {
      const user = await ctx.context.internalAdapter.findUserById(ctx.body.person);
      if (!user) throw new APIError('UNAUTHORIZED');
      const session = await ctx.context.internalAdapter.createSession(user.id);
      await setSessionCookie(ctx, { session, user });
      return ctx.json({ token: session.token });
    }),
  },
} as const;

export function signInLibrary(wish: LibraryWish) {
  const [desk] = wish.origins;
  const secure = desk.startsWith('https:');
  return betterAuth({
    appName: 'Naung',
    baseURL: desk,
    secret: wish.secret.toString('base64'),
    trustedOrigins: [...wish.origins],
    database: kyselyAdapter(new Kysely({ dialect: new PostgresDialect({ pool: wish.pool }) }), { type: 'postgres' }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passphraseLengths.withCode,
      maxPasswordLength: passphraseLengths.longest,
      password: stretch,
    },
    session: {
      expiresIn: longestSession,
      disableSessionRefresh: true,
      freshAge: 12 * 3600,
      additionalFields: {
        proof: { type: [...proofs], required: true, input: false },
        enrolling: { type: 'boolean', required: true, input: false },
        duty: { type: 'string', required: false, input: false },
        idleSeconds: { type: 'number', required: true, input: false },
        seenAt: { type: 'date', required: true, input: false },
        provenAt: { type: 'date', required: true, input: false },
        provenUnder: { type: 'string', required: false, input: false },
        lockSeconds: { type: 'number', required: false, input: false },
        lockedAt: { type: 'date', required: false, input: false },
      },
    },
    advanced: cookiesAndIds(secure),
    databaseHooks: { session: { create: { before: beginWith(wish) } } },
    plugins: [
      username({ displayUsername: false }),
      twoFactor({ issuer: 'Naung', backupCodeOptions: { amount: 0 } }),
      passkeysOf(desk, wish.origins),
      links,
    ],
  });
}

export type Library = ReturnType<typeof signInLibrary>;

/** Under `__Host-` a browser takes the cookie only from this very host over TLS: no neighbour under the same domain can lay one in. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-naung' : 'naung');

const cookiesAndIds = (secure: boolean) =>
  ({
    cookiePrefix: cookieName(secure),
    // Otherwise a prefix of its own would be put before the name; that it is only sent over TLS is said below.
    useSecureCookies: false,
    defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', secure, path: '/' },
    cookies: { session_token: { name: cookieName(secure) } },
    ipAddress: { disableIpTracking: true },
    database: { generateId: 'uuid' },
  }) satisfies BetterAuthOptions['advanced'];

/** A touch on the device is not enough: it must know its owner, by finger, face or PIN. */
const passkeysOf = (desk: string, origins: readonly string[]) =>
  passkey({
    rpID: new URL(desk).hostname,
    rpName: 'Naung',
    origin: [...origins],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'challenge' },
    registration: {
      afterVerification: async ({ verification }) => {
        if (verification.registrationInfo?.userVerified !== true) throw new APIError('UNAUTHORIZED');
      },
    },
    authentication: {
      afterVerification: async ({ verification }) => {
        if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED');
      },
    },
  });

interface Asked {
  readonly path?: string | undefined;
  readonly body?: unknown;
}

const beginWith =
  (wish: LibraryWish) =>
  async (session: { userId: string; userAgent?: string | null | undefined }, asked: Asked | null) => {
    const former = session as { duty?: string | null; enrolling?: boolean };
    const proof = proofOf(asked);
    const settled = await wish.settle({
      person: session.userId,
      proof,
      enrolling: proof === 'link' || former.enrolling === true,
      duty: former.duty ?? null,
      userAgent: session.userAgent ?? '',
    });
    return { data: { ...session, ipAddress: '', ...settled } };
  };

function proofOf(asked: Asked | null): Proof {
  switch (asked?.path) {
    case '/sign-in/username':
      return proofOfPassphrase(Typed.parse(asked?.body).password);
    case '/two-factor/verify-totp':
      return 'two-factor';
    case '/passkey/verify-authentication':
      return 'passkey';
    default:
      return LinkSession.parse(asked?.body).proof;
  }
}
