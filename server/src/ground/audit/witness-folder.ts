/**
 * A folder that keeps heads: a file a month, lines only ever added. On another disk, a share of another machine, or a medium that can be
 * written once; on the disk of the database it shows what a careless hand did and little more.
 */
import type { KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { madeFolder } from '../processes/made-folder.ts';
import { codeOf } from '../processes/plain-fault.ts';
import { laidPublicKey } from './audit-key.ts';
import { readHead } from './head.ts';
import type { Witness } from './witness.ts';

export function folderWitness(folder: string, publicKey: KeyObject): Witness {
  let mended = false;
  return {
    name: `folder ${folder}`,
    kind: 'folder',
    async last() {
      for (const name of (await filesIn(folder)).reverse()) {
        const line = await lastLineOf(join(folder, name));
        if (line !== null) return line;
      }
      return null;
    },
    async add(lines) {
      await madeFolder(folder);
      await laidPublicKey(folder, publicKey);
      const newest = (await filesIn(folder)).at(-1);
      if (newest !== undefined && !mended) await withoutHalfALine(join(folder, newest));
      mended = true;
      for (const [name, some] of byFile(lines, newest)) await append(join(folder, name), some).catch(spoilt);
      await flushed(folder);
    },
    async *lines() {
      for (const name of await filesIn(folder)) yield* wholeLinesOf(join(folder, name));
    },
    close: () => Promise.resolve(),
  };

  /** What a failed writing left behind is looked at before the next one. */
  function spoilt(fault: unknown): never {
    mended = false;
    throw fault;
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((fault: unknown) => {
    if (codeOf(fault) === 'ENOENT') return [];
    throw fault;
  });
  return names.filter((name) => /^heads-\d{4}-\d\d\.txt$/.test(name)).sort();
}

/** Never into a file before the newest: a clock that was put back must not part a line from those before it. */
function byFile(lines: readonly string[], newest = ''): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  let now = newest;
  for (const line of lines) {
    const ofItsMonth = `heads-${(readHead(line)?.at ?? '').slice(0, 7)}.txt`;
    if (ofItsMonth > now) now = ofItsMonth;
    files.set(now, [...(files.get(now) ?? []), line]);
  }
  return files;
}

async function append(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.writeFile(lines.map((line) => `${line}\n`).join(''));
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function flushed(folder: string): Promise<void> {
  const file = await open(folder, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A fall in the middle of writing leaves half a line, which was nobody's word yet. */
async function withoutHalfALine(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size, tail } = await endOf(file);
    const half = tail.length - (tail.lastIndexOf(0x0a) + 1);
    if (half > 0) await file.truncate(size - half);
  } finally {
    await file.close();
  }
}

async function lastLineOf(path: string): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    const { tail } = await endOf(file);
    const lines = tail.toString('utf8').split('\n');
    return lines.at(-2) ?? null;
  } finally {
    await file.close();
  }
}

/** More than any line is long. */
const enough = 4096;

async function endOf(file: FileHandle): Promise<{ readonly size: number; readonly tail: Buffer }> {
  const { size } = await file.stat();
  const length = Math.min(size, enough);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
  return { size, tail: buffer.subarray(0, bytesRead) };
}

async function* wholeLinesOf(path: string): AsyncGenerator<string, void> {
  let rest = '';
  for await (const part of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
