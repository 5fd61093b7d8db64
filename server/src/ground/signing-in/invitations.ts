/**
 * A link for a person of the district: to come in for the first time, or again when her ways were lost. It is answered once and kept
 * nowhere; commands keep their answers, so this is none.
 */

import { whichAllows } from '@naung/domain/ground/access/holds.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { invites } from '@naung/domain/ground/agencies/policy.ts';
import type { Context } from 'hono';
import { sql } from 'kysely';
import { type Answer, notAllowedBy, problem, undone } from '../commands/problem.ts';
import { onlyProven } from '../commands/prove-again.ts';
import { asActor, Undone } from '../database/transaction.ts';
import { browserOf } from './arrivals.ts';
import { linkTo, makeLink } from './links.ts';
import { knownPerson } from './people.ts';
import type { SignIn } from './sign-in.ts';

export async function invite(signIn: SignIn, context: Context, actor: Actor, person: string): Promise<Answer> {
  try {
    return await asActor(signIn.office, actor, 'invitations/make', async (tx) => {
      onlyProven(tx);
      const { rows } = await sql`select from ground.people
        where district = ${actor.district} and id = ${person} and voided_at is null`.execute(tx.db);
      if (rows.length === 0) throw new Undone('not-there');
      if (!whichAllows(invites, actor, { fields: {}, reached: [] })) throw notAllowedBy(invites);
      tx.trace.show([person]);
      const answer = await linkFor(signIn, actor, person, browserOf(signIn, context));
      return { outcome: answer.status < 400 ? 'done' : 'refused', value: answer };
    });
  } catch (fault) {
    return undone(fault);
  }
}

async function linkFor(signIn: SignIn, actor: Actor, person: string, madeIn: string | null): Promise<Answer> {
  const { pool, outside, origins } = signIn;
  const known = await knownPerson(pool, person, outside.now());
  if (known === null) return problem(409, 'person-has-left');
  if (person === actor.person) return problem(409, 'nobody-invites-herself');
  if (known.home !== actor.district) return problem(409, 'is-known-elsewhere-first');
  const purpose = (await hasWays(signIn, person)) ? 'recovery' : 'invite';
  const { token, expiresAt } = await makeLink({ pool, outside, purpose, person, madeBy: actor.person, madeIn });
  return { status: 201, body: { link: linkTo(origins[0], purpose, token), expiresAt } };
}

async function hasWays({ pool }: SignIn, person: string): Promise<boolean> {
  const { rows } = await pool.query(
    'select from auth."account" where "userId" = $1 union all select from auth."passkey" where "userId" = $1 limit 1',
    [person],
  );
  return rows.length > 0;
}
