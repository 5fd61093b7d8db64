/**
 * Who may say that a clock is met: those who do the work it waits for. Whoever keeps the lists keeps the holidays.
 */
import { all, carries, type Policy, relation, rule } from '../access/rule.ts';

const keepsTheLists = rule('keeps-the-lists', carries('keep-lists'));

export const deadlinesPolicy = {
  'deadlines/meet': [
    rule('on-the-case-team', relation('team', 'subject')),
    rule('triages-for-the-receiving-unit', relation('triages', 'subject')),
  ],
  'deadlines/note-reference': [
    rule('on-the-case-team', all(carries('work-on-cases'), relation('team', 'subject', 'legal'))),
  ],
  'deadlines/add-holiday': [keepsTheLists],
  'deadlines/set-week': [keepsTheLists],
} satisfies Policy<string>;

export const readsDeadlines = [rule('works-here', all())] as const;
