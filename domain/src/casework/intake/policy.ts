/**
 * Who may do what with a concern. Whoever answers the door may write one down; only those who triage for the receiving unit
 * see it afterwards, until it belongs to a case.
 */
import { all, carries, type Policy, relation, rule } from '../../ground/access/rule.ts';

const answersTheDoor = rule('answers-the-door', carries('receive-concerns'));
const triagesThere = rule('triages-for-the-receiving-unit', all(carries('triage'), relation('triages', 'concern')));

/** The unit is too small to have the second person: whoever stands in for it was asked as well, for the core and not for the story. */
const standsInThere = rule('stands-in-for-the-unit', all(carries('approve'), relation('approves', 'concern')));

/** Whoever triages here opens letters that came to her unit, or to another in whose place it was asked. */
export const opensTheLetterbox = rule('opens-the-letterbox', all(carries('triage'), relation('triages', 'letter')));

export const intakePolicy = {
  'intake/receive': [answersTheDoor],
  'intake/open-seal': [triagesThere],
  'intake/note-contact': [triagesThere],
  'intake/raise-urgency': [triagesThere],
  'intake/ask-to-lower': [triagesThere],
  'intake/confirm-lowering': [triagesThere, standsInThere],
  'intake/decline-lowering': [triagesThere, standsInThere],
  'intake/move-concern': [
    rule('on-the-case-team', all(carries('work-on-cases'), relation('team', 'case', 'narrative'))),
  ],
  'intake/take-over': [opensTheLetterbox],
  'intake/return-letter': [opensTheLetterbox],
  'intake/take-back': [triagesThere],
  'intake/accept': [triagesThere],
  'intake/join': [triagesThere],
  'intake/hand-over': [triagesThere],
  'intake/close': [triagesThere],
} satisfies Policy<string>;

/** As long as they read it, and then those on the team of its case: words are not put right by somebody who cannot see them. */
export const corrects = [
  rule('triages-for-the-receiving-unit', all(carries('triage'), relation('triages', 'record', 'narrative'))),
  rule('on-the-case-team', relation('team', 'record', 'narrative')),
];
