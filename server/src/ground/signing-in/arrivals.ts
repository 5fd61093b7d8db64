/**
 * Whoever came in by a link, noted with her device for those who answer for her. A link can be used by the one who made it: that cannot
 * be hindered, but where it happens in a browser in which the maker works as well, it is seen.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { deviceWords } from './device.ts';
import { cookieName } from './library.ts';
import type { UsedLink } from './links.ts';
import type { Held } from './people.ts';
import { writeSignIn } from './records.ts';
import { type Session, underOf } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

/** A digest of what this browser was given when somebody first came in with it; null where nobody has. */
export function browserOf(signIn: SignIn, context: Context): string | null {
  const kept = getCookie(context, browserCookie(signIn));
  return kept === undefined ? null : createHash('sha256').update(kept).digest('base64url');
}

/** It says nothing of whoever uses it, and stays for a year so that a day in between does not hide what is one. */
export async function noteBrowser(signIn: SignIn, context: Context, session: Pick<Session, 'id'>): Promise<void> {
  const before = browserOf(signIn, context);
  if (before === null) {
    const secure = signIn.origins[0].startsWith('https:');
    const kept = randomBytes(16).toString('base64url');
    const year = { httpOnly: true, sameSite: 'Strict', maxAge: 31_536_000 } as const;
    setCookie(context, browserCookie(signIn), kept, { path: '/', secure, ...year });
    await inBrowser(signIn, session, createHash('sha256').update(kept).digest('base64url'));
  } else await inBrowser(signIn, session, before);
}

const inBrowser = (signIn: SignIn, { id }: Pick<Session, 'id'>, browser: string) =>
  signIn.pool.query('update auth."session" set "browser" = $2 where id = $1', [id, browser]);

/** Asked before the maker's own session in this browser gives way to the one that begins. */
export async function isMakersBrowser(
  signIn: SignIn,
  link: Pick<UsedLink, 'madeBy' | 'madeIn'>,
  browser: string | null,
  former: Pick<Session, 'person'> | null,
): Promise<boolean> {
  if (link.madeBy === null) return false;
  if (former?.person === link.madeBy) return true;
  if (browser === null) return false;
  if (browser === link.madeIn) return true;
  const { rows } = await signIn.pool.query(
    'select from auth."session" where "userId" = $1 and "browser" = $2 limit 1',
    [link.madeBy, browser],
  );
  return rows.length > 0;
}

export async function writeArrival(
  signIn: SignIn,
  context: Context,
  of: {
    readonly link: UsedLink;
    readonly session: Session;
    readonly sameBrowser: boolean;
    readonly home: number;
    readonly held: Held | null;
  },
): Promise<void> {
  const { link, session, sameBrowser, home } = of;
  await signIn.pool.query(
    `insert into ground.arrivals (district, id, person, at, device, purpose, link_by, same_browser)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[home, signIn.outside.nextId(), session.person, signIn.outside.now()],
      ...[deviceWords(context.req.header('user-agent') ?? ''), link.purpose, link.madeBy, sameBrowser],
    ],
  );
  await writeSignIn(signIn, {
    ...{ person: session.person, deed: 'sessions/by-link', outcome: 'done', session: session.id },
    ...{ under: underOf(of.held), because: sameBrowser ? 'same-browser' : null },
  });
}

const browserCookie = ({ origins }: SignIn): string => `${cookieName(origins[0].startsWith('https:'))}.browser`;
