import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseId, PersonId, UnitId } from '../../ground/ids.ts';
import type { Day } from '../../ground/time.ts';
import { type ChildRespondentSituation, decideOpeningChildRespondent } from './decide-child-file.ts';
import { decideAddingMember, decideEndingMember, type TeamSituation } from './decide-team.ts';
import { type TeamRole, teamRoles } from './model.ts';

const id = '0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10' as CaseId;
const from = '6e1b8f0a-4c55-4b7e-8f0e-0f6b3c1d2e3f' as CaseId;
const people = ['1', '2', '3', '4'].map((n) => `3f5d3a3e-8f9b-4d6f-8a6e-0d9d7f4f2b1${n}` as PersonId);
const [sari, made, putu] = people as [PersonId, PersonId, PersonId, PersonId];
const today = '2026-03-02' as Day;
const now: TeamSituation = {
  phase: 'assessment',
  team: [{ person: sari, role: 'case-manager' }],
  mayJoin: true,
  person: made,
  namedByHer: [],
  today,
};

const add = (person: PersonId, role: TeamRole, until: string | undefined, over: Partial<TeamSituation> = {}) =>
  decideAddingMember(
    { payload: { case: id, person, role, ...(until && { until: until as Day }) } },
    { ...now, ...over },
  );

describe('the team', () => {
  test.each([
    ['another person joins', add(putu, 'psychologist', undefined), 'done'],
    ['a stand-in has an end', add(putu, 'stand-in', undefined), 'stand-in-needs-an-end'],
    ['a stand-in joins for a time', add(putu, 'stand-in', '2026-03-20'), 'done'],
    ['a case manager has none', add(putu, 'case-manager', '2026-03-20'), 'manager-has-no-end'],
    ['an end lies ahead', add(putu, 'companion', '2026-03-01'), 'day-is-past'],
    ['nobody joins twice', add(sari, 'companion', undefined), 'is-on-the-team'],
    ['nobody lets herself in', add(made, 'companion', undefined), 'cannot-name-yourself'],
    ['a wall holds', add(putu, 'companion', undefined, { mayJoin: false }), 'cannot-be-on-this-team'],
    ['a closed case takes nobody', add(putu, 'companion', undefined, { phase: 'closed' }), 'case-is-closed'],
  ])('%s', (_what, decided, wanted) => {
    expect(decided.ok ? 'done' : decided.because).toBe(wanted);
  });

  test('is not taken from whoever answers for the case by one alone, who put another there first', () => {
    const two: TeamSituation['team'] = [
      { person: sari, role: 'case-manager' },
      { person: putu, role: 'case-manager' },
    ];
    const end = (over: Partial<TeamSituation>) => {
      const decided = decideEndingMember({ payload: { case: id, person: sari } }, { ...now, team: two, ...over });
      return decided.ok ? 'done' : decided.because;
    };
    expect(end({ namedByHer: [putu] })).toBe('takes-a-second-word');
    expect(end({ namedByHer: [] })).toBe('done');
    expect(end({ person: sari, namedByHer: [putu] })).toBe('done');
    expect(end({ person: putu })).toBe('done');
  });

  test('is never without somebody who answers for the case, whatever is said in whatever order', () => {
    const wish = fc.record({
      add: fc.boolean(),
      person: fc.constantFrom(...people),
      role: fc.constantFrom(...teamRoles),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        let team: TeamSituation['team'] = now.team;
        for (const { add: adds, person, role } of wishes) {
          const stands = { ...now, team, person: from as unknown as PersonId };
          if (adds) {
            const until = role === 'stand-in' ? { until: today } : {};
            if (decideAddingMember({ payload: { case: id, person, role, ...until } }, stands).ok)
              team = [...team, { person, role }];
          } else if (decideEndingMember({ payload: { case: id, person } }, stands).ok)
            team = team.filter((member) => member.person !== person);
          expect(team.some((member) => member.role === 'case-manager')).toBe(true);
          expect(new Set(team.map((member) => member.person)).size).toBe(team.length);
        }
      }),
    );
  });

  test('somebody who is not on it cannot be ended', () => {
    expect(decideEndingMember({ payload: { case: id, person: putu } }, now)).toEqual({
      ok: false,
      because: 'is-not-on-the-team',
    });
  });
});

describe('the file of a child who is the respondent', () => {
  const payload = {
    case: id,
    from,
    alias: 'Jaka',
    unit: from as unknown as UnitId,
    worker: putu,
    urgency: 'kuning' as const,
  };
  const ready: ChildRespondentSituation = {
    track: 'survivor',
    respondentIsChild: true,
    asksFromTheTeam: false,
    workerMayJoin: true,
    unitIsHere: true,
    today,
  };

  test.each([
    [{}, 'done'],
    [{ respondentIsChild: false }, 'respondent-is-not-a-child'],
    [{ respondentIsChild: null }, 'respondent-is-not-a-child'],
    [{ track: 'child-respondent' }, 'is-the-respondents-own-file'],
    [{ asksFromTheTeam: true }, 'must-not-know-both'],
    [{ workerMayJoin: false }, 'cannot-be-on-this-team'],
    [{ unitIsHere: false }, 'no-such-unit'],
  ] as const)('%j: %s', (over, wanted) => {
    const decided = decideOpeningChildRespondent({ payload }, { ...ready, ...over });
    expect(decided.ok ? 'done' : decided.because).toBe(wanted);
  });

  test('its events never name the case it comes from', () => {
    const decided = decideOpeningChildRespondent({ payload: { ...payload, unit: made as unknown as UnitId } }, ready);
    expect(decided.ok).toBe(true);
    expect(JSON.stringify(decided)).not.toContain(from);
  });
});
