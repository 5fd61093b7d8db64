/** What waits without anyone, by kind and day: the keeper says so much, and the office knows no more. */
import { dayIn, type Instant } from '@naung/domain/ground/time.ts';
import { type WaitingTask, type WithoutAnyone, waitingTasks } from '@naung/domain/ground/walls/without-anyone.ts';
import type * as z from 'zod/mini';
import { zoneOf } from '../agencies/zone.ts';
import type { Tx } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';

type Answer = z.infer<(typeof WithoutAnyone)['answer']>;

export async function withoutAnyone(tx: Tx): Promise<Answer> {
  const zone = await zoneOf(tx);
  const lines = new Map<string, Answer['items'][number]>();
  for (const { purpose, since } of await tx.keeper.leftWithout(askerIn(tx))) {
    const day = dayIn(zone, since as Instant);
    const count = (lines.get(`${purpose} ${day}`)?.count ?? 0) + 1;
    if (isTask(purpose)) lines.set(`${purpose} ${day}`, { task: purpose, since: day, count });
  }
  return { items: [...lines.values()] };
}

const isTask = (purpose: string): purpose is WaitingTask => waitingTasks.some((one) => one === purpose);
