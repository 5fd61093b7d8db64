/**
 * An audit entry as the bytes that are hashed. Two entries that differ in anything give different bytes, and whoever reads this page can
 * make the same bytes with another program.
 *
 * `naung audit entry 1`, then each field in the order of `fields`; where a reason was given, `naung audit entry 2`, the same fields and
 * the reason after them: entries from before there were reasons keep their hashes. Nothing is written as the byte 0. A text is the byte 1, the number of
 * its UTF-8 bytes (four bytes, the highest first) and those bytes; numbers and ids are their text. A list is the byte 2, the number of
 * its members and each of them. The time is UTC with six digits of a second, as in 2026-11-22T08:00:00.123456Z.
 *
 * The hash hides what it is of: an entry's own id holds 74 random bits.
 */
import { leafHash } from './merkle.ts';

const fields = [
  'xid',
  'district',
  'id',
  'at',
  'person',
  'duty',
  'unit',
  'session',
  'deed',
  'purpose',
  'outcome',
  'because',
  'subjects',
  'tried',
  'compartments',
  'filter',
] as const;
type Field = (typeof fields)[number];

type Said = string | null | readonly Said[];
export type Entry = { readonly [Name in Field | 'reason']: Said } & {
  readonly xid: string;
  readonly district: string;
  readonly id: string;
  readonly at: string;
};

/** The fields as PostgreSQL is asked for them, all as texts, so that no program between changes a digit of a time. */
export const entryColumns = `xid::text, district::text, id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  person::text, duty::text, unit::text, session::text, deed, purpose, outcome, because,
  subjects::text[], tried::text[], compartments, filter, reason`;

export const bytesOf = (entry: Entry): Buffer => {
  const said = fields.map((field) => encoded(entry[field]));
  return entry.reason === null
    ? Buffer.concat([form, ...said])
    : Buffer.concat([formWithReason, ...said, encoded(entry.reason)]);
};

const form = Buffer.from('naung audit entry 1', 'utf8');
const formWithReason = Buffer.from('naung audit entry 2', 'utf8');

function encoded(said: Said): Buffer {
  if (said === null) return Buffer.from([0]);
  if (typeof said !== 'string') return Buffer.concat([counted(2, said.length), ...said.map(encoded)]);
  const text = Buffer.from(said, 'utf8');
  return Buffer.concat([counted(1, text.length), text]);
}

function counted(kind: number, count: number): Buffer {
  const made = Buffer.alloc(5, kind);
  made.writeUInt32BE(count, 1);
  return made;
}

/** What a seal keeps of an entry: whose it is, and its hash. */
export interface Leaf {
  readonly district: string;
  readonly id: string;
  readonly hash: Buffer;
}

export const leafOf = (entry: Entry): Leaf => ({
  district: entry.district,
  id: entry.id,
  hash: leafHash(bytesOf(entry)),
});

const leafLength = 4 + 16 + 32;

export function packed(leaves: readonly Leaf[]): Buffer {
  return Buffer.concat(
    leaves.flatMap(({ district, id, hash }) => {
      const number = Buffer.alloc(4);
      number.writeInt32BE(Number(district));
      return [number, Buffer.from(id.replaceAll('-', ''), 'hex'), hash];
    }),
  );
}

/** Null where these are not leaves. */
export function unpacked(bytes: Buffer): readonly Leaf[] | null {
  if (bytes.length % leafLength !== 0) return null;
  return Array.from({ length: bytes.length / leafLength }, (_, index) => {
    const one = bytes.subarray(index * leafLength, (index + 1) * leafLength);
    const hex = one.toString('hex', 4, 20);
    const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    return { district: String(one.readInt32BE()), id, hash: one.subarray(20) };
  });
}
