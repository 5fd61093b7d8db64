/**
 * One-time links: the only way in for somebody who has none yet, or has lost it. The token stands behind the `#` of the link, so no
 * log or referrer ever holds it; here lies its digest. Used once, by one person, for one purpose, within its hours.
 */
import { createHash, randomBytes } from 'node:crypto';
import { addHours, type Instant } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import type { Outside } from '../outside/outside.ts';

export type LinkPurpose = 'invite' | 'recovery' | 'sign-in' | 'first-administrator';

/** A sign-in link is for the demo and lasts until the next start, which makes others. */
const hoursOf: Readonly<Record<LinkPurpose, number>> = {
  invite: 72,
  recovery: 24,
  'sign-in': 24 * 30,
  'first-administrator': 72,
};

const pageOf: Readonly<Record<LinkPurpose, string>> = {
  invite: '/undangan',
  recovery: '/undangan',
  'sign-in': '/masuk',
  'first-administrator': '/pertama',
};

export interface LinkWish {
  readonly pool: pg.Pool | pg.PoolClient;
  readonly outside: Outside;
  readonly purpose: LinkPurpose;
  readonly person: string | null;
  /** Who asked for it; null for the office itself. */
  readonly madeBy: string | null;
  /** In which browser, by its digest. */
  readonly madeIn?: string | null;
}

export interface MadeLink {
  readonly token: string;
  readonly expiresAt: Instant;
}

/** A new link takes the place of older ones of the same person that nobody used. */
export async function makeLink({ pool, outside, purpose, person, madeBy, madeIn }: LinkWish): Promise<MadeLink> {
  const token = randomBytes(32).toString('base64url');
  const now = outside.now();
  const expiresAt = addHours(now, hoursOf[purpose]);
  await pool.query('delete from auth.links where used_at is null and person is not distinct from $1', [person]);
  await pool.query(
    'insert into auth.links (digest, purpose, person, made_at, made_by, made_in, expires_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [digestOf(token), purpose, person, now, madeBy, madeIn ?? null, expiresAt],
  );
  return { token, expiresAt };
}

export const linkTo = (origin: string, purpose: LinkPurpose, token: string): string =>
  `${origin}${pageOf[purpose]}#${token}`;

export interface UsedLink {
  readonly purpose: LinkPurpose;
  readonly person: string | null;
  readonly madeBy: string | null;
  readonly madeIn: string | null;
}

/** Uses the link up; null when there is none, it was used, its hours are over, or it is for something else. */
export async function useLink(
  pool: pg.Pool | pg.PoolClient,
  outside: Outside,
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<UsedLink | null> {
  const { rows } = await pool.query<UsedLink>(
    `update auth.links set used_at = $2
     where digest = $1 and used_at is null and expires_at > $2 and purpose = any ($3) 
     returning purpose, person, made_by as "madeBy", made_in as "madeIn"`,
    [digestOf(token), outside.now(), purposes],
  );
  return rows[0] ?? null;
}

/** Whether such a link would still be taken; it is not used up by asking. */
export async function linkStands(
  pool: pg.Pool,
  outside: Outside,
  token: string,
  purpose: LinkPurpose,
): Promise<boolean> {
  const { rows } = await pool.query(
    'select from auth.links where digest = $1 and used_at is null and expires_at > $2 and purpose = $3',
    [digestOf(token), outside.now(), purpose],
  );
  return rows.length > 0;
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
