/**
 * Who may ask for what in an emergency. The deed only lets her ask: whether it opens, who is told, confirms and reviews is looked up by
 * the keeper, and nobody behind a wall of the case is any of them.
 */
import { all, any, carries, type Policy, rule } from '../access/rule.ts';
import { secondDeeds } from './model.ts';

const worksHere = rule('works-here', all());
const worksOrSupervises = rule(
  'works-on-cases-or-supervises',
  any(carries('work-on-cases'), carries('triage'), carries('supervise')),
);
const confirmsOthers = rule('works-on-cases-or-approves', any(...secondDeeds.map((deed) => carries(deed))));
const reviewsOthers = rule(
  'keeps-the-walls-or-supervises',
  any(carries('keep-walls'), carries('supervise'), carries('approve')),
);
const keepsTheWalls = rule('keeps-the-walls', carries('keep-walls'));

type EmergencyVerb =
  `emergencies/${'open' | 'confirm' | 'decline' | 'name-second' | 'note-call' | 'confirm-call' | 'end' | 'review' | 'put-away' | 'list' | 'whom-to-call' | 'rates'}`;

export const emergenciesPolicy = {
  'emergencies/open': [worksOrSupervises],
  'emergencies/confirm': [confirmsOthers],
  'emergencies/decline': [confirmsOthers],
  'emergencies/name-second': [worksOrSupervises],
  'emergencies/note-call': [worksOrSupervises],
  'emergencies/confirm-call': [reviewsOthers],
  'emergencies/end': [worksOrSupervises],
  'emergencies/review': [reviewsOthers],
  'emergencies/put-away': [worksHere],
  'emergencies/list': [worksHere],
  'emergencies/whom-to-call': [worksOrSupervises],
  'emergencies/rates': [keepsTheWalls],
} as const satisfies Policy<EmergencyVerb>;
