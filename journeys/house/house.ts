/**
 * The house as somebody starts it: the real command, a data folder of its own, free ports, the ready line read from stdout. What its
 * processes write to stderr goes to a file beside the data folder, so that every journey can search it for what must never be there.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Seat {
  readonly name: string;
  readonly duty: string;
  readonly district: string;
  readonly token: string;
  readonly signIn: string;
}

/** What a journey needs to know of an open house; plain values, because journeys run in processes of their own. */
export interface Address {
  readonly desk: string;
  readonly publicSite: string;
  readonly openapi: string;
  readonly people: readonly Seat[];
  readonly dataFolder: string;
  readonly saidIn: string;
}

export interface House extends Address {
  /** The one-time link of a house that knows nobody yet; null in a demo. */
  readonly firstLink: string | null;
  /** Stops the processes; the data folder stays when it is to be opened again. */
  close(keep?: 'keep-data'): Promise<void>;
}

export interface Opening {
  /** With invented people, or as for real use. */
  readonly as: 'demo' | 'new';
  /** That of a house that was closed before. */
  readonly dataFolder?: string;
}

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const saidBy = (house: Pick<Address, 'saidIn'>): string => readFileSync(house.saidIn, 'utf8');

export async function openHouse({ as, dataFolder }: Opening): Promise<House> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'naung-journey-')));
  const [desk, door, field] = await Promise.all([freePort(), freePort(), freePort()]);
  const saidIn = `${folder}.said`;
  const stderr = openSync(saidIn, 'a');
  const child = spawn(process.execPath, ['server/dist/main.js', ...(as === 'demo' ? ['--demo', '--json'] : [])], {
    cwd: root,
    env: {
      ...process.env,
      NAUNG_DATA: folder,
      NAUNG_DESK_PORT: String(desk),
      NAUNG_PUBLIC_PORT: String(door),
      NAUNG_FIELD_PORT: String(field),
    },
    stdio: ['ignore', 'pipe', stderr],
  });
  closeSync(stderr);
  const ready = await (as === 'demo' ? readyLine(child, saidIn) : readyWords(child, saidIn, desk, door));
  return {
    ...ready,
    dataFolder: folder,
    saidIn,
    async close(keep) {
      await stop(child);
      if (keep === 'keep-data') return;
      await Promise.all([folder, saidIn].map((path) => rm(path, { recursive: true, force: true })));
    },
  };
}

type Ready = Pick<House, 'desk' | 'publicSite' | 'openapi' | 'people' | 'firstLink'>;

const readyLine = async (child: ChildProcess, saidIn: string): Promise<Ready> => ({
  ...(JSON.parse(await stdoutUntil(child, saidIn, /\n/)) as Omit<Ready, 'firstLink'>),
  firstLink: null,
});

async function readyWords(child: ChildProcess, saidIn: string, desk: number, door: number): Promise<Ready> {
  const words = await stdoutUntil(child, saidIn, /openapi\.json\n[\s\S]*\n$/);
  return {
    desk: `http://localhost:${desk}`,
    publicSite: `http://localhost:${door}`,
    openapi: `http://localhost:${desk}/api/v1/openapi.json`,
    people: [],
    firstLink: /http\S+#\S+/.exec(words)?.[0] ?? null,
  };
}

function stdoutUntil(child: ChildProcess, saidIn: string, enough: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (enough.test(text)) resolve(text);
    });
    child.once('exit', (code) =>
      reject(new Error(`The house did not open (${code}): ${readFileSync(saidIn, 'utf8').slice(-2000)}`)),
    );
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
