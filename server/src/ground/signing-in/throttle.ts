/**
 * Slows down guessing without locking anyone out: each failure beyond a few makes the next attempt wait, twice as long every time
 * up to a limit, and what lies long enough behind is forgotten.
 *
 * Counted three ways: for an account from one neighbourhood of addresses (strictest), for the account from anywhere, and for the
 * neighbourhood. Where its owner came in before, only the first holds: a stranger who never stops guessing, at her name or from behind
 * the same address of a telephone company, would otherwise take every turn and keep her out. Names and addresses are kept only as
 * digests under a key that dies with the process.
 */
import { createHmac, randomBytes } from 'node:crypto';

export interface Attempt {
  /** Null where no account is named: a link, a passkey. */
  readonly account: string | null;
  readonly address: string | null;
}

export interface Throttle {
  /** Whole seconds until this attempt may be made; 0 when it may, and then it counts as failed until it succeeds. */
  begin(attempt: Attempt, now: number): number;
  succeeded(attempt: Attempt): void;
  /** It was neither: the passphrase was right and a code is still to come. */
  withdrawn(attempt: Attempt): void;
}

const limits = {
  'account-here': { free: 4, longest: 900 },
  account: { free: 10, longest: 20 },
  address: { free: 30, longest: 60 },
} as const;
type Way = keyof typeof limits;

const forgetAfterMs = 3_600_000;
const mostKept = 50_000;

interface Count {
  failures: number;
  last: number;
}

export function newThrottle(): Throttle {
  const key = randomBytes(32);
  const counts = new Map<string, Count>();

  /** Where somebody came in with her own account. */
  const homes = new Map<string, true>();

  const keysOf = ({ account, address }: Attempt): [Way, string][] => {
    const prefix = address === null ? 'unknown' : neighbourhood(address);
    const digest = (way: Way, text: string): [Way, string] => [
      way,
      createHmac('sha256', key).update(`${way}|${text}`).digest('base64'),
    ];
    const anywhere = digest('address', prefix);
    if (account === null) return [anywhere];
    const here = digest('account-here', `${account.toLowerCase()}|${prefix}`);
    return homes.has(here[1]) ? [here] : [anywhere, here, digest('account', account.toLowerCase())];
  };

  return {
    begin(attempt, now) {
      const keys = keysOf(attempt);
      const wait = Math.max(...keys.map(([way, digest]) => waitFor(way, fresh(counts.get(digest), now), now)));
      if (wait > 0) return Math.ceil(wait / 1000);
      // Counted before it is judged: a thousand guesses at the same moment are not all the first.
      for (const [, digest] of keys) {
        const failures = (fresh(counts.get(digest), now)?.failures ?? 0) + 1;
        counts.delete(digest);
        counts.set(digest, { failures, last: now });
      }
      forgetOldest(counts);
      return 0;
    },
    succeeded(attempt) {
      for (const [way, digest] of keysOf(attempt)) {
        const count = counts.get(digest);
        // One person who comes in says nothing about the others behind the same address.
        if (way === 'address' && count) count.failures -= 1;
        else counts.delete(digest);
        if (way === 'account-here') homes.set(digest, true);
      }
      forgetOldest(homes);
    },
    withdrawn(attempt) {
      for (const [, digest] of keysOf(attempt)) {
        const count = counts.get(digest);
        if (count) count.failures -= 1;
      }
    },
  };
}

const fresh = (count: Count | undefined, now: number): Count | undefined =>
  count !== undefined && now - count.last < forgetAfterMs ? count : undefined;

function waitFor(way: Way, count: Count | undefined, now: number): number {
  const { free, longest } = limits[way];
  if (count === undefined || count.failures < free) return 0;
  const seconds = Math.min(longest, 2 ** (count.failures - free));
  return count.last + seconds * 1000 - now;
}

function forgetOldest(kept: Map<string, unknown>): void {
  for (const digest of kept.keys()) {
    if (kept.size <= mostKept) return;
    kept.delete(digest);
  }
}

/** IPv4 by /24, IPv6 by /48: what one household or office is usually given, and its neighbours. */
export function neighbourhood(address: string): string {
  const four = /(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)?.[1];
  if (four !== undefined) return four;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right]
    .slice(0, 3)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}
