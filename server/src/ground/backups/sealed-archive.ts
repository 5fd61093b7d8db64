/**
 * One backup: files, and last among them `manifest.json` with the digest of each, packed, and sealed with age to a public key as they
 * stream by. Whoever writes it cannot read it again. One that was broken off has neither its end nor its name.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import * as z from 'zod/mini';
import { cannotBeUsed, madeFolder } from '../processes/made-folder.ts';
import { codeOf, PlainFault } from '../processes/plain-fault.ts';
import { entriesOf, exactly, type TarEntry, tarOf } from './tar.ts';

const Manifest = z.object({
  form: z.literal('naung-backup-1'),
  kind: z.enum(['database', 'keys']),
  /** When the copy was whole; what was written later is not in it. */
  at: z.string(),
  about: z.record(z.string(), z.string()),
  files: z.array(z.object({ path: z.string(), size: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

const manifestName = 'manifest.json';
const unfinished = '.unfinished';

export interface Packing {
  readonly kind: Manifest['kind'];
  readonly recipient: string;
  readonly entries: AsyncIterable<TarEntry>;
  /** Asked when the last entry has been packed. */
  whole(): Pick<Manifest, 'at' | 'about'>;
}

/** What is wrong lies with where the copy goes, not with what is copied. */
export class CannotBeWritten extends Error {
  readonly folder: string;
  readonly fault: PlainFault;

  constructor(folder: string, cause: unknown) {
    super('A folder of backups cannot be written', { cause });
    this.folder = folder;
    this.fault = cause instanceof PlainFault ? cause : cannotBeUsed(folder, cause);
  }
}

export interface Packed {
  readonly size: number;
  /** The folders that have no copy, each with its fault. */
  readonly missing: ReadonlyMap<string, PlainFault>;
}

/** Writes `<first folder>/<name>` and copies it into each of the others, none of which keeps it from the rest. */
export async function packInto(folders: readonly string[], name: string, packing: Packing): Promise<Packed> {
  const [first = '', ...others] = folders;
  const size = await inFolder(first, name, (beside) => sealInto(beside, packing)).catch((fault: unknown) => {
    throw fault instanceof PlainFault || isOfTheDisk(fault) ? new CannotBeWritten(first, fault) : fault;
  });
  const missing = new Map<string, PlainFault>();
  for (const folder of others)
    await inFolder(folder, name, async (beside) => {
      await copyFile(join(first, name), beside);
      return flushed(beside);
    }).catch((fault: unknown) => missing.set(folder, new CannotBeWritten(folder, fault).fault));
  return { size, missing };
}

/** It bears its name only when it is whole. */
async function inFolder(folder: string, name: string, write: (beside: string) => Promise<number>): Promise<number> {
  await madeFolder(folder);
  const beside = join(folder, `${name}${unfinished}`);
  try {
    const size = await write(beside);
    await rename(beside, join(folder, name));
    await flushed(folder);
    return size;
  } catch (fault) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw fault;
  }
}

/** Lays every file below `into` and compares it with the manifest; throws where a byte is wrong, missing or too many. */
export async function unpack(path: string, identity: string, into: string): Promise<Manifest> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const plain = await decrypter.decrypt(webOf(createReadStream(path))).catch((cause: unknown) => {
    throw new PlainFault(`${path} is not sealed to this key, or was altered; take another key or another copy`, {
      cause,
      id: `${path} tidak disegel untuk kunci ini, atau sudah diubah; pakai kunci lain atau salinan lain`,
    });
  });
  const packed = Readable.fromWeb(plain as WebStream<Uint8Array>);
  const unpacked = createGunzip();
  const flows = pipeline(packed, unpacked);
  flows.catch(() => undefined);
  try {
    const manifest = await layDown(unpacked, into);
    await flows;
    return manifest;
  } catch (cause) {
    if (cause instanceof NotAsPacked) throw notAsPacked(path, cause);
    if (isOfTheDisk(cause)) throw cause;
    throw new PlainFault(`${path} is damaged or was broken off; use another copy`, {
      cause,
      id: `${path} rusak atau terputus; pakai salinan lain`,
    });
  }
}

/** Which file it was is not said: those of the key store are named after a case. */
class NotAsPacked extends Error {}

const notAsPacked = (path: string, cause: unknown): PlainFault =>
  new PlainFault(`${path} holds a file that is not what was packed; use another copy`, {
    cause,
    id: `${path} memuat berkas yang tidak sama dengan ketika dikemas; pakai salinan lain`,
  });

/** Where it is laid, not what is laid: another copy would fare no better. Some sticks hold no file of this size. */
const ofTheDisk = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EFBIG', 'EIO', 'ESTALE']);
const isOfTheDisk = (cause: unknown): boolean => ofTheDisk.has(codeOf(cause) ?? '');

async function sealInto(path: string, packing: Packing): Promise<number> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(packing.recipient);
  const packed = createGzip({ level: 1 });
  const flows = pipeline(Readable.from(tarOf(withManifest(packing)), { objectMode: false }), packed);
  flows.catch(() => undefined);
  const sealed = await encrypter.encrypt(webOf(packed));
  await pipeline(
    Readable.fromWeb(sealed as WebStream<Uint8Array>),
    createWriteStream(path, { flags: 'w', mode: 0o600 }),
  ).catch(async (fault: unknown) => {
    // What broke the source says more than that the stream ended; where the disk broke it, it was ended for that.
    if (!isOfTheDisk(fault)) await flows;
    throw fault;
  });
  await flows;
  return flushed(path);
}

async function* withManifest({ kind, entries, whole }: Packing): AsyncGenerator<TarEntry, void> {
  const files: Manifest['files'] = [];
  for await (const entry of entries) {
    if (entry.path.endsWith('/')) {
      yield entry;
      continue;
    }
    const hash = createHash('sha256');
    yield { ...entry, bytes: heard(exactly(entry.bytes, entry.size), hash) };
    files.push({ path: entry.path, size: entry.size, sha256: hash.digest('hex') });
  }
  const manifest: Manifest = { form: 'naung-backup-1', kind, ...whole(), files };
  const text = Buffer.from(JSON.stringify(manifest), 'utf8');
  yield { path: manifestName, size: text.length, bytes: [text] };
}

async function layDown(stream: AsyncIterable<Uint8Array>, into: string): Promise<Manifest> {
  const laid = new Map<string, string>();
  let manifest: Manifest | null = null;
  for await (const { path, bytes } of entriesOf(stream)) {
    if (path === manifestName) {
      const parts: Uint8Array[] = [];
      for await (const part of bytes) parts.push(part);
      manifest = Manifest.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
    } else if (path.endsWith('/')) {
      await mkdir(join(into, path), { recursive: true, mode: 0o700 });
    } else {
      const hash = createHash('sha256');
      await mkdir(dirname(join(into, path)), { recursive: true, mode: 0o700 });
      await pipeline(heard(bytes, hash), createWriteStream(join(into, path), { flags: 'wx', mode: 0o600 }));
      laid.set(path, hash.digest('hex'));
    }
  }
  if (manifest === null) throw new Error('A backup without its manifest');
  const wrong = manifest.files.filter(({ path, sha256 }) => laid.get(path) !== sha256);
  if (wrong.length > 0 || laid.size !== manifest.files.length)
    throw new NotAsPacked('A file of a backup is not what was packed');
  return manifest;
}

async function* heard(bytes: TarEntry['bytes'], hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array, void> {
  for await (const part of bytes) {
    hash.update(part);
    yield part;
  }
}

const webOf = (stream: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;

async function flushed(path: string): Promise<number> {
  const file = await open(path, 'r');
  try {
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
