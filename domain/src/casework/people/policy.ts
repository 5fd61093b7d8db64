/**
 * Who may write down people: the team of the case, and nobody else. A supervisor, who sees the core, sees no person.
 */
import { all, any, carries, type Policy, relation, rule } from '../../ground/access/rule.ts';

const onTheCaseTeam = rule(
  'on-the-case-team',
  all(any(carries('work-on-cases'), carries('triage')), relation('team', 'case', 'identity')),
);

export const peoplePolicy = {
  'people/record-client': [onTheCaseTeam],
  'people/record-relative': [onTheCaseTeam],
  'people/record-respondent': [onTheCaseTeam],
} satisfies Policy<string>;

export const correctsPeople = [onTheCaseTeam];
export const asksAboutPeople = [rule('works-on-cases', any(carries('work-on-cases'), carries('triage')))];
