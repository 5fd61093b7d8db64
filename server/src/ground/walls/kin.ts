/**
 * Declaring household and kin. What was said goes to the keeper and nowhere else: not into the log, the audit, a draft or a record of
 * the office.
 */

import type { CommandOf } from '@naung/domain/ground/command.ts';
import { dayIn, type Instant } from '@naung/domain/ground/time.ts';
import { type DeclareKin, type KinSituation, kinAsKept, type MyKin } from '@naung/domain/ground/walls/kin.ts';
import type * as z from 'zod/mini';
import { zoneOf } from '../agencies/zone.ts';
import { type Tx, Undone } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';

export async function recordKin(tx: Tx, { payload }: CommandOf<typeof DeclareKin>): Promise<void> {
  const kept = kinAsKept(payload.kin);
  if (!kept.ok) throw new Error('Kin that were refused came to be kept');
  if (!(await tx.keeper.declareKin(askerIn(tx), kept.value))) throw new Undone('not-there');
}

export async function kinSituation(tx: Tx): Promise<KinSituation> {
  const declared = await tx.keeper.kinDeclared(askerIn(tx));
  return { isTooOften: declared !== null && declared.againAt !== null };
}

export async function myKin(tx: Tx): Promise<z.infer<(typeof MyKin)['answer']>> {
  const declared = await tx.keeper.kinDeclared(askerIn(tx));
  if (declared === null) return { people: 0, declaredOn: null, againOn: null };
  const zone = await zoneOf(tx);
  const { people, at, againAt } = declared;
  return {
    people,
    declaredOn: dayIn(zone, at as Instant),
    againOn: againAt === null ? null : dayIn(zone, againAt as Instant),
  };
}
