/**
 * The receipt: one secret number below 10^18 and two check digits, written as five groups of four like an electricity token.
 *
 * It is the only way back and cannot be given again. Only a slow derivation of it is stored; the check digits and the budget decide
 * before any hash is made, so that guessing costs the guesser and not the door.
 */
import { randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';

const modulus = 97n;
const limit = 10n ** 18n;
/** The largest multiple of the limit below 2^64: drawing below it keeps every number equally likely. */
const fair = (2n ** 64n / limit) * limit;

export function drawReceipt(random: (bytes: number) => Buffer = randomBytes): string {
  for (;;) {
    const drawn = random(8).readBigUInt64BE();
    if (drawn < fair) return withCheckDigits(drawn % limit);
  }
}

/** ISO 7064 MOD 97-10: catches every single slip and every swap of neighbours. */
export function withCheckDigits(secret: bigint): string {
  const check = 98n - ((secret * 100n) % modulus);
  return secret.toString().padStart(18, '0') + check.toString().padStart(2, '0');
}

/** Accepts spaces, dots and dashes as people write them; null when it cannot be a receipt. */
export function readReceipt(typed: string): string | null {
  const digits = typed.replace(/[\s.\-–]/g, '');
  if (!/^\d{20}$/.test(digits)) return null;
  return BigInt(digits) % modulus === 1n ? digits : null;
}

export const inGroups = (receipt: string): string => receipt.match(/\d{4}/g)?.join(' ') ?? receipt;

export interface Derivations {
  lookup(receipt: string): Promise<Buffer>;
}

/** argon2id, 19 MiB, two rounds; at most two at a time, because a flood of them would be its own denial of service. */
export function derivationsWith(pepper: Buffer): Derivations {
  let running = 0;
  const waiting: (() => void)[] = [];
  const turn = async () => {
    if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
  };
  return {
    async lookup(receipt) {
      await turn();
      try {
        return await hashRaw(receipt, { salt: pepper, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 });
      } finally {
        running -= 1;
        waiting.shift()?.();
      }
    },
  };
}
