/**
 * Assessments: what must be known, writing one down, putting one right.
 */

import { safeTonightIn, urgencyAssessed } from '@naung/domain/casework/danger/model.ts';
import { Assess } from '@naung/domain/casework/services/commands.ts';
import { assessmentCorrectionContracts } from '@naung/domain/casework/services/correcting.ts';
import { type AssessingSituation, decideAssessing } from '@naung/domain/casework/services/decide-assessing.ts';
import { type AssessmentDone, type AssessmentKept, assessmentDrawers } from '@naung/domain/casework/services/model.ts';
import { onTheCaseTeam, servicesPolicy } from '@naung/domain/casework/services/policy.ts';
import { answersFit, answersOf } from '@naung/domain/casework/services/sealed-answers.ts';
import type { CommandOf } from '@naung/domain/ground/command.ts';
import { sealedCompartments } from '@naung/domain/ground/drawers/model.ts';
import { sql } from 'kysely';
import { urgencyItems } from '../../ground/codes/urgency-items.ts';
import { onCommand } from '../../ground/commands/entry.ts';
import { correctionEntries } from '../../ground/corrections/entries.ts';
import type { Correctable } from '../../ground/corrections/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers, putDrawers } from '../../ground/drawers/store.ts';
import { instrumentOf } from '../../ground/forms/store.ts';
import { caseBehind, codesAreHeld } from './case.ts';
import { drawersTable } from './tables.ts';

type Payload = CommandOf<typeof Assess>['payload'];

export const assessing = onCommand('casework', Assess, {
  policy: servicesPolicy['services/assess'],
  async situation(tx, { payload }) {
    const behind = await caseBehind(tx, payload.case);
    if (!behind) return null;
    const now: AssessingSituation = {
      caseIsOpen: behind.isOpen,
      codesAreHeld: await needsAreHeld(tx, payload.needs),
      instrument: await instrumentOf(tx, payload.instrument, payload.instrumentVersion),
      urgencyItems: await urgencyItems(tx),
      now: tx.now,
    };
    return { about: { case: payload.case }, now };
  },
  decide: decideAssessing,
  async record(tx, events, { payload, madeAt }) {
    for (const event of events) await writeAssessment(tx, event, payload, madeAt);
  },
});

const needsAreHeld = (tx: Tx, needs: readonly string[]) =>
  codesAreHeld(
    tx,
    needs.map((need) => ['service-needs', need] as const),
  );

async function writeAssessment(tx: Tx, event: AssessmentDone, payload: Payload, writtenAt: string): Promise<void> {
  const { district, person } = tx.actor;
  const { instrument, instrumentVersion, doneAt, needs, safeTonight, urgency } = event.core;
  await sql`
    insert into casework.assessments (district, id, subject, instrument, instrument_version, done_at, done_by, needs, review_on,
      safe_tonight, urgency, written_at, entered_at, entered_by)
    values (${district}, ${event.record}, ${payload.case}, ${instrument}, ${instrumentVersion}, ${doneAt}, ${person},
      ${sql.val(needs)}::text[], ${payload.reviewOn},
      ${safeTonight}, ${urgency}, ${writtenAt}, ${tx.now}, ${person})
  `.execute(tx.db);
  await putDrawers(tx, { table: drawersTable, record: event.record, subject: payload.case }, 1, event.sealed ?? {});
}

const assessments: Correctable<AssessmentKept> = {
  wing: 'casework',
  kind: 'assessment',
  table: 'casework.assessments',
  drawersTable,
  drawers: assessmentDrawers,
  subjectColumn: 'subject',
  settle: liftDanger,
  async unfit(tx, after) {
    if (!(await needsAreHeld(tx, after.needs))) return 'code-is-not-in-the-list';
    if (Date.parse(after.doneAt) > Date.parse(tx.now)) return 'is-in-the-future';
    const instrument = await instrumentOf(tx, after.instrument, after.instrumentVersion);
    return instrument !== null && answersFit(instrument, after) ? null : 'answers-do-not-fit';
  },
};

/** What was lifted says what the answers say after they were put right. */
async function liftDanger(tx: Tx, assessment: string): Promise<void> {
  const kept = (await openDrawers(tx, drawersTable, [assessment], sealedCompartments)).get(assessment) ?? {};
  const answers = answersOf(kept as Partial<AssessmentKept>);
  await sql`
    update casework.assessments set safe_tonight = ${safeTonightIn(answers)},
      urgency = ${urgencyAssessed(answers, await urgencyItems(tx))}
    where district = ${tx.actor.district} and id = ${assessment}
  `.execute(tx.db);
}

export const assessmentCorrections = correctionEntries(assessments, assessmentCorrectionContracts, [onTheCaseTeam]);
