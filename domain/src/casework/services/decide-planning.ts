/**
 * When making, asking for, approving or finishing a plan is refused.
 */
import type { CommandOf } from '../../ground/command.ts';
import { intoDrawers } from '../../ground/drawers/model.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import type { Day } from '../../ground/time.ts';
import { namesSettlement, settlementIsBarred } from '../cases/model.ts';
import type { ApprovePlan, AskPlanApproval, ReturnPlan } from './commands-approval.ts';
import type { AddGoal, MakePlan, RecordOutcome } from './commands-plan.ts';
import {
  type GoalAdded,
  type GoalTold,
  goalDrawers,
  type Outcome,
  type OutcomeRecorded,
  type PlanApprovalAsked,
  type PlanDecided,
  type PlanMade,
  type PlanPacket,
  type PlanState,
  planDrawers,
  planMayBecome,
} from './model.ts';

/** What rules know of the case that a plan belongs to. */
export interface CaseAsPlanned {
  readonly isOpen: boolean;
  readonly forms: readonly string[];
  readonly kinds: readonly string[];
  readonly respondentIsChild: boolean | null;
}

export interface MakingSituation {
  readonly case: CaseAsPlanned;
  readonly codesAreHeld: boolean;
  readonly unitsAreThere: boolean;
}

export interface GoalSituation extends MakingSituation {
  readonly plan: { readonly state: PlanState; readonly subject: string };
}

export interface PlanSituation {
  readonly case: CaseAsPlanned;
  readonly plan: {
    readonly state: PlanState;
    readonly subject: string;
    readonly askedBy: string | null;
    readonly approval: string | null;
  };
  readonly packet: PlanPacket;
  readonly person: string;
}

export interface DecidingSituation {
  readonly plan: PlanSituation['plan'];
  readonly madeBy: string;
  /** A goal of it is hers. */
  readonly addedGoals: boolean;
  readonly person: string;
}

export interface OutcomeSituation {
  readonly goal: { readonly subject: string; readonly plan: string; readonly outcome: Outcome | null };
  readonly planState: PlanState;
  readonly caseIsOpen: boolean;
  readonly today: Day;
}

export type PlanRefusal =
  | 'case-is-closed'
  | 'code-is-not-in-the-list'
  | 'no-such-unit'
  | 'settlement-is-barred'
  | 'plan-is-asked'
  | 'plan-is-approved'
  | 'plan-is-not-asked'
  | 'plan-is-not-approved'
  | 'plan-has-no-goals'
  | 'asked-it-yourself'
  | 'outcome-is-recorded'
  | 'is-in-the-future';

export function decideMaking(
  { payload }: CommandOf<typeof MakePlan>,
  now: MakingSituation,
): Result<readonly (PlanMade | GoalAdded)[], PlanRefusal> {
  const kept = keepsFromPlanning(payload.goals, now);
  if (kept !== null) return refused(kept);
  const { plan, case: subject, clientAgreed, reviewOn, clientWords, goals } = payload;
  const { sealed } = intoDrawers(planDrawers, { clientAgreed, reviewOn, clientWords });
  const made: PlanMade = {
    type: 'plan-made',
    record: plan,
    subject,
    core: { goals: goals.length, clientAgreed },
    sealed,
  };
  return done([made, ...goals.map(({ id, ...goal }) => goalAdded(id, plan, subject, goal))]);
}

export function decideAddingGoal(
  { payload }: CommandOf<typeof AddGoal>,
  now: GoalSituation,
): Result<readonly GoalAdded[], PlanRefusal> {
  const { goal: id, plan, words, madeAt: _madeAt, ...rest } = payload;
  const goal: GoalTold = { ...rest, goal: words };
  if (now.plan.state === 'asked') return refused('plan-is-asked');
  const kept = keepsFromPlanning([goal], now);
  return kept === null ? done([goalAdded(id, plan, now.plan.subject, goal)]) : refused(kept);
}

export function decideAskingApproval(
  { payload }: CommandOf<typeof AskPlanApproval>,
  now: PlanSituation,
): Result<readonly PlanApprovalAsked[], PlanRefusal> {
  if (!now.case.isOpen) return refused('case-is-closed');
  if (!planMayBecome[now.plan.state].includes('asked'))
    return refused(now.plan.state === 'asked' ? 'plan-is-asked' : 'plan-is-approved');
  if (now.packet.goals.length === 0) return refused('plan-has-no-goals');
  if (now.packet.goals.some((goal) => offersSettlement(goal, now.case))) return refused('settlement-is-barred');
  return done([
    {
      type: 'plan-approval-asked',
      record: payload.plan,
      subject: now.plan.subject,
      core: { approval: payload.approval },
      sealed: { narrative: { packet: now.packet } },
    },
  ]);
}

export function decideApproval(
  command: CommandOf<typeof ApprovePlan> | CommandOf<typeof ReturnPlan>,
  now: DecidingSituation,
): Result<readonly PlanDecided[], PlanRefusal> {
  const { plan, madeBy, addedGoals, person } = now;
  if (plan.state !== 'asked' || plan.approval === null) return refused('plan-is-not-asked');
  if (plan.askedBy === person || madeBy === person || addedGoals) return refused('asked-it-yourself');
  const about = { record: command.payload.plan, subject: plan.subject, core: { approval: plan.approval } };
  if (command.name === 'services/approve-plan') return done([{ type: 'plan-approved', ...about }]);
  return done([{ type: 'plan-returned', ...about, sealed: { narrative: { returnedWords: command.payload.words } } }]);
}

export function decideOutcome(
  { payload }: CommandOf<typeof RecordOutcome>,
  now: OutcomeSituation,
): Result<readonly OutcomeRecorded[], PlanRefusal> {
  if (!now.caseIsOpen) return refused('case-is-closed');
  if (now.planState !== 'approved') return refused('plan-is-not-approved');
  if (now.goal.outcome !== null) return refused('outcome-is-recorded');
  if (payload.on > now.today) return refused('is-in-the-future');
  const { goal, outcome, on, words } = payload;
  const core = { outcome, on, plan: now.goal.plan };
  const sealed = words === undefined ? {} : { sealed: { narrative: { outcomeWords: words } } };
  return done([{ type: 'outcome-recorded', record: goal, subject: now.goal.subject, core, ...sealed }]);
}

/** For the first saying as for a correction: what would be planned is looked at, not who says it. */
export function keepsFromPlanning(goals: readonly GoalTold[], now: MakingSituation): PlanRefusal | null {
  if (!now.case.isOpen) return 'case-is-closed';
  if (!now.codesAreHeld) return 'code-is-not-in-the-list';
  if (!now.unitsAreThere) return 'no-such-unit';
  return goals.some((goal) => offersSettlement(goal, now.case)) ? 'settlement-is-barred' : null;
}

const offersSettlement = (goal: Pick<GoalTold, 'need' | 'service'>, one: CaseAsPlanned): boolean =>
  settlementIsBarred(one) && (namesSettlement(goal.need) || (goal.service !== null && namesSettlement(goal.service)));

function goalAdded(id: string, plan: string, subject: string, goal: GoalTold): GoalAdded {
  const { need, service, horizon, dueOn } = goal;
  return {
    type: 'goal-added',
    record: id,
    subject,
    core: { plan, need, service, horizon, dueOn },
    sealed: intoDrawers(goalDrawers, goal).sealed,
  };
}
