/** How the trace is kept: what the keeper says of its sealing, and who there is to look at it. */
import type { WatchKept } from '@naung/domain/ground/reading/watch.ts';
import { dayIn } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { zoneOf } from '../agencies/zone.ts';
import type { Tx } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';

export async function watchKept(tx: Tx): Promise<z.infer<(typeof WatchKept)['answer']>> {
  const today = dayIn(await zoneOf(tx), tx.now);
  const holding = async (deed: string) => {
    const { rows } = await sql<{ name: string }>`
      select p.name from ground.people p
      where p.district = ${tx.actor.district} and p.voided_at is null and (p.ended_on is null or p.ended_on > ${today}::date)
        and exists (
          select from ground.duties d where d.district = p.district and d.person = p.id and ${deed} = any (d.deeds)
            and d.voided_at is null and d.starts_on <= ${today}::date and (d.ends_on is null or d.ends_on >= ${today}::date))
      order by p.name
    `.execute(tx.db);
    return rows.map(({ name }) => name);
  };
  return {
    sealing: await tx.keeper.sealingWatch(askerIn(tx)),
    custodians: (await holding('keep-walls')).length,
    askThem: (await holding('keep-people')).slice(0, 5),
  };
}
