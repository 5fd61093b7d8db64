/**
 * What an assessment does to the urgency of its case: it may raise it, by the rules of triage, and never lowers it. A wish to lower it
 * below what the answers say is overtaken.
 */
import { isOpen, type Phase, type UrgencyChanged } from '@naung/domain/casework/cases/model.ts';
import type { AssessmentDone } from '@naung/domain/casework/services/model.ts';
import type { CorrectionEvent } from '@naung/domain/ground/corrections.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import { isLowerThan, type Urgency } from '@naung/domain/ground/urgency.ts';
import { sql } from 'kysely';
import { onEvent, type Reaction } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { changeCase, findCase } from './store.ts';

export const whenAssessed: readonly Reaction[] = [
  onEvent<AssessmentDone>('casework', 'assessment-done', (tx, event) => raiseAsAssessed(tx, event.record)),
  ...(['record-corrected', 'record-moved'] as const).map((type) =>
    onEvent<CorrectionEvent>('casework', type, (tx, event) =>
      event.core.kind === 'assessment' ? raiseAsAssessed(tx, event.record) : Promise.resolve([]),
    ),
  ),
];

async function raiseAsAssessed(tx: Tx, assessment: string): Promise<readonly Happening[]> {
  const { rows } = await sql<{ subject: string; urgency: Urgency }>`
    select subject, urgency from casework.assessments
    where district = ${tx.actor.district} and id = ${assessment} and voided_at is null and urgency is not null
  `.execute(tx.db);
  const found = rows[0];
  const row = found && (await findCase(tx, found.subject));
  if (!row || !isOpen(row.phase as Phase)) return [];
  const to = found.urgency;
  const from = row.urgency as Urgency;
  if (!isLowerThan(from, to)) {
    if (row.lowering !== null && isLowerThan(row.lowering.to, to)) await changeCase(tx, row.id, { lowering: null });
    return [];
  }
  await changeCase(tx, row.id, { urgency: to, lowering: null });
  const raised: UrgencyChanged = {
    type: 'urgency-raised',
    record: row.id,
    subject: row.id,
    core: { from, to, because: 'assessed' },
  };
  return [raised];
}
