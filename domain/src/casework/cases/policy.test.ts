import { describe, expect, test } from 'vitest';
import type { Reached } from '../../ground/access/grantee.ts';
import { whichAllows } from '../../ground/access/holds.ts';
import type { Actor, Deed } from '../../ground/access/model.ts';
import { casesPolicy } from './policy.ts';

const id = '0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10';
const unit = '3f5d3a3e-8f9b-4d6f-8a6e-0d9d7f4f2b11';
const person = '3f5d3a3e-8f9b-4d6f-8a6e-0d9d7f4f2b12';

interface Played {
  readonly deeds: readonly Deed[];
  readonly reaches: readonly string[];
}
/** Deeds of the duty, and as what she reaches the case. */
const cast = {
  'on the team': { deeds: ['work-on-cases'], reaches: [`person:${person}`] },
  'on the team, and hands over': { deeds: ['work-on-cases', 'hand-over'], reaches: [`person:${person}`] },
  'on the team, under another duty': { deeds: ['record-activities', 'hand-over'], reaches: [`person:${person}`] },
  'supervisor of the unit': { deeds: ['supervise', 'hand-over'], reaches: [`unit:${unit}:supervise`] },
  'supervisor elsewhere': { deeds: ['supervise', 'approve', 'hand-over'], reaches: [] },
  'approver with an open request': { deeds: ['approve'], reaches: [`unit:${unit}:approve`] },
  'approver without one': { deeds: ['approve'], reaches: [] },
  auditor: { deeds: ['read-audit'], reaches: [] },
} as const satisfies Record<string, Played>;
type Name = keyof typeof cast;

const team: readonly Name[] = ['on the team', 'on the team, and hands over'];
const teamOrSupervisor: readonly Name[] = [...team, 'supervisor of the unit'];
const whoTakesLetters: readonly Name[] = [
  'on the team, and hands over',
  'on the team, under another duty',
  'supervisor of the unit',
  'supervisor elsewhere',
];

const mayBe: Readonly<Record<keyof typeof casesPolicy, readonly Name[]>> = {
  'cases/move-phase': team,
  'cases/set-next': teamOrSupervisor,
  'cases/add-team-member': teamOrSupervisor,
  'cases/end-team-member': teamOrSupervisor,
  'cases/open-child-respondent': ['supervisor of the unit'],
  'cases/raise-urgency': teamOrSupervisor,
  'cases/ask-to-lower-urgency': teamOrSupervisor,
  'cases/confirm-lowering': teamOrSupervisor,
  'cases/decline-lowering': teamOrSupervisor,
  'cases/ask-to-close': team,
  'cases/withdraw-closing': team,
  'cases/approve-closing': ['approver with an open request'],
  'cases/return-closing': ['approver with an open request'],
  'cases/reopen': teamOrSupervisor,
  'cases/offer-hand-over': ['on the team, and hands over'],
  'cases/withdraw-hand-over': ['on the team, and hands over'],
  'cases/finish-hand-over': ['on the team, and hands over'],
  'cases/accept-hand-over': whoTakesLetters,
  'cases/return-hand-over': whoTakesLetters,
  'cases/note-correction': whoTakesLetters,
};

describe.each(Object.keys(casesPolicy) as (keyof typeof casesPolicy)[])('%s', (name) => {
  test.each(Object.keys(cast) as Name[])('%s', (who) => {
    const { deeds, reaches }: Played = cast[who];
    const actor = { person, unit, district: 1, duty: id, preset: 'x', deeds, villages: [] } as unknown as Actor;
    const reached = reaches.map((grantee): Reached => ({ subject: id, compartment: 'core', grantee }));
    const allowed = whichAllows(casesPolicy[name], actor, { fields: { case: id, unit }, reached }) !== null;
    expect(allowed).toBe(mayBe[name].includes(who));
  });
});
