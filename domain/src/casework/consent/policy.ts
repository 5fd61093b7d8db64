/**
 * Who may write down a consent: those on the case team, because they sat with her when she gave it.
 */
import { any, carries, type Policy, relation, rule } from '../../ground/access/rule.ts';

export const onTheCaseTeam = rule('on-the-case-team', relation('team', 'case'));

export const consentPolicy = {
  'consent/give': [onTheCaseTeam],
  'consent/withdraw': [onTheCaseTeam],
} satisfies Policy<string>;

export const readsConsents = [rule('works-on-cases', any(carries('work-on-cases'), carries('supervise')))] as const;
