/**
 * The desk as it is composed for an installation, on a database that takes everything back, with a session for each of the tried: what
 * each is answered, word by word.
 */
import type { Hono } from 'hono';
import { composed, type DeskParts } from '../desk.ts';
import { demoTokens } from '../ground/signing-in/demo-tokens.ts';
import { houseOf, origin, visitorOf } from '../ground/signing-in/testing/visitor.ts';
import { rooms } from '../rooms.ts';
import type { Question } from './every-route.ts';
import type { Tried } from './kinds-of-actor.ts';
import { rollingBack } from './rolling-back.ts';

export interface Answered {
  readonly status: number;
  /** All but the date. */
  readonly headers: string;
  readonly text: string;
}

export interface Asking {
  readonly app: Hono;
  readonly parts: DeskParts;
  readonly faults: readonly unknown[];
  /** `who` is a person's id; null is nobody. */
  ask(who: string | null, question: Question): Promise<Answered>;
}

export async function askingOf({ cast, actors, colleagues, expire }: Tried): Promise<Asking> {
  const faults: unknown[] = [];
  const office = { ...cast.office, database: rollingBack(cast.office.database) };
  const { signIn } = await houseOf({ office, database: cast.database });
  const noteFault = (fault: unknown): string => String(faults.push(fault));
  const parts = { office, signIn, rooms, origins: [origin], secure: false, pages: pageOfDesk, noteFault };
  const app = composed(parts);
  const people = [...Object.values(actors), ...colleagues].map(({ person }) => person);
  const cookies = await sessionsOf(app, cast.database.auth, cast.office.outside, people);
  await cast.database.auth.query(
    `update auth."session" set "provenAt" = "provenAt" - interval '1 hour' where "userId" = $1`,
    [actors['left-alone'].person],
  );
  await expire();
  // Two answers to the same question say the same moment.
  cast.at(cast.office.outside.now());
  let asked = 0;
  return {
    ...{ app, parts, faults },
    async ask(who, { method, path, body }) {
      asked += 1;
      const headers = {
        ...{ origin, 'content-type': 'application/json', 'idempotency-key': '00000000-0000-4000-8000-00000000f00d' },
        // Everybody asks from somewhere else, so that nobody waits because somebody before guessed.
        'x-test-address': `198.${asked >> 8}.${asked & 255}.9`,
        cookie: (who !== null && cookies.get(who)) || '',
      };
      const said = body === null || method === 'GET' ? {} : { body };
      const response = await app.request(`${origin}${path}`, { method, headers, ...said });
      const kept = [...response.headers].filter(([name]) => name !== 'date');
      return { status: response.status, headers: JSON.stringify(kept), text: await response.text() };
    },
  };
}

const pageOfDesk: DeskParts['pages'] = (context) => context.html('<!doctype html><title>Naung</title>');

async function sessionsOf(
  app: Hono,
  pool: Parameters<typeof demoTokens>[0],
  outside: Parameters<typeof demoTokens>[1],
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const cookies = new Map<string, string>();
  for (const [at, { person, token }] of (await demoTokens(pool, outside, origin, people)).entries()) {
    const visitor = visitorOf(app, `192.0.2.${at + 1}`, origin);
    const { status, body } = await visitor.post('/sessions', { token });
    if (status !== 201) throw new Error(`Did not come in: ${JSON.stringify(body)}`);
    cookies.set(person, [...visitor.cookies].map((one) => one.join('=')).join('; '));
  }
  return cookies;
}
