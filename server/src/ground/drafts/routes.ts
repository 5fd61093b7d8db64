/**
 * `/api/v1/drafts`: saved while somebody types, found again after a reload, a lock or at another desk, by nobody
 * but their author, under the duty in which it was begun.
 */

import type { Actor } from '@naung/domain/ground/access/model.ts';
import { Instant } from '@naung/domain/ground/time.ts';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod/mini';
import { type Answer, answerTo, problem, undone, withoutValues } from '../commands/problem.ts';
import { onlyProven } from '../commands/prove-again.ts';
import { asActor, type Office, type Tx, type Worked } from '../database/transaction.ts';
import { reply, sameOrigin } from '../http/api.ts';
import { problems, schemaOf } from '../http/openapi.ts';
import { findDraft, listDrafts, removeDraft, saveDraft } from './store.ts';

export interface DraftDesk {
  readonly office: Office;
  readonly origins: readonly string[];
  /** Who asks, and in which session: the audit has one entry for each session and draft. */
  actorIn(context: Context): Promise<{ readonly actor: Actor; readonly session: string } | null>;
  noteFault(fault: unknown): string;
}

const largestDraft = 256 * 1024;

/** Words of contracts and ids: a key stands in a path, where no word of a case may be. It is stored with the id of a duty before it. */
const Key = z.string().check(z.regex(/^[a-z0-9./-]{1,120}$/));
const Draft = z.strictObject({ value: z.unknown(), version: z.int().check(z.nonnegative()) });
const Saved = z.object({ version: z.int(), savedAt: Instant });
/** Version 0 where nothing is kept under the key: for a draft that is no mistake, so a browser's console does not call it one. */
const Found = z.object({ value: z.unknown(), version: z.int(), savedAt: z.nullable(Instant) });
const nothingKept: z.infer<typeof Found> = { value: null, version: 0, savedAt: null };
const Listed = z.object({ drafts: z.array(z.object({ key: Key, savedAt: Instant })) });

type Work = (tx: Tx, key: string, session: string, body: unknown) => Promise<Worked<Answer>>;

export function draftRoutes(desk: DraftDesk): Hono {
  const app = new Hono();
  app.onError((fault, context) => reply(context, answerTo(fault, desk.noteFault)));
  app.use('/drafts/*', sameOrigin(desk.origins));
  app.use(
    '/drafts/*',
    bodyLimit({ maxSize: largestDraft, onError: (context) => reply(context, problem(413, 'too-large')) }),
  );
  const as = async (context: Context, deed: string, work: Work): Promise<Response> => {
    const who = await desk.actorIn(context);
    if (who === null) return reply(context, problem(401, 'not-signed-in'));
    const key = Key.safeParse(context.req.param('key') ?? 'all');
    if (!key.success) return reply(context, problem(404, 'not-there'));
    const body = context.req.method === 'PUT' ? await context.req.json().catch(() => undefined) : null;
    try {
      const run = (tx: Tx) => work(tx, key.data, who.session, body);
      return reply(context, await asActor(desk.office, who.actor, deed, run));
    } catch (fault) {
      return reply(context, undone(fault));
    }
  };
  app.get('/drafts', (context) => as(context, 'drafts/list', list));
  app.get('/drafts/:key', (context) => as(context, 'drafts/open', find));
  app.put('/drafts/:key', (context) => as(context, 'drafts/save', save));
  app.delete('/drafts/:key', (context) => as(context, 'drafts/remove', remove));
  return app;
}

const done = (body: unknown): Worked<Answer> => ({ outcome: 'done', value: { status: 200, body } });

const list: Work = async (tx) => done({ drafts: await listDrafts(tx) });

const find: Work = async (tx, key, session) => {
  const found = await findDraft(tx, key, session);
  if (found === null) return done(nothingKept);
  onlyProven(tx);
  const { noted, ...draft } = found;
  return { ...done(draft), noted };
};

const save: Work = async (tx, key, session, body) => {
  if (body === undefined) return refused(problem(400, 'not-json'));
  const draft = Draft.safeParse(body);
  if (!draft.success) return refused(problem(422, 'not-understood', { errors: withoutValues(draft.error.issues) }));
  const saved = await saveDraft(tx, key, session, { value: draft.data.value ?? null, version: draft.data.version });
  if (saved === null) return refused(problem(409, 'newer-elsewhere'));
  const { noted, ...rest } = saved;
  return { ...done(rest), noted };
};

const remove: Work = async (tx, key) => {
  await removeDraft(tx, key);
  return done({});
};

const refused = (answer: Answer): Worked<Answer> => ({ outcome: 'refused', value: answer });

const page = (operationId: string, summary: string, answer: z.ZodMiniType, refusals: readonly number[]) => ({
  operationId,
  tags: ['drafts'],
  summary,
  responses: {
    200: { description: 'Done', content: { 'application/json': { schema: schemaOf(answer) } } },
    ...problems([401, ...refusals]),
  },
});

/** To be merged into the `paths` of the API document. */
export const draftPaths: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '/api/v1/drafts': {
    get: page('drafts.list', 'Own drafts: keys and when they were saved, never what they say.', Listed, []),
  },
  '/api/v1/drafts/{key}': {
    parameters: [{ name: 'key', in: 'path', required: true, schema: schemaOf(Key) }],
    get: page('drafts.open', 'One of the own drafts; version 0 where there is none.', Found, [403, 404]),
    put: {
      ...page(
        'drafts.save',
        'Saves a draft over the version that was read; 0 for a new one.',
        Saved,
        [400, 403, 409, 413, 415, 422],
      ),
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(Draft) } } },
    },
    delete: page('drafts.remove', 'Removes a draft: what it became was sent, or nobody wants it.', z.object({}), [403]),
  },
};
