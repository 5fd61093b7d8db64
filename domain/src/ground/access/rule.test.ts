import { expect, test } from 'vitest';
import type { Reached } from './grantee.ts';
import { holds, type Subject, whichAllows } from './holds.ts';
import type { Actor } from './model.ts';
import { all, carries, equals, not, relation, rule, within } from './rule.ts';

const unit = '6a1f0b52-1111-4d43-9d2f-6f2a5c6b7d10';
const file = '6a1f0b52-2222-4d43-9d2f-6f2a5c6b7d10';
const sari = {
  person: '6a1f0b52-3333-4d43-9d2f-6f2a5c6b7d10',
  district: 5108,
  unit,
  duty: '6a1f0b52-4444-4d43-9d2f-6f2a5c6b7d10',
  preset: 'case-manager',
  deeds: ['work-on-cases', 'triage'],
  villages: [],
} as unknown as Actor;

const reached = (grantee: string, compartment: Reached['compartment'] = 'core'): Subject => ({
  fields: { case: file, unit },
  reached: [{ subject: file, compartment, grantee }],
});

test.each([
  ['the team is reached as a person', relation('team', 'case'), reached(`person:${sari.person}`), true],
  ['another person’s reach is not hers', relation('team', 'case'), reached(`person:${unit}`), false],
  ['core is not the story', relation('team', 'case', 'narrative'), reached(`person:${sari.person}`), false],
  ['triage is reached through the unit', relation('triages', 'case'), reached(`unit:${unit}:triage`), true],
  ['supervision is another deed', relation('supervises', 'case'), reached(`unit:${unit}:triage`), false],
  ['within the own unit', within('unit', 'unit'), reached(''), true],
  ['a missing field is nobody’s own', within('toUnit', 'unit'), reached(''), false],
  ['not', not(carries('approve')), reached(''), true],
  ['all', all(carries('triage'), equals('case', file)), reached(''), true],
] as const)('%s', (_name, condition, subject, expected) => {
  expect(holds(condition, sari, subject)).toBe(expected);
});

test('the rule that lets somebody in is named', () => {
  const rules = [rule('approves', carries('approve')), rule('on-the-case-team', relation('team', 'case'))];
  expect(whichAllows(rules, sari, reached(`person:${sari.person}`))?.because).toBe('on-the-case-team');
  expect(whichAllows(rules, sari, reached(''))).toBeNull();
});
