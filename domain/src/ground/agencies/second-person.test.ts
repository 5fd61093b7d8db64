import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deeds } from '../access/model.ts';
import type { DutyId, PersonId, UnitId } from '../ids.ts';
import type { Day } from '../time.ts';
import { needsSecond } from './opens-records.ts';
import { presetOf, presets } from './presets.ts';
import { decideSecond, type SecondCommand, type SecondSituation } from './second-person.ts';

const [putu, ayu, made] = ['1', '2', '3'].map((last) => `00000000-0000-4000-8000-00000000000${last}`) as [
  PersonId,
  PersonId,
  PersonId,
];
const unit = '00000000-0000-4000-8000-000000000004' as UnitId;
const duty = '00000000-0000-4000-8000-000000000005' as DutyId;
const today = '2026-11-22' as Day;

const asked = {
  ...{ id: duty, person: ayu, unit, preset: 'supervisor', deeds: [...(presetOf('supervisor')?.deeds ?? [])] },
  ...{ villages: [], startsOn: today, endsOn: null, askedBy: putu },
};
const waiting: SecondSituation = {
  ...{ today, answers: made, asked },
  ...{ person: { id: ayu, endedOn: null }, unit: { id: unit, retiredOn: null }, same: [] },
};
const confirm = { name: 'agencies/confirm-duty' } as SecondCommand;
const decline = { name: 'agencies/decline-duty' } as SecondCommand;

describe('a duty that opens records', () => {
  test.each([
    ['head-of-service', true],
    ['administrator', true],
    ['complaint-officer', true],
    ['companion', true],
    ['police-desk', true],
    ['auditor', true],
    ['custodian', true],
    ['records-officer', false],
    ['patbm-facilitator', false],
    ['village-activist', false],
    ['head-of-dinas', false],
  ])('%s takes two: %s', (code, two) => {
    expect(needsSecond(presetOf(code)?.deeds ?? [])).toBe(two);
  });

  test('takes two as soon as one of its deeds does', () => {
    for (const preset of presets)
      expect(needsSecond(preset.deeds)).toBe(preset.deeds.some((deed) => needsSecond([deed])));
    expect(needsSecond([])).toBe(false);
    expect(needsSecond(deeds)).toBe(true);
  });
});

describe('a second person', () => {
  test('makes it a duty, as it was asked for', () => {
    const { askedBy: _, ...core } = asked;
    expect(decideSecond(confirm, waiting)).toEqual({
      ok: true,
      value: [{ type: 'duty-given', record: duty, subject: null, core }],
    });
  });

  test.each([
    ['asked-it-herself', { answers: putu }],
    ['is-her-own-duty', { answers: ayu }],
    ['was-answered', { asked: null }],
    ['person-has-left', { person: { id: ayu, endedOn: today } }],
    ['unit-is-retired', { unit: { id: unit, retiredOn: today } }],
    ['holds-it-already', { same: [{ startsOn: today, endsOn: null }] }],
  ] as const)('is refused: %s', (refusal, change) => {
    expect(decideSecond(confirm, { ...waiting, ...change })).toEqual({ ok: false, because: refusal });
  });

  test('is never who asked nor who gets it, whatever else is so', () => {
    const situations = fc.record({
      answers: fc.constantFrom(putu, ayu, made),
      askedBy: fc.constantFrom(putu, ayu, made),
      person: fc.constantFrom(putu, ayu, made),
    });
    fc.assert(
      fc.property(situations, ({ answers, askedBy, person }) => {
        const now = {
          ...waiting,
          answers,
          asked: { ...asked, askedBy, person },
          person: { id: person, endedOn: null },
        };
        expect(decideSecond(confirm, now).ok).toBe(answers !== askedBy && answers !== person);
      }),
    );
  });

  test('declines it, and who asked takes it back', () => {
    for (const answers of [made, putu])
      expect(decideSecond(decline, { ...waiting, answers })).toMatchObject({
        ok: true,
        value: [{ type: 'duty-declined' }],
      });
    expect(decideSecond(decline, { ...waiting, asked: null })).toEqual({ ok: false, because: 'was-answered' });
  });
});
