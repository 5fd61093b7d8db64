/** Whose clients may be in another file, as the keeper tells it to those who have them. */
import {
  type DoublesSettled,
  decideSettling,
  type PossibleDoubles,
  SettleDoubles,
} from '@naung/domain/casework/people/doubles.ts';
import { peoplePolicy } from '@naung/domain/casework/people/policy.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { onCommand } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { askerIn } from '../../ground/keeper/asker.ts';

type Answer = z.infer<(typeof PossibleDoubles)['answer']>;

export async function possibleDoubles(tx: Tx): Promise<Answer> {
  const doubles = await tx.keeper.possibleDoubles(askerIn(tx));
  if (doubles.length === 0) return { items: [] };
  const { rows } = await sql<Answer['items'][number]>`
    select p.id as client, c.id as "case", c.alias, array_agg(distinct n.name order by n.name) as units
    from unnest(${sql.val(doubles.map((one) => one.record))}::uuid[], ${sql.val(doubles.map((one) => one.unit))}::uuid[]) as d (record, unit)
    join casework.clients p on p.district = ${tx.actor.district} and p.id = d.record and p.voided_at is null
    join casework.cases c on c.district = p.district and c.id = p.subject and c.voided_at is null
    join ground.units n on n.district = p.district and n.id = d.unit
    group by p.id, c.id, c.alias order by c.alias, p.id
  `.execute(tx.db);
  tx.trace.show(
    rows.map((row) => row.case),
    'core',
  );
  return { items: rows };
}

export const settlingDoubles = onCommand<typeof SettleDoubles, { readonly isTold: boolean }, DoublesSettled>(
  'casework',
  SettleDoubles,
  {
    policy: peoplePolicy['people/settle-doubles'],
    async situation(tx, { payload: { client } }) {
      const { rows } = await sql<{ subject: string }>`
        select subject from casework.clients where district = ${tx.actor.district} and id = ${client}
          and subject = any (access.reached('identity')) for update
      `.execute(tx.db);
      if (!rows[0]) return null;
      const doubles = await tx.keeper.possibleDoubles(askerIn(tx));
      return { about: { case: rows[0].subject }, now: { isTold: doubles.some(({ record }) => record === client) } };
    },
    decide: ({ payload }, now) => decideSettling(payload.client, now),
    async record(tx, _events, { payload }) {
      await tx.keeper.settleDoubles(askerIn(tx), payload.client);
    },
  },
);
