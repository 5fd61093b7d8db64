import type { Tx } from '../database/transaction.ts';
import type { Asker } from './who-asks.ts';

/** Who asks the keeper in this transaction, and for which deed. */
export const askerIn = ({ actor, deed }: Pick<Tx, 'actor' | 'deed'>): Asker => ({
  person: actor.person,
  duty: actor.duty,
  district: actor.district,
  deed,
});
