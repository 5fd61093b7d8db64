/**
 * Who may assess, plan and write down services: the case team. A plan is approved by somebody of the owning unit whose duty carries
 * it, for that one plan, while it is asked.
 */
import { all, any, carries, type Policy, relation, rule } from '../../ground/access/rule.ts';

export const onTheCaseTeam = rule('on-the-case-team', relation('team', 'case'));
const approvesForTheUnit = rule('approves-for-the-owning-unit', all(carries('approve'), relation('approves', 'plan')));

export const servicesPolicy = {
  'services/assess': [onTheCaseTeam],
  'services/make-plan': [onTheCaseTeam],
  'services/add-goal': [onTheCaseTeam],
  'services/ask-plan-approval': [onTheCaseTeam],
  'services/withdraw-plan-approval': [onTheCaseTeam],
  'services/approve-plan': [approvesForTheUnit],
  'services/return-plan': [approvesForTheUnit],
  'services/record-outcome': [onTheCaseTeam],
  'services/give': [onTheCaseTeam],
} satisfies Policy<string>;

export const readsServices = [rule('works-on-cases', any(carries('work-on-cases'), carries('supervise')))] as const;
export const readsApprovals = [rule('approves-plans', carries('approve'))] as const;
