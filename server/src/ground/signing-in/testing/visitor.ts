/** A browser's worth of a visitor for the tests: keeps its cookies, sends JSON, and may sit behind any address. */
import { Hono } from 'hono';
import type { Cast } from '../../database/testing/cast.ts';
import { demoTokens } from '../demo-tokens.ts';
import { makeLink } from '../links.ts';
import { signInRoutes } from '../routes.ts';
import { openSignIn, type SignIn } from '../sign-in.ts';

export const origin = 'http://localhost:4100';

export interface Said {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  readonly body: any;
}

export interface Visitor {
  readonly cookies: Map<string, string>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Said>;
  get(path: string, headers?: Record<string, string>): Promise<Said>;
}

export interface House {
  readonly signIn: SignIn;
  readonly app: Hono;
  readonly faults: unknown[];
  visitor(address?: string): Visitor;
  /** A token of an invitation for the person. */
  invite(person: string): Promise<string>;
  demoToken(person: string): Promise<string>;
}

export async function houseOf(cast: Pick<Cast, 'office' | 'database'>, desk = origin): Promise<House> {
  const faults: unknown[] = [];
  const signIn = await openSignIn({
    office: cast.office,
    pool: cast.database.auth,
    secret: Buffer.alloc(32, 9),
    origins: [desk, 'http://localhost:4102'],
    publicSite: 'http://localhost:4101',
    lockSeconds: 600,
    addressOf: (context) => context.req.header('x-test-address') ?? null,
  });
  const app = new Hono().route(
    '/api/v1',
    signInRoutes(signIn, (fault) => String(faults.push(fault))),
  );
  const { pool, outside } = signIn;
  return {
    signIn,
    app,
    faults,
    visitor: (address = '192.0.2.7') => visitorOf(app, address, desk),
    invite: async (person) => (await makeLink({ pool, outside, purpose: 'invite', person, madeBy: null })).token,
    demoToken: async (person) => (await demoTokens(pool, outside, origin, [person]))[0]?.token ?? '',
  };
}

/** `app` answers under `/api/v1` of the desk's origin. */
export function visitorOf(app: Hono, address: string, desk: string): Visitor {
  const cookies = new Map<string, string>();
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Said> => {
    const response = await app.request(`${desk}/api/v1${path}`, {
      method,
      headers: {
        'x-test-address': address,
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json', origin: desk }),
        ...more,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  };
  return {
    cookies,
    post: (path, body, headers) => call('POST', path, body, headers),
    get: (path, headers) => call('GET', path, undefined, headers),
  };
}
