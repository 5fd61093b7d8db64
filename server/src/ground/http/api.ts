/**
 * The documented door: `POST /api/v1/<room>/<verb>` for every command, `GET /api/v1/<room>/<name>` for every read (by POST where it is
 * asked in a body), made from the rooms' entries and nothing else.
 *
 * Unsafe methods need a same-origin `Origin`, or none together with JSON: a form on a foreign page can send neither. Nothing is
 * cached anywhere. A fault of ours is logged with an id and no personal data, and the person is told that nothing was kept.
 */

import type { Actor } from '@naung/domain/ground/access/model.ts';
import { CommandId } from '@naung/domain/ground/ids.ts';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ask } from '../commands/ask.ts';
import type { AnyCommandEntry, AnyReadEntry, Reaction, Room } from '../commands/entry.ts';
import { perform } from '../commands/perform.ts';
import { type Answer, answerTo, problem } from '../commands/problem.ts';
import type { Office } from '../database/transaction.ts';
import { openApiOf } from './openapi.ts';

export interface Desk {
  readonly office: Office;
  readonly rooms: readonly Room[];
  /** OpenAPI paths of the routes that stand beside the rooms. */
  readonly paths?: Readonly<Record<string, unknown>>;
  /** The origins a browser may call from. */
  readonly origins: readonly string[];
  /** Who asks, by the session cookie; null when nobody is signed in or no duty is chosen. */
  actorOf(context: Context): Promise<Actor | null>;
  /** Records a fault of ours; returns the id that the person can quote. */
  noteFault(fault: unknown): string;
}

const largestBody = 1024 * 1024;

export function apiOf(desk: Desk): Hono {
  const app = new Hono();
  const reactions = desk.rooms.flatMap((room) => room.reactions ?? []);
  app.use('*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  app.onError((fault, context) => reply(context, answerTo(fault, desk.noteFault)));
  app.notFound((context) => reply(context, problem(404, 'not-there')));
  app.get('/openapi.json', (context) => context.json(openApiOf(desk.rooms, desk.paths)));
  app.use('*', sameOrigin(desk.origins));
  app.use('*', bodyLimit({ maxSize: largestBody, onError: (context) => reply(context, problem(413, 'too-large')) }));
  for (const entry of commandsOf(desk.rooms))
    app.post(`/${entry.contract.name}`, async (context) => {
      const actor = await desk.actorOf(context);
      if (!actor) return reply(context, problem(401, 'not-signed-in'));
      return reply(context, await hearCommand({ ...desk.office, reactions }, actor, entry, context));
    });
  for (const entry of desk.rooms.flatMap((room) => room.reads))
    app.on(methodOf(entry), `/${entry.contract.name}`, async (context) => {
      const actor = await desk.actorOf(context);
      if (!actor) return reply(context, problem(401, 'not-signed-in'));
      const query = entry.contract.inBody ? await jsonOf(context) : context.req.query();
      return reply(context, query === notJson ? problem(400, 'not-json') : await ask(desk.office, actor, entry, query));
    });
  return app;
}

async function hearCommand(
  office: Office & { readonly reactions: readonly Reaction[] },
  actor: Actor,
  entry: AnyCommandEntry,
  context: Context,
): Promise<Answer> {
  const id = CommandId.safeParse(context.req.header('idempotency-key'));
  if (!id.success) return problem(400, 'idempotency-key-is-needed');
  const body = await jsonOf(context);
  return body === notJson ? problem(400, 'not-json') : perform(office, actor, entry, id.data, body);
}

const methodOf = ({ contract }: AnyReadEntry): 'GET' | 'POST' => (contract.inBody ? 'POST' : 'GET');

const notJson = Symbol('not JSON');
const jsonOf = (context: Context): Promise<unknown> => context.req.json<unknown>().catch(() => notJson);

const commandsOf = (rooms: readonly Room[]): readonly AnyCommandEntry[] => {
  const entries = rooms.flatMap((room) => room.commands);
  const names = new Set<string>();
  for (const entry of entries) {
    if (entry.policy.length === 0) throw new Error(`${entry.contract.name} has no policy; the office does not start`);
    if (names.has(entry.contract.name)) throw new Error(`${entry.contract.name} is offered twice`);
    names.add(entry.contract.name);
  }
  return entries;
};

export function sameOrigin(origins: readonly string[]) {
  return async (context: Context, next: () => Promise<void>): Promise<Response | undefined> => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') {
      await next();
      return undefined;
    }
    const origin = context.req.header('origin');
    if (origin !== undefined && !origins.includes(origin)) return reply(context, problem(403, 'foreign-origin'));
    // A DELETE has no body to be typed; with our own origin it came from our own page.
    const bare = context.req.method === 'DELETE' && origin !== undefined;
    if (!bare && !/^application\/json\b/.test(context.req.header('content-type') ?? ''))
      return reply(context, problem(415, 'json-is-expected'));
    await next();
    return undefined;
  };
}

export const reply = (context: Context, answer: Answer): Response =>
  context.body(JSON.stringify(answer.body), answer.status as 200, {
    'content-type': answer.status < 400 ? 'application/json' : 'application/problem+json',
  });
