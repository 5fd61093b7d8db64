/**
 * Files one after another in a stream, as POSIX `ustar` has it, so that an operator who has the private half opens a backup with `age`
 * and `tar` alone, should there be no Naung any more.
 */

export interface TarEntry {
  /** With `/`, relative; a folder ends with one. */
  readonly path: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const block = 512;
const empty = Buffer.alloc(block);

/** What an entry promises is what it gives: one that grew meanwhile is cut, one that shrank is filled up with zeros. */
export async function* tarOf(entries: AsyncIterable<TarEntry>): AsyncGenerator<Uint8Array, void> {
  for await (const { path, size, bytes } of entries) {
    yield headerOf(path, size);
    yield* exactly(bytes, size);
    yield padding(size);
  }
  yield Buffer.alloc(2 * block);
}

/** Each entry's bytes must be read to their end before the next is asked for. */
export async function* entriesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry, void> {
  const read = readerOf(stream);
  for (;;) {
    const header = await read.all(block);
    if (header.equals(empty)) break;
    const { path, size } = parsed(header);
    yield { path, size, bytes: read.some(size) };
    await read.all(padding(size).length);
  }
  await read.rest();
}

export async function* exactly(bytes: TarEntry['bytes'], size: number): AsyncGenerator<Uint8Array, void> {
  let left = size;
  for await (const part of bytes) {
    if (left === 0) return;
    yield part.subarray(0, left);
    left -= Math.min(left, part.length);
  }
  for (; left > 0; left -= Math.min(left, zeros.length)) yield zeros.subarray(0, left);
}

const zeros = Buffer.alloc(65_536);

const padding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block);

function headerOf(path: string, size: number): Buffer {
  const isFolder = path.endsWith('/');
  if (Buffer.byteLength(path) > 100) throw new Error('A path too long for a backup');
  const header = Buffer.alloc(block);
  header.write(path, 0);
  header.write(isFolder ? '0000700\0' : '0000600\0', 100);
  header.write('0000000', 108);
  header.write('0000000', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(isFolder ? '5' : '0', 156);
  header.write('ustar', 257);
  header.write('00', 263);
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

const checksumOf = (header: Buffer): number => header.reduce((sum, byte) => sum + byte, 0);

function parsed(header: Buffer): { readonly path: string; readonly size: number } {
  const said = Number.parseInt(header.toString('latin1', 148, 154), 8);
  const counted = Buffer.from(header);
  counted.fill(' ', 148, 156);
  const path = header.toString('utf8', 0, 100).replace(/\0.*$/s, '');
  const size = Number.parseInt(header.toString('latin1', 124, 135), 8);
  if (checksumOf(counted) !== said || Number.isNaN(size)) throw new Error('A backup that is no archive');
  if (path.startsWith('/') || path.split('/').includes('..')) throw new Error('A backup that leads out of its folder');
  return { path, size };
}

function readerOf(stream: AsyncIterable<Uint8Array>) {
  const parts = stream[Symbol.asyncIterator]();
  let held: Uint8Array = Buffer.alloc(0);
  async function* some(size: number): AsyncGenerator<Uint8Array, void> {
    for (let left = size; left > 0; ) {
      if (held.length === 0) {
        const next = await parts.next();
        if (next.done === true) throw new Error('A backup that breaks off');
        held = next.value;
      }
      const part = held.subarray(0, left);
      held = held.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }
  return {
    some,
    async all(size: number): Promise<Buffer> {
      const collected: Uint8Array[] = [];
      for await (const part of some(size)) collected.push(part);
      return Buffer.concat(collected);
    },
    /** To the very end, where the seal of the whole stream is checked. */
    async rest(): Promise<void> {
      for (let next = await parts.next(); next.done !== true; ) next = await parts.next();
    },
  };
}
