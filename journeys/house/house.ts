/**
 * The house as a newcomer starts it: the real command, a data folder of its own, free ports, the ready line read from stdout.
 */
import { type ChildProcess, spawn } from 'node:child_process';
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

export interface House {
  readonly desk: string;
  readonly publicSite: string;
  readonly openapi: string;
  readonly people: readonly Seat[];
  readonly dataFolder: string;
  /** What the processes wrote to stderr so far, to be searched for what must never be there. */
  readonly said: () => string;
  /** Stops the processes; the data folder stays when it is to be opened again. */
  close(keep?: 'keep-data'): Promise<void>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

export async function openHouse(dataFolder?: string): Promise<House> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'naung-journey-')));
  const [desk, door, field] = await Promise.all([freePort(), freePort(), freePort()]);
  const child = spawn(process.execPath, ['server/dist/main.js', '--demo', '--json'], {
    cwd: root,
    env: {
      ...process.env,
      NAUNG_DATA: folder,
      NAUNG_DESK_PORT: String(desk),
      NAUNG_PUBLIC_PORT: String(door),
      NAUNG_FIELD_PORT: String(field),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ready = await readyLine(child, said);
  return {
    ...ready,
    dataFolder: folder,
    said: () => said.join(''),
    async close(keep) {
      await stop(child);
      if (keep !== 'keep-data') await rm(folder, { recursive: true, force: true });
    },
  };
}

function readyLine(
  child: ChildProcess,
  said: readonly string[],
): Promise<Pick<House, 'desk' | 'publicSite' | 'openapi' | 'people'>> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(JSON.parse(text.slice(0, end)) as House);
    });
    child.once('exit', (code) => reject(new Error(`The house did not open (${code}): ${said.join('').slice(-2000)}`)));
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
