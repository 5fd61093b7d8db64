/** The passkeys of one's own account, and taking one away: a phone that was lost opens nothing more. */
import { needsTotp } from '@naung/domain/ground/agencies/presets.ts';
import type { OwnPasskeys, signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import type * as z from 'zod/mini';
import { type Answer, problem } from '../commands/problem.ts';
import { barred } from './enrol.ts';
import { waysOf } from './own.ts';
import { dutyUnder } from './people.ts';
import { writeSignIn } from './records.ts';
import { type Self, underOf } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

export async function ownPasskeys({ pool }: SignIn, { known }: Self): Promise<Answer> {
  const { rows } = await pool.query<{ id: string; since: Date | null }>(
    'select id, "createdAt" as since from auth."passkey" where "userId" = $1 order by "createdAt", id',
    [known.id],
  );
  const passkeys = rows.map(({ id, since }) => ({ id, since: since && instantOf(since.getTime()) }));
  return { status: 200, body: { passkeys } as z.infer<typeof OwnPasskeys> };
}

export async function removePasskey(
  signIn: SignIn,
  self: Self,
  { passkey }: z.infer<(typeof signInBodies)['/me/passkeys/remove']>,
): Promise<Answer> {
  const { known, session } = self;
  const bar = barred(signIn, self);
  if (bar !== null) return bar;
  const isHers = await signIn.pool.query('select from auth."passkey" where id = $1 and "userId" = $2', [
    passkey,
    known.id,
  ]);
  if (isHers.rowCount === 0) return problem(404, 'not-there');
  if (!(await comesInWithoutOne(signIn, self))) return problem(409, 'last-way-in');
  await signIn.pool.query('delete from auth."passkey" where id = $1 and "userId" = $2', [passkey, known.id]);
  await writeSignIn(signIn, {
    person: known.id,
    deed: 'me/passkeys/remove',
    outcome: 'done',
    under: underOf(dutyUnder(known, session.duty)),
    session: session.id,
  });
  return { status: 200, body: {} };
}

/** With another passkey, or a passphrase that is enough for each duty she holds. */
async function comesInWithoutOne(signIn: SignIn, { known }: Self): Promise<boolean> {
  const { passkeys, passphrase, code } = await waysOf(signIn, known.id);
  return passkeys > 1 || (passphrase && (code || known.held.every((held) => !needsTotp(held.said))));
}
