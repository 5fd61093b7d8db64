/** A code from an app is good once (RFC 6238 §5.2): whoever reads it over a shoulder cannot use it in the same half minute. */
import { createHmac, randomBytes } from 'node:crypto';

export interface UsedCodes {
  /** False when this person's code was used in the last minutes; otherwise it is used now. */
  claim(account: string, code: string, now: number): boolean;
}

// The library takes the code before and the code after as well: three half minutes, and one to spare.
const keepMs = 120_000;

export function newUsedCodes(): UsedCodes {
  const key = randomBytes(32);
  const usedAt = new Map<string, number>();
  return {
    claim(account, code, now) {
      for (const [digest, at] of usedAt) {
        if (now - at < keepMs) break;
        usedAt.delete(digest);
      }
      const digest = createHmac('sha256', key).update(`${account.toLowerCase()}|${code}`).digest('base64');
      if (usedAt.has(digest)) return false;
      usedAt.set(digest, now);
      return true;
    },
  };
}
