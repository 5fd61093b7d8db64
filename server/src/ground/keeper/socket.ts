/**
 * The keeper's socket: a file that only the user of this installation may open, never a port. Whoever is answered there speaks as the
 * office; nothing of a question or an answer is logged.
 */
import { chmod, mkdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import type { Keeper } from './keeper.ts';
import { deeds, heard, type KeeperDeed, written } from './wire.ts';

/** `<data>/keeper/office.sock`. A path longer than 107 bytes is refused by the system. */
export const socketIn = (dataFolder: string): string => join(resolve(dataFolder), 'keeper', 'office.sock');

/** As many bytes as a question may have: the largest letter and its room. */
const longest = 32 * 1024 * 1024;

export async function listenOn(path: string, keeper: Keeper, noteFault: (fault: unknown) => void): Promise<Server> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await chmod(dirname(path), 0o700);
  await rm(path, { force: true });
  const server = createServer({ keepAliveTimeout: 120_000 }, (incoming, outgoing) => {
    answer(keeper, incoming).then(
      (said) => outgoing.writeHead(200, { 'content-type': 'application/json' }).end(said),
      (fault: unknown) => {
        noteFault(fault);
        outgoing.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(path, listening);
  });
  await chmod(path, 0o600);
  return server;
}

async function answer(keeper: Keeper, incoming: IncomingMessage): Promise<string> {
  const name = (incoming.url ?? '').slice(1);
  if (!Object.hasOwn(deeds, name)) throw new Error('The keeper was asked for a deed that it does not know');
  const deed = name as KeeperDeed;
  const said = deeds[deed].parse(heard(await textOf(incoming)));
  return written(await (keeper[deed] as (...all: readonly unknown[]) => Promise<unknown>)(...said));
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longest) throw new Error('The keeper was asked at too great a length');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
