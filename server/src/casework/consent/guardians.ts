/** When two records of family are one, what the one signed the other has signed; and when they are two again, each what was hers. */
import type { MergeEvent } from '@naung/domain/ground/corrections.ts';
import { sql } from 'kysely';
import { onEvent, type Reaction } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';

interface Named {
  readonly consent: string;
  readonly guardian: string;
}

export const guardiansFollow: readonly Reaction[] = [
  onEvent<MergeEvent>('casework', 'record-merged', async (tx, { core, record }) => {
    for (const consent of core.consents as readonly string[]) await nameGuardian(tx, { consent, guardian: record });
    return [];
  }),
  onEvent<MergeEvent>('casework', 'record-unmerged', async (tx, { core }) => {
    for (const one of core.guardians as readonly Named[]) await nameGuardian(tx, one);
    return [];
  }),
];

const nameGuardian = (tx: Tx, { consent, guardian }: Named) =>
  sql`
    update casework.consents set guardian = ${guardian}, version = version + 1
    where district = ${tx.actor.district} and id = ${consent}
  `.execute(tx.db);
