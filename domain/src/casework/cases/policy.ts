/**
 * Who may do what with a case. The team does the work; a supervisor of the unit sees the core and watches over team and urgency;
 * whoever approves closings sees the packet of an open request, and only while it is open. A deed alone opens nothing.
 */
import { all, any, carries, type Policy, relation, rule } from '../../ground/access/rule.ts';

/** Named on the team, and here under a duty that has to do with cases: the same person as a village activist is nobody here. */
const worksHere = any(carries('work-on-cases'), carries('triage'));
const onTheCaseTeam = rule('on-the-case-team', all(worksHere, relation('team', 'case')));
const supervisesTheUnit = rule('supervises-the-unit', all(carries('supervise'), relation('supervises', 'case')));
const approvesForTheUnit = rule('approves-for-the-unit', all(carries('approve'), relation('approves', 'case')));
/** The unit is too small to have the second person: whoever stands in for it was asked as well. */
const standsInForTheUnit = rule('stands-in-for-the-unit', all(carries('approve'), relation('approves', 'lowering')));
const mayHandOver = rule(
  'on-the-case-team-and-may-hand-over',
  all(worksHere, relation('team', 'case'), carries('hand-over')),
);
const takesHandOvers = rule('takes-hand-overs', carries('hand-over'));

export const casesPolicy = {
  'cases/move-phase': [onTheCaseTeam],
  'cases/set-next': [onTheCaseTeam, supervisesTheUnit],
  'cases/add-team-member': [onTheCaseTeam, supervisesTheUnit],
  'cases/end-team-member': [onTheCaseTeam, supervisesTheUnit],
  'cases/open-child-respondent': [supervisesTheUnit],
  'cases/raise-urgency': [onTheCaseTeam, supervisesTheUnit],
  'cases/ask-to-lower-urgency': [onTheCaseTeam, supervisesTheUnit],
  'cases/confirm-lowering': [onTheCaseTeam, supervisesTheUnit, standsInForTheUnit],
  'cases/decline-lowering': [onTheCaseTeam, supervisesTheUnit, standsInForTheUnit],
  'cases/ask-to-close': [onTheCaseTeam],
  'cases/withdraw-closing': [onTheCaseTeam],
  'cases/approve-closing': [approvesForTheUnit],
  'cases/return-closing': [approvesForTheUnit],
  'cases/reopen': [onTheCaseTeam, supervisesTheUnit],
  'cases/offer-hand-over': [mayHandOver],
  'cases/withdraw-hand-over': [mayHandOver],
  'cases/finish-hand-over': [mayHandOver],
  'cases/accept-hand-over': [takesHandOvers],
  'cases/return-hand-over': [takesHandOvers],
  'cases/note-correction': [takesHandOvers],
} satisfies Policy<string>;

export const correctsCases = [onTheCaseTeam, supervisesTheUnit];

/** A case that is void is seen by nobody any more, so it takes those who know the story, or the head who answers for the unit. */
export const voidsCases = [
  onTheCaseTeam,
  rule('heads-the-unit', all(carries('supervise'), carries('approve'), relation('supervises', 'case'))),
];

/** What one case shows is decided by reach alone; the question may be asked by whoever works with cases at all. */
export const asksAboutCases = [
  rule('works-on-cases', worksHere),
  rule('supervises', carries('supervise')),
  rule('approves', carries('approve')),
];
export const readsLetters = [takesHandOvers];
