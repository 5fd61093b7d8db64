/**
 * Who may write down people: the team of the case, and nobody else. A supervisor, who sees the core, sees no person.
 */
import { all, any, carries, type Policy, relation, rule } from '../../ground/access/rule.ts';

const onTheCaseTeam = rule(
  'on-the-case-team',
  all(any(carries('work-on-cases'), carries('triage')), relation('team', 'case', 'identity')),
);

/** Whoever says that two files are of one person works on both. */
const onTheTeamOfBoth = rule(
  'on-both-case-teams',
  all(
    any(carries('work-on-cases'), carries('triage')),
    relation('team', 'case', 'identity'),
    relation('team', 'otherCase', 'identity'),
  ),
);

export const peoplePolicy = {
  'people/record-client': [onTheCaseTeam],
  'people/record-relative': [onTheCaseTeam],
  'people/record-respondent': [onTheCaseTeam],
  'people/merge': [onTheCaseTeam],
  'people/unmerge': [onTheCaseTeam],
  'people/say-same': [onTheTeamOfBoth],
  'people/take-back-same': [onTheTeamOfBoth],
  'people/settle-doubles': [onTheCaseTeam],
} satisfies Policy<string>;

export const correctsPeople = [onTheCaseTeam];
export const asksAboutPeople = [rule('works-on-cases', any(carries('work-on-cases'), carries('triage')))];
