/**
 * The documented API, spoken to with the cookie of the one who sits at the desk: for what no screen can show, such as two wishes at
 * the same moment, or an answer to the byte.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

export interface Answered {
  readonly status: number;
  readonly body: string;
  /** Without what differs from one moment to the next. */
  readonly headers: Readonly<Record<string, string>>;
}

export async function ask(page: Page, read: string, query: Readonly<Record<string, string>> = {}): Promise<Answered> {
  const search = new URLSearchParams(query).toString();
  return answered(await page.request.get(`${origin(page)}/api/v1/${read}?${search}`));
}

export async function say(page: Page, command: string, payload: object, key: string = randomUUID()): Promise<Answered> {
  return answered(
    await page.request.post(`${origin(page)}/api/v1/${command}`, {
      data: payload,
      headers: { 'idempotency-key': key, origin: origin(page) },
    }),
  );
}

const origin = (page: Page): string => new URL(page.url()).origin;

async function answered(response: Awaited<ReturnType<Page['request']['get']>>): Promise<Answered> {
  const { date: _when, ...headers } = response.headers();
  return { status: response.status(), body: await response.text(), headers };
}
