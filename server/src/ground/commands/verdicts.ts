/**
 * Hearing each command once, and writing the history.
 *
 * The claim inserts the row that will hold the verdict; a second saying of the same id waits at the primary key until the first
 * has committed, then reads its answer. The body is remembered as a keyed digest: it may hold a name.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Happening } from '@naung/domain/ground/happening.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import type { Tx } from '../database/transaction.ts';
import type { Keeper } from '../keeper/keeper.ts';
import type { Wing } from './entry.ts';
import { type Answer, problem } from './problem.ts';

declare module '../database/tables.ts' {
  interface Tables {
    'ground.verdicts': {
      district: number;
      person: string;
      id: string;
      verb: string;
      body_digest: Buffer;
      status: number;
      answer: unknown;
    };
    'ground.log': {
      district: number;
      id: string;
      at: Date | string;
      made_at: Date | string;
      command: string;
      verb: string;
      person: string;
      duty: string;
      unit: string;
      event: string;
      wing: string;
      subject: string | null;
      record: string;
      core: string;
      sealed_fields: string[];
    };
  }
}

export const digestOf = (keeper: Keeper, verb: string, payload: unknown): Promise<Buffer> =>
  keeper.digest('bodies', `${verb}\n${JSON.stringify(payload)}`);

/** Null when the id is new and now ours; otherwise the answer that was given before. */
export async function claim(tx: Tx, id: string, verb: string, digest: Buffer): Promise<Answer | null> {
  const inserted = await tx.db
    .insertInto('ground.verdicts')
    .values({
      district: tx.actor.district,
      person: tx.actor.person,
      id,
      verb,
      body_digest: digest,
      status: 0,
      answer: '{}',
    })
    .onConflict((conflict) => conflict.columns(['district', 'person', 'id']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return null;
  const before = await tx.db
    .selectFrom('ground.verdicts')
    .select(['body_digest', 'status', 'answer'])
    .where('district', '=', tx.actor.district)
    .where('person', '=', tx.actor.person)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (!timingSafeEqual(before.body_digest, digest)) return problem(409, 'command-already-used');
  return { status: before.status, body: before.answer };
}

export async function keepVerdict(tx: Tx, id: string, answer: Answer): Promise<void> {
  await tx.db
    .updateTable('ground.verdicts')
    .set({ status: answer.status, answer: JSON.stringify(answer.body) })
    .where('district', '=', tx.actor.district)
    .where('person', '=', tx.actor.person)
    .where('id', '=', id)
    .execute();
}

/** The command from which events came. */
export interface Said {
  readonly id: string;
  readonly verb: string;
  readonly madeAt: Instant;
}

export async function writeLog(tx: Tx, wing: Wing, said: Said, events: readonly Happening[]): Promise<void> {
  if (events.length === 0) return;
  await tx.db
    .insertInto('ground.log')
    .values(
      events.map((event) => ({
        district: tx.actor.district,
        id: tx.outside.nextId(),
        at: tx.now,
        made_at: said.madeAt,
        command: said.id,
        verb: said.verb,
        person: tx.actor.person,
        duty: tx.actor.duty,
        unit: tx.actor.unit,
        event: event.type,
        wing,
        subject: event.subject,
        record: event.record,
        core: JSON.stringify(event.core),
        sealed_fields: Object.values(event.sealed ?? {}).flatMap((fields) => Object.keys(fields)),
      })),
    )
    .execute();
}
