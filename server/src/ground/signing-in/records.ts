/**
 * Coming in, failing to, and going are written down. For a person whom a district knows, in that district's audit; a knock that
 * leads to nobody is only counted, without the name or address that was tried.
 */
import type pg from 'pg';
import type { Outside } from '../outside/outside.ts';

export interface Recorder {
  readonly pool: pg.Pool;
  readonly outside: Outside;
}

export type SignInDeed =
  | 'sessions/begin'
  | 'sessions/by-link'
  | 'sessions/choose-duty'
  | 'sessions/end'
  | 'sessions/leave'
  | 'sessions/end-others'
  | 'sessions/idle'
  | 'sessions/lock'
  | 'me/passphrase'
  | 'me/totp'
  | 'me/passkey'
  | 'me/passkeys/remove'
  | 'me/prove'
  | 'first-administrator/open';

export interface Entry {
  readonly person: string;
  readonly deed: SignInDeed;
  readonly outcome: 'done' | 'refused';
  /** Null writes to every district that knows her: before a duty is chosen it concerns them all. */
  readonly under: { readonly tenant: number; readonly duty: string; readonly unit: string } | null;
  /** Null before there is one. */
  readonly session: string | null;
  /** What was unusual about it. */
  readonly because?: 'same-browser' | null;
}

export async function writeSignIn(
  { pool, outside }: Recorder,
  { person, deed, outcome, under, session, because = null }: Entry,
): Promise<void> {
  if (under !== null) {
    await pool.query(
      `insert into audit.entries (district, id, person, duty, unit, deed, outcome, session, because)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [under.tenant, outside.nextId(), person, under.duty, under.unit, deed, outcome, session, because],
    );
    return;
  }
  await pool.query(
    `insert into audit.entries (district, id, person, deed, outcome, session, because)
     select district, $1, id, $3, $4, $5, $6 from ground.people where id = $2 and voided_at is null`,
    [outside.nextId(), person, deed, outcome, session, because],
  );
}

/** The same work whether the name is somebody's or nobody's, so that the time it takes says nothing. */
export async function writeFailure(
  { pool, outside }: Recorder,
  how: 'passphrase' | 'passkey' | 'link' | 'first-administrator',
  username: string | null,
): Promise<void> {
  await pool.query('insert into auth.attempts (id, at, how) values ($1, $2, $3)', [
    outside.nextId(),
    outside.now(),
    how,
  ]);
  await pool.query(
    `insert into audit.entries (district, id, person, deed, outcome)
     select p.district, $1, p.id, 'sessions/begin', 'refused'
     from auth."user" u join ground.people p on p.id = u.id and p.voided_at is null where u.username = $2`,
    [outside.nextId(), username === null ? null : username.toLowerCase()],
  );
}

/** Takes away what nobody needs any longer. */
export async function tidySignIn({ pool, outside }: Recorder): Promise<void> {
  const now = outside.now();
  await pool.query('delete from auth."session" where "expiresAt" < $1', [now]);
  await pool.query('delete from auth."verification" where "expiresAt" < $1', [now]);
  await pool.query(
    `delete from auth.links where coalesce(used_at, expires_at) < $1::timestamptz - interval '30 days'`,
    [now],
  );
  await pool.query(`delete from auth.attempts where at < $1::timestamptz - interval '90 days'`, [now]);
}
