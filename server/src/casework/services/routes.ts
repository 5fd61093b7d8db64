/**
 * The commands and reads of services.
 */

import { readsApprovals, readsServices } from '@naung/domain/casework/services/policy.ts';
import { ServicesOfCase, ShowAssessment, ShowGiven, ShowPlan } from '@naung/domain/casework/services/reads.ts';
import { PlansToApprove, ShowApproval } from '@naung/domain/casework/services/reads-approval.ts';
import { serviceRows } from '@naung/domain/casework/services/rows.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import { onEvent, onRead, type Room } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { approvalShown, plansToApprove } from './approvals.ts';
import { approving, asking, closeToApprovers, returning } from './approving.ts';
import { assessing, assessmentCorrections } from './assessing.ts';
import { approvalLapses, givenCorrections, goalCorrections, planCorrections } from './correcting.ts';
import { giving, settleAllOf } from './giving.ts';
import { addingGoal, making, recordingOutcome } from './planning.ts';
import { assessmentShown, givenShown, planShown, servicesOfCase } from './reading.ts';
import { takeBackAllOf, takingBack, whenCaseEnds } from './taking-back.ts';

async function hearOfCorrection(tx: Tx, event: Happening): Promise<readonly Happening[]> {
  if (event.core.kind === 'goal' && event.type === 'record-corrected') await approvalLapses(tx, event);
  if (event.core.kind === 'plan' && event.type === 'record-voided') await closeToApprovers(tx, event.record);
  if (event.core.kind !== 'case' || event.type !== 'record-voided') return [];
  await settleAllOf(tx, event.record);
  return takeBackAllOf(tx, event);
}

export const servicesRoom: Room = {
  rows: serviceRows,
  commands: [
    assessing,
    making,
    addingGoal,
    asking,
    takingBack,
    approving,
    returning,
    recordingOutcome,
    giving,
    ...assessmentCorrections,
    ...planCorrections,
    ...goalCorrections,
    ...givenCorrections,
  ],
  reads: [
    onRead(ServicesOfCase, { policy: readsServices, answer: (tx, query) => servicesOfCase(tx, query.case) }),
    onRead(ShowAssessment, { policy: readsServices, answer: (tx, query) => assessmentShown(tx, query.assessment) }),
    onRead(ShowPlan, { policy: readsServices, answer: (tx, query) => planShown(tx, query.plan) }),
    onRead(ShowGiven, { policy: readsServices, answer: (tx, query) => givenShown(tx, query.given) }),
    onRead(PlansToApprove, { policy: readsApprovals, answer: plansToApprove }),
    onRead(ShowApproval, { policy: readsApprovals, answer: (tx, query) => approvalShown(tx, query.plan) }),
  ],
  reactions: [
    ...['record-corrected', 'record-voided'].map((type) => onEvent('casework', type, hearOfCorrection)),
    ...whenCaseEnds,
  ],
};
