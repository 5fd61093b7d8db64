/**
 * Three papers, two of which are enough: the private half of a recovery key, split by Shamir's scheme, as text that somebody can copy
 * by hand. One paper alone says nothing at all about the key.
 *
 * A paper reads `R1-<set>-<share>-<check>` in groups of four hexadecimal digits. The set is the beginning of the public key's SHA-256,
 * so that papers of two occasions are not mixed; the check catches what was mistyped.
 */
import { createHash } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';

const papers = 3;
export const enough = 2;

const kind = 'R1';
const setDigits = 8;
const shareDigits = 66;
const checkDigits = 8;

/** Why a paper could not be read, in a word that whoever asks puts into a sentence. */
export class UnreadablePaper extends Error {
  constructor(readonly why: 'length' | 'check' | 'set' | 'same') {
    super(why);
  }
}

export async function papersOf(privateKey: Buffer, publicKey: Buffer): Promise<readonly string[]> {
  const shares = await split(new Uint8Array(privateKey), papers, enough);
  return shares.map((share) => paperOf(setOf(publicKey), Buffer.from(share).toString('hex')));
}

/** The private half again. Case, spaces and dashes do not matter. */
export async function fromPapers(typed: readonly string[], publicKey: Buffer): Promise<Buffer> {
  const shares = typed.map((paper) => shareOn(paper, setOf(publicKey)));
  if (new Set(shares).size < shares.length) throw new UnreadablePaper('same');
  return Buffer.from(await combine(shares.map((share) => new Uint8Array(Buffer.from(share, 'hex')))));
}

function paperOf(set: string, share: string): string {
  const body = `${set}${share}`;
  return `${kind}-${(`${body}${checkOf(body)}`.match(/.{1,4}/g) ?? []).join('-')}`.toUpperCase();
}

function shareOn(paper: string, set: string): string {
  const typed = paper.toLowerCase().replace(/[^0-9a-z]/g, '');
  const digits = typed.startsWith(kind.toLowerCase()) ? typed.slice(kind.length) : typed;
  if (digits.length !== setDigits + shareDigits + checkDigits) throw new UnreadablePaper('length');
  const body = digits.slice(0, -checkDigits);
  if (checkOf(body) !== digits.slice(-checkDigits)) throw new UnreadablePaper('check');
  if (!body.startsWith(set)) throw new UnreadablePaper('set');
  return body.slice(setDigits);
}

const setOf = (publicKey: Buffer): string => digest(publicKey).slice(0, setDigits);
const checkOf = (body: string): string => digest(Buffer.from(`${kind}${body}`, 'utf8')).slice(0, checkDigits);
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
