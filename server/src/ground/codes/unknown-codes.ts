/**
 * Which fields of something told hold a code that its list does not hold today: the second half of what `codeIn` checks, asked once
 * for a whole form.
 */

import type { Tx } from '../database/transaction.ts';
import { todayIn } from '../places/store.ts';
import { codesNotHeld } from './store.ts';

export async function unknownCodes(
  tx: Tx,
  told: Readonly<Record<string, unknown>>,
  listByField: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const pairs = Object.entries(listByField).flatMap(([field, list]) =>
    codesIn(told[field]).map((code) => ({ field, pair: [list, code] as const })),
  );
  const today = await todayIn(tx.db, tx.actor.district, tx.now);
  const missing = await codesNotHeld(
    tx.db,
    tx.actor.district,
    pairs.map((one) => one.pair),
    today,
  );
  const isMissing = ([list, code]: readonly [string, string]) =>
    missing.some((one) => one[0] === list && one[1] === code);
  return [...new Set(pairs.filter((one) => isMissing(one.pair)).map((one) => one.field))];
}

const codesIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
