/**
 * What rules must not fetch for themselves: the clock and chance. Passed in, so that a test can hold both still.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { type Instant, instantOf } from '@naung/domain/ground/time.ts';

export interface Outside {
  now(): Instant;
  /** Random, for what a reporter, another agency or a URL may show. */
  anyId(): string;
  /** Ordered by time (UUIDv7), for rows that only one unit's staff ever see. */
  nextId(): string;
}

export const outside: Outside = {
  now: () => instantOf(Date.now()),
  anyId: () => randomUUID(),
  nextId: () => uuidV7(Date.now(), randomBytes(10)),
};

/** RFC 9562 §5.7: 48 bits of milliseconds, version, 74 random bits. PostgreSQL 15 has none of its own. */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(milliseconds) << 16n);
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
