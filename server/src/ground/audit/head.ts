/**
 * A signed head: one line that says how many entries there are, what the root over them is, and which head came before. It is what
 * witnesses keep, what can be printed or read out, and it names nobody.
 *
 * `naung-audit-1 number at size up-to root before signature`. `up-to` is the first transaction that it does not speak of; `before` is
 * SHA-256 of the line before, zeros for the first; the signature is Ed25519 over the line without its last space and itself.
 */
import { type KeyObject, verify } from 'node:crypto';
import type { Instant } from '@naung/domain/ground/time.ts';
import { hashLength, sha256 } from './merkle.ts';

export interface Head {
  /** 1, 2, 3 … without a gap. */
  readonly number: number;
  readonly at: Instant;
  /** Of the tree: all entries up to here. */
  readonly size: number;
  readonly upTo: bigint;
  readonly root: Buffer;
  readonly before: Buffer;
}

/** A head as it was read, with the line that it was. */
export interface Said extends Head {
  readonly line: string;
}

export const nothingBefore = Buffer.alloc(hashLength);

export const markOf = (line: string): Buffer => sha256(Buffer.from(line, 'utf8'));

export function signedLine(head: Head, sign: (text: Buffer) => Buffer): string {
  const { number, at, size, upTo, root, before } = head;
  const text = `${form} ${number} ${at} ${size} ${upTo} ${root.toString('base64url')} ${before.toString('base64url')}`;
  return `${text} ${sign(Buffer.from(text, 'utf8')).toString('base64url')}`;
}

/** Null where the line is no head, or not written as one is. */
export function readHead(line: string): Said | null {
  const parts = pattern.exec(line);
  if (parts === null) return null;
  const [, number = '', at = '', size = '', upTo = '', root = '', before = ''] = parts;
  return {
    line,
    number: Number(number),
    at: at as Instant,
    size: Number(size),
    upTo: BigInt(upTo),
    root: Buffer.from(root, 'base64url'),
    before: Buffer.from(before, 'base64url'),
  };
}

export function isSigned({ line }: Pick<Said, 'line'>, publicKey: KeyObject): boolean {
  const end = line.lastIndexOf(' ');
  const said = line.slice(end + 1);
  const signature = Buffer.from(said, 'base64url');
  // The last letter holds four bits of nothing: written in one way only, or one head could have two lines.
  if (signature.toString('base64url') !== said) return false;
  return verify(null, Buffer.from(line.slice(0, end), 'utf8'), publicKey, signature);
}

const form = 'naung-audit-1';
const count = '([1-9]\\d{0,14}|0)';
const pattern = new RegExp(
  `^${form} ${count} (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z) ${count} (\\d{1,20}) ([\\w-]{43}) ([\\w-]{43}) [\\w-]{86}$`,
);
