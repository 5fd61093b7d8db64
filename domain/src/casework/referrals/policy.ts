/**
 * Who may do what with a referral. The team sends and takes back; the unit it was sent to answers, and reaches the packet and nothing
 * else. For a partner who works by telephone the team writes down what was said there.
 */
import { all, any, carries, equals, type Policy, relation, rule } from '../../ground/access/rule.ts';

export const onTheCaseTeam = rule('on-the-case-team', relation('team', 'case'));
const worksWhereItWasSent = rule(
  'works-where-it-was-sent',
  all(carries('answer-referrals'), relation('receives', 'referral')),
);
const writesDownForAPartner = rule(
  'writes-down-for-a-partner',
  all(equals('isLogged', true), relation('team', 'case')),
);

export const referralPolicy = {
  'referrals/send': [onTheCaseTeam],
  'referrals/cancel': [onTheCaseTeam],
  'referrals/answer': [worksWhereItWasSent, writesDownForAPartner],
  'referrals/report-progress': [worksWhereItWasSent, writesDownForAPartner],
  'referrals/complete': [worksWhereItWasSent, writesDownForAPartner],
  'referrals/verify-connection': [onTheCaseTeam],
  'referrals/withdraw': [onTheCaseTeam],
  'referrals/resend-packet': [onTheCaseTeam],
  'referrals/read-notice': [
    rule('works-where-it-was-told', any(carries('answer-referrals'), carries('work-on-cases'))),
  ],
} satisfies Policy<string>;

export const readsInbox = [rule('answers-referrals', carries('answer-referrals'))] as const;
export const readsReferrals = [
  rule('works-on-referrals', any(carries('work-on-cases'), carries('supervise'), carries('answer-referrals'))),
] as const;
export const readsSent = [rule('works-on-cases', any(carries('work-on-cases'), carries('supervise')))] as const;
