/**
 * The built door as a process of its own, the way `npm start` runs it, and a browser without scripts in front of it: pages are read
 * as text, forms are sent as forms.
 */
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../../..', import.meta.url));

export interface DoorProcess {
  readonly origin: string;
  readonly port: number;
  /** Everything it wrote about itself. */
  said(): string;
  /** How it ended when it was asked to, or when whoever started it was gone. */
  close(how?: 'asked' | 'orphaned'): Promise<number | null>;
}

/** Builds the door where its sources changed, and waits until it says ready. */
export async function startDoor(databaseUrl: string, settings: Record<string, string> = {}): Promise<DoorProcess> {
  await build();
  const folder = await mkdtemp(join(tmpdir(), 'naung-door-'));
  const port = await freePort();
  const child = fork(join(root, 'public-site/dist/main.js'), [], {
    env: {
      PATH: process.env.PATH,
      NAUNG_DATABASE_URL_DOOR: databaseUrl,
      NAUNG_RECEIPT_KEY: join(folder, 'keys/receipts.key'),
      NAUNG_PUBLIC_PORT: String(port),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()));
  const [first] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (typeof first !== 'object') throw new Error(`The door did not get ready: ${said}`);
  return {
    origin: `${settings.NAUNG_TLS_CERT ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    said: () => said,
    async close(how = 'asked') {
      if (how === 'asked') child.kill('SIGTERM');
      else child.disconnect();
      const [code] = (child.exitCode === null ? await once(child, 'exit') : [child.exitCode]) as [number | null];
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** Test files run beside each other: the second waits for the first instead of running what is being written. */
async function build(): Promise<void> {
  const lock = join(root, 'public-site/dist.lock');
  const fresh = async () => Date.now() - ((await stat(lock).catch(() => null))?.mtimeMs ?? 0) < longestBuildMs;
  for (;;) {
    const mine = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (mine || !(await fresh())) break;
    await setTimeout(50);
  }
  try {
    await promisify(execFile)(process.execPath, [join(root, 'tools/build.mjs'), '--quiet', 'public-site']);
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

const longestBuildMs = 30_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Bytes on the wire. */
  readonly size: number;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

export async function visit(door: DoorProcess, path: string): Promise<Page> {
  return asPage(await fetch(`${door.origin}${path}`));
}

/** Presses a button of a page: sends its form with what it carries hidden and what was filled in. */
export async function press(door: DoorProcess, page: Page | null, go: string, fields: Fields = {}): Promise<Page> {
  const form = new URLSearchParams(page ? hiddenIn(page.html) : {});
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  form.set('go', go);
  return post(door, form);
}

export async function post(door: DoorProcess, body: URLSearchParams | string): Promise<Page> {
  return asPage(await fetch(door.origin, { method: 'POST', body, redirect: 'manual' }));
}

/** The whole way from the first question to the last page; whatever is not given is skipped. */
export async function fillIn(door: DoorProcess, given: Readonly<Record<string, Fields>>, go = 'begin'): Promise<Page> {
  let page = await press(door, null, go);
  for (let steps = 0; steps < 20; steps += 1) {
    const key = hiddenIn(page.html).page ?? '';
    if (key === 'check') return page;
    const fields = given[key];
    page = await press(door, page, fields ? 'next' : 'skip', fields ?? {});
  }
  throw new Error('The questions do not end');
}

export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );

export const headingOf = (page: Page): string =>
  (/<h1[^>]*>(.*?)<\/h1>/s.exec(page.html)?.[1] ?? '').replace(/<[^>]+>/g, '');

export const receiptIn = (page: Page): string => /<p class="code">([\d ]+)<\/p>/.exec(page.html)?.[1] ?? '';

async function asPage(response: Response): Promise<Page> {
  const html = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    html,
    size: Number(response.headers.get('content-length') ?? html.length),
  };
}
