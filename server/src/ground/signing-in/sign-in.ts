/**
 * Everything signing in works with, put together once by the office.
 */
import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import { addSeconds } from '@naung/domain/ground/time.ts';
import type { Context } from 'hono';
import type pg from 'pg';
import type { Office } from '../database/transaction.ts';
import { keyFile } from '../keeper/key-files.ts';
import { deviceWords } from './device.ts';
import { type Beginning, type Library, signInLibrary } from './library.ts';
import { dutyUnder, knownPerson } from './people.ts';
import { limitsFor, locks } from './proofs.ts';
import { type Recorder, tidySignIn } from './records.ts';
import { standAuthTables } from './tables.ts';
import { newThrottle, type Throttle } from './throttle.ts';
import { newUsedCodes, type UsedCodes } from './used-codes.ts';

export interface SignIn extends Recorder {
  readonly library: Library;
  readonly office: Office;
  readonly throttle: Throttle;
  readonly usedCodes: UsedCodes;
  /** Desk first, then the village app. */
  readonly origins: readonly [string, ...string[]];
  /** The origin of the public site. */
  readonly publicSite: string;
  /** A desk where nobody has done anything for so long is locked. */
  readonly lockSeconds: number;
  /** Where the request comes from, for the throttle alone; never stored. */
  addressOf(context: Context): string | null;
}

export interface SignInWish {
  readonly office: Office;
  /** Signs in as `naung_auth`. */
  readonly pool: pg.Pool;
  /** The 32 bytes under which session cookies are signed. */
  readonly secret: Buffer;
  readonly origins: readonly [string, ...string[]];
  readonly publicSite: string;
  readonly lockSeconds: number;
  readonly addressOf: (context: Context) => string | null;
}

const tidyEveryMs = 6 * 3_600_000;

/** `<NAUNG_DATA>/keys/sessions.key`. Whoever holds it can forge a cookie for a session it knows. */
export const sessionSecretIn = (keysFolder: string): Promise<Buffer> => keyFile(join(keysFolder, 'sessions.key'));

export async function openSignIn(wish: SignInWish): Promise<SignIn> {
  await standAuthTables(wish.pool);
  await tidySignIn({ pool: wish.pool, outside: wish.office.outside });
  setInterval(
    () => void tidySignIn({ pool: wish.pool, outside: wish.office.outside }).catch(() => undefined),
    tidyEveryMs,
  ).unref();
  const { office, pool, secret, origins } = wish;
  const library = signInLibrary({ pool, secret, origins, settle: (beginning) => settle(wish, beginning) });
  const memory = { throttle: newThrottle(), usedCodes: newUsedCodes() };
  const { publicSite, lockSeconds, addressOf } = wish;
  return { library, office, pool, outside: office.outside, ...memory, origins, publicSite, lockSeconds, addressOf };
}

/** A proxy appends what it saw; what stands before it was written by whoever asked. */
export const addressSeen =
  (behindProxy: boolean) =>
  (context: Context): string | null => {
    const forwarded = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return forwarded ?? getConnInfo(context).remote.address ?? null;
  };

async function settle(
  { pool, office, lockSeconds }: SignInWish,
  beginning: Beginning,
): Promise<Readonly<Record<string, unknown>>> {
  const now = office.outside.now();
  const known = await knownPerson(pool, beginning.person, now);
  const held = known === null ? null : dutyUnder(known, beginning.duty);
  const { idleSeconds, absoluteSeconds } = limitsFor(held?.said ?? null);
  return {
    proof: beginning.proof,
    enrolling: beginning.enrolling,
    duty: held?.said.id ?? null,
    idleSeconds,
    seenAt: new Date(now),
    provenAt: new Date(now),
    provenUnder: held?.said.id ?? null,
    lockSeconds: locks(held?.said ?? null) ? lockSeconds : null,
    expiresAt: new Date(addSeconds(now, absoluteSeconds)),
    userAgent: deviceWords(beginning.userAgent),
  };
}
