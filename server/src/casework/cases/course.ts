/**
 * Commands on the course of a case: its phase, its next date, its being opened again.
 */
import { MovePhase, Reopen, SetNext } from '@naung/domain/casework/cases/commands.ts';
import {
  type CourseSituation,
  decideMovingPhase,
  decideReopening,
} from '@naung/domain/casework/cases/decide-course.ts';
import { decideSettingNext } from '@naung/domain/casework/cases/decide-next.ts';
import type { Phase } from '@naung/domain/casework/cases/model.ts';
import { casesPolicy } from '@naung/domain/casework/cases/policy.ts';
import { sql } from 'kysely';
import type { Tx } from '../../ground/database/transaction.ts';
import { onCase } from './entries.ts';
import { changeCase, takeStep, todayOf } from './store.ts';
import type { CaseFound } from './table.ts';

export const courseCommands = [
  onCase(MovePhase, {
    policy: casesPolicy['cases/move-phase'],
    beside: courseSituation,
    decide: decideMovingPhase,
    async record(tx, events, row) {
      for (const event of events) await takeStep(tx, row, event);
    },
  }),
  onCase(SetNext, {
    policy: casesPolicy['cases/set-next'],
    beside: courseSituation,
    decide: decideSettingNext,
    async record(tx, events, row) {
      for (const { core } of events) await changeCase(tx, row.id, { next_on: core.on, next_what: core.what });
    },
  }),
  onCase(Reopen, {
    policy: casesPolicy['cases/reopen'],
    beside: courseSituation,
    decide: decideReopening,
    async record(tx, events, row) {
      for (const event of events) if (event.type === 'phase-changed') await takeStep(tx, row, event);
    },
  }),
];

async function courseSituation(tx: Tx, row: CaseFound): Promise<CourseSituation> {
  return { phase: row.phase as Phase, ...(await whatWasDone(tx, row.id)), today: await todayOf(tx) };
}

/** Kept by the services room; here only whether it is there. */
export async function whatWasDone(
  tx: Tx,
  id: string,
): Promise<{ readonly hasAssessment: boolean; readonly hasApprovedPlan: boolean }> {
  const { rows } = await sql<{ assessed: boolean; planned: boolean }>`
    select
      exists (select from casework.assessments a
        where a.district = ${tx.actor.district} and a.subject = ${id} and a.voided_at is null) as assessed,
      exists (select from casework.plans p
        where p.district = ${tx.actor.district} and p.subject = ${id} and p.voided_at is null and p.approved_at is not null) as planned
  `.execute(tx.db);
  return { hasAssessment: rows[0]?.assessed === true, hasApprovedPlan: rows[0]?.planned === true };
}
