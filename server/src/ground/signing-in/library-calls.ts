/** What goes into a call of the library and comes out of it: no more of the request than it needs, no more of its answer than ours. */
import { isAPIError } from 'better-auth/api';
import type { Context } from 'hono';

/** Without cookies: who comes in begins anew, whatever session the browser still holds. */
export const onlyDevice = (context: Context): Headers =>
  new Headers({ 'user-agent': context.req.header('user-agent') ?? '' });

/** The cookies of one answer as the next call sends them. */
export function withCookies(headers: Headers, answered: Headers): Headers {
  const sent = answered.getSetCookie().flatMap((line) => line.split(';')[0] ?? []);
  const next = new Headers(headers);
  next.set('cookie', sent.join('; '));
  return next;
}

/** Hands the session cookie, or that of a challenge, on to the browser. */
export function passOn(context: Context, answered: Headers): void {
  for (const line of answered.getSetCookie())
    if (/^(?:__Host-)?naung(?:\.challenge)?=/.test(line)) context.header('set-cookie', line, { append: true });
}

/** What the library refuses, by its key; a fault of ours goes on upwards. */
export function refusalOf(fault: unknown): string {
  if (!isAPIError(fault) || fault.statusCode >= 500) throw fault;
  return typeof fault.body?.code === 'string' ? fault.body.code : 'REFUSED';
}
