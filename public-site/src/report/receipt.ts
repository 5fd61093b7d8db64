/**
 * The receipt: one secret number below 10^18 and two check digits, written as five groups of four like an electricity token.
 *
 * It is the only way back and cannot be given again. It follows from a seed that only the sealed answers carry and from what was told:
 * the same page sent twice gives the same receipt, and a telling that was changed in between is one of its own.
 */
import { createHmac } from 'node:crypto';

const modulus = 97n;
const limit = 10n ** 18n;
/** The largest multiple of the limit below 2^64: a draw below it keeps every number equally likely. */
const fair = (2n ** 64n / limit) * limit;

/** Draws, each of them as good as random to whoever does not hold the seed. */
export const drawsFrom =
  (seed: string, told: string) =>
  (what: string): Buffer =>
    createHmac('sha256', Buffer.from(seed, 'base64url')).update(`${what}\n${told}`, 'utf8').digest();

export function receiptFrom(draw: (what: string) => Buffer): string {
  for (let attempt = 0; ; attempt += 1) {
    const drawn = draw(`receipt ${attempt}`).readBigUInt64BE();
    if (drawn < fair) return withCheckDigits(drawn % limit);
  }
}

/** A v4 UUID: nothing in it tells when or in which order. */
export function concernFrom(draw: (what: string) => Buffer): string {
  const bytes = draw('concern').subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** ISO 7064 MOD 97-10: catches every single slip and every swap of neighbours. */
export function withCheckDigits(secret: bigint): string {
  const check = 98n - ((secret * 100n) % modulus);
  return secret.toString().padStart(18, '0') + check.toString().padStart(2, '0');
}

const longestTyped = 80;

/** Accepts spaces, dots and dashes as people write them; null when it cannot be a receipt. Costs nothing, so it is asked first. */
export function readReceipt(typed: string): string | null {
  if (typed.length > longestTyped) return null;
  const digits = typed.replace(/[\s.\-–]/g, '');
  if (!/^\d{20}$/.test(digits)) return null;
  return BigInt(digits) % modulus === 1n ? digits : null;
}

export const inGroups = (receipt: string): string => receipt.match(/\d{4}/g)?.join(' ') ?? receipt;
