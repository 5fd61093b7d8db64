/**
 * Every route of the office's port, composed in one place: what the tests ask is what a person meets.
 *
 * A route that the table of routes and actors does not know is a door at which nobody was tried: the office does not open with it, nor
 * with a table that speaks of a door that is no longer there.
 */
import { type Context, Hono } from 'hono';
import type { Room } from './ground/commands/entry.ts';
import { problem } from './ground/commands/problem.ts';
import type { Office } from './ground/database/transaction.ts';
import { draftPaths, draftRoutes } from './ground/drafts/routes.ts';
import { apiOf, reply } from './ground/http/api.ts';
import { guarded } from './ground/http/pages.ts';
import { signInPaths } from './ground/signing-in/api-document.ts';
import { signInRoutes } from './ground/signing-in/routes.ts';
import { actorBy, actorInSession } from './ground/signing-in/sessions.ts';
import type { SignIn } from './ground/signing-in/sign-in.ts';

export interface DeskParts {
  readonly office: Office;
  readonly signIn: SignIn;
  readonly rooms: readonly Room[];
  readonly origins: readonly string[];
  readonly secure: boolean;
  readonly pages: (context: Context) => Response;
  noteFault(fault: unknown): string;
}

/** `listed` are the routes of the table, each as `METHOD /path`. */
export function deskOf(parts: DeskParts, listed: readonly string[]): Hono {
  const app = composed(parts);
  const offered = routesOf(app);
  const untried = offered.filter((route) => !listed.includes(route));
  if (untried.length > 0)
    throw new Error(`Not in the table of routes; the office does not start: ${untried.join(', ')}`);
  const gone = listed.filter((route) => !offered.includes(route));
  if (gone.length > 0) throw new Error(`In the table of routes and nowhere else: ${gone.join(', ')}`);
  return app;
}

/** Everything that can be asked for, each as `METHOD /path`; what runs before or instead of it has the method ALL. */
export const routesOf = (app: Hono): readonly string[] =>
  [...new Set(app.routes.map(({ method, path }) => `${method} ${path}`))].sort();

export function composed({ office, signIn, rooms, origins, secure, pages, noteFault }: DeskParts): Hono {
  const app = new Hono();
  app.use('*', guarded(secure));
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.route('/api/v1', signInRoutes(signIn, noteFault));
  app.route('/api/v1', draftRoutes({ office, origins, actorIn: actorInSession(signIn), noteFault }));
  const paths = { ...signInPaths, ...draftPaths };
  app.route('/api/v1', apiOf({ office, rooms, paths, origins, actorOf: actorBy(signIn), noteFault }));
  app.all('/api/*', (context) => reply(context, problem(404, 'not-there')));
  app.get('*', pages);
  app.notFound((context) => reply(context, problem(404, 'not-there')));
  app.onError((fault, context) => reply(context, problem(500, 'broke', { id: noteFault(fault), kept: false })));
  return app;
}
