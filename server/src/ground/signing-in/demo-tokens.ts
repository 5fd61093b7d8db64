/** Fresh single-use tokens for the people of the demo, at each start. Those of the start before open nothing any more. */
import type pg from 'pg';
import type { Outside } from '../outside/outside.ts';
import { linkTo, makeLink } from './links.ts';
import { standAuthTables } from './tables.ts';

export interface DemoToken {
  readonly person: string;
  readonly token: string;
  readonly signIn: string;
}

/** `pool` signs in as `naung_auth`. */
export async function demoTokens(
  pool: pg.Pool,
  outside: Outside,
  origin: string,
  people: readonly string[],
): Promise<readonly DemoToken[]> {
  await standAuthTables(pool);
  await pool.query(`delete from auth.links where purpose = 'sign-in' and used_at is null`);
  const made: DemoToken[] = [];
  for (const person of people) {
    const { token } = await makeLink({ pool, outside, purpose: 'sign-in', person, madeBy: null });
    made.push({ person, token, signIn: linkTo(origin, 'sign-in', token) });
  }
  return made;
}
