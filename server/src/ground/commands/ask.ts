/**
 * Answering a question: may, answer, one audit entry with the ids shown, all in one transaction on the primary.
 */

import { whichAllows } from '@naung/domain/ground/access/holds.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { purposeOf } from '@naung/domain/ground/access/purpose.ts';
import { reasonNeeded } from '@naung/domain/ground/reading/model.ts';
import { asActor, type Office, Undone } from '../database/transaction.ts';
import type { AnyReadEntry } from './entry.ts';
import { type Answer, notAllowedBy, problem, undone, withoutValues } from './problem.ts';
import { becauseUnproven, mustProveAgain, onlyProven } from './prove-again.ts';
import { mustGiveReason } from './reason-needed.ts';

export async function ask(office: Office, actor: Actor, entry: AnyReadEntry, query: unknown): Promise<Answer> {
  const parsed = entry.contract.query.safeParse(query);
  if (!parsed.success) return problem(422, 'not-understood', { errors: withoutValues(parsed.error.issues) });
  try {
    return await asActor(
      office,
      actor,
      entry.contract.name,
      async (tx) => {
        tx.trace.ask(parsed.data as object);
        const subject = { fields: {}, reached: [] };
        const rule = whichAllows(entry.policy, actor, subject);
        if (!rule) throw notAllowedBy(entry.policy);
        tx.trace.because = rule.because;
        tx.trace.purpose = purposeOf(rule.when, actor, subject);
        for (const field of Object.keys(parsed.data as object)) tx.trace.filter.add(field);
        if (entry.isForProven) onlyProven(tx);
        const answer = await entry.answer(tx, parsed.data as never, actor);
        if (answer === null) throw new Undone('not-there');
        if (mustProveAgain(tx)) throw new Undone('not-allowed', becauseUnproven);
        if (await mustGiveReason(tx)) throw new Undone('not-allowed', reasonNeeded);
        return { outcome: 'done', value: { status: 200, body: answer } };
      },
      'asks',
    );
  } catch (fault) {
    return undone(fault);
  }
}
