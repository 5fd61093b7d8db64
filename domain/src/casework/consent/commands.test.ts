import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Day, isChildOn } from '../../ground/time.ts';
import { urgencies } from '../../ground/urgency.ts';
import { comesOfAgeOn } from '../people/model.ts';
import { decideGiving, decideWithdrawing, type GivingSituation } from './commands.ts';
import {
  assents,
  type ConsentTold,
  consentCovers,
  consentStands,
  givers,
  overrideReasons,
  shareableFields,
} from './model.ts';

const day = (text: string) => text as Day;
const told = {
  need: 'health-service',
  toUnit: 'u',
  fields: ['name', 'health'],
  giver: 'parent',
  guardian: null,
  assent: 'agrees',
  language: 'id',
  readAloud: true,
  givenOn: day('2026-11-20'),
  overrideBecause: null,
  overrideBasis: null,
} as unknown as ConsentTold;
const child: GivingSituation = {
  caseIsOpen: true,
  urgency: 'kuning',
  forms: ['physical'],
  kinds: [],
  respondentIsChild: null,
  born: day('2015-03-01'),
  aboutChild: true,
  ageBand: '6-12',
  guardianIsRespondent: false,
  guardian: null,
  unitIsThere: true,
  needIsHeld: true,
  today: day('2026-11-21'),
};
const adult: GivingSituation = { ...child, born: day('1990-01-01'), aboutChild: false, ageBand: '25-44' };
const override = { giver: 'official-override', overrideBasis: 'UU 35/2014 ps 59A', overrideWords: 'Ayahnya terlapor' };
const give = (more: object, now: GivingSituation) =>
  decideGiving({ payload: { consent: 'c', case: 'k', ...told, ...more } } as never, now);

const someDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
  .map((one) => day(one.toISOString().slice(0, 10)));

describe('giving', () => {
  test.each<[string, object, GivingSituation, string | null]>([
    ['a parent, with the child’s agreement', {}, child, null],
    [
      'a parent, of a child too young to be asked',
      { assent: 'too-young' },
      { ...child, born: day('2021-03-01'), ageBand: '0-5' },
      null,
    ],
    [
      'a parent, of a baby whose birthday nobody knows',
      { assent: 'too-young' },
      { ...child, born: null, ageBand: '0-5' },
      null,
    ],
    ['a parent, of a child who can be asked', { assent: 'too-young' }, child, 'child-was-not-asked'],
    [
      'a parent, of a child on the sixth birthday',
      { assent: 'too-young' },
      { ...child, born: day('2020-11-20') },
      'child-was-not-asked',
    ],
    [
      'a parent, of a child whose age nobody knows',
      { assent: 'too-young' },
      { ...child, born: null, ageBand: null },
      'child-was-not-asked',
    ],
    ['a parent, without the child having been asked', { assent: null }, child, 'child-was-not-asked'],
    ['a parent, against the child', { assent: 'does-not-agree' }, child, 'child-does-not-agree'],
    ['a child alone', { giver: 'herself' }, child, 'a-child-needs-a-guardian'],
    [
      'a parent, where a guardian is the respondent',
      {},
      { ...child, guardianIsRespondent: true },
      'guardian-is-respondent',
    ],
    ['the parent who is the respondent', {}, { ...child, guardian: { isRespondent: true } }, 'guardian-is-respondent'],
    [
      'the other parent, on record as no respondent',
      {},
      { ...child, guardianIsRespondent: true, guardian: { isRespondent: false } },
      null,
    ],
    ['an adult', { giver: 'herself' }, adult, null],
    ['a parent for an adult', {}, adult, 'she-decides-herself'],
    [
      'herself, where nobody knows her birthday or age',
      { giver: 'herself' },
      { ...adult, born: null, ageBand: null },
      'a-child-needs-a-guardian',
    ],
    ['herself, of whom an adult’s age band is on record', { giver: 'herself' }, { ...adult, born: null }, null],
    [
      'herself on her 18th birthday',
      { giver: 'herself', givenOn: day('2026-11-20') },
      { ...child, born: day('2008-11-20') },
      null,
    ],
    [
      'herself a day before',
      { giver: 'herself', givenOn: day('2026-11-19') },
      { ...child, born: day('2008-11-20') },
      'a-child-needs-a-guardian',
    ],
    ['an override without a reason', { giver: 'official-override' }, child, 'override-needs-reason'],
    [
      'an override without a ground',
      { ...override, overrideBecause: 'guardian-is-respondent' },
      child,
      'no-ground-for-override',
    ],
    [
      'an override, where the guardian is the respondent',
      { ...override, overrideBecause: 'guardian-is-respondent' },
      { ...child, guardianIsRespondent: true },
      null,
    ],
    [
      'an override for danger that the case does not show',
      { ...override, overrideBecause: 'immediate-danger' },
      child,
      'no-ground-for-override',
    ],
    [
      'an override in immediate danger',
      { ...override, overrideBecause: 'immediate-danger' },
      { ...adult, urgency: 'merah' },
      null,
    ],
    ['a consent of tomorrow', { givenOn: day('2026-11-22') }, child, 'is-in-the-future'],
    ['a consent in a closed case', {}, { ...child, caseIsOpen: false }, 'case-is-closed'],
    [
      'a consent to settle sexual violence',
      { need: 'own-mediasi' },
      { ...child, forms: ['sexual'] },
      'settlement-is-barred',
    ],
  ])('%s', (_says, more, now, because) => {
    const decided = give(more, now);
    expect(decided.ok ? null : decided.because).toBe(because);
  });

  it('never throws, and never lets a respondent decide for her', () => {
    fc.assert(
      fc.property(
        fc.record({
          giver: fc.constantFrom(...givers),
          assent: fc.constantFrom(...assents, null),
          givenOn: someDay,
          overrideBecause: fc.constantFrom(...overrideReasons, null),
          overrideBasis: fc.constantFrom('UU 35/2014', null),
          overrideWords: fc.constantFrom('sebab', undefined),
        }),
        fc.record({
          urgency: fc.constantFrom(...urgencies),
          born: fc.option(someDay),
          aboutChild: fc.boolean(),
          ageBand: fc.constantFrom('6-12', '25-44', null),
          guardianIsRespondent: fc.boolean(),
          guardian: fc.option(fc.record({ isRespondent: fc.boolean() })),
        }),
        (more, now) => {
          const decided = give(more, { ...child, ...now });
          if (!decided.ok) return;
          const { core } = decided.value[0] ?? { core: { guardianUntil: null } };
          const byGuardian = more.giver !== 'herself' && more.giver !== 'official-override';
          if (byGuardian) expect(now.guardian?.isRespondent ?? now.guardianIsRespondent).toBe(false);
          if (byGuardian) expect(isChildOn(now.born, more.givenOn)).toBe(true);
          if (more.giver === 'herself') expect(core.guardianUntil).toBeNull();
          if (core.guardianUntil !== null) expect(core.guardianUntil > more.givenOn).toBe(true);
        },
      ),
    );
  });
});

describe('standing', () => {
  const term = { givenOn: day('2026-01-01'), guardianUntil: null, withdrawnOn: null, isVoided: false };

  test.each([
    ['on the day it was given', term, '2026-01-01', true],
    ['the day before', term, '2025-12-31', false],
    ['the day before her 18th birthday', { ...term, guardianUntil: day('2026-06-01') }, '2026-05-31', true],
    ['on her 18th birthday', { ...term, guardianUntil: day('2026-06-01') }, '2026-06-01', false],
    ['the day it is taken back', { ...term, withdrawnOn: day('2026-03-01') }, '2026-03-01', false],
    ['entered by mistake', { ...term, isVoided: true }, '2026-02-01', false],
  ])('%s', (_says, consent, on, stands) => {
    expect(consentStands(consent, day(on))).toBe(stands);
  });

  it('ends for a guardian exactly when the child is none any more', () => {
    fc.assert(
      fc.property(someDay, someDay, (born, on) => {
        const consent = { ...term, givenOn: born, guardianUntil: comesOfAgeOn(born) };
        if (on >= born) expect(consentStands(consent, on)).toBe(isChildOn(born, on));
      }),
    );
  });

  it('covers its own need, unit and fields, and nothing beside them', () => {
    fc.assert(
      fc.property(
        fc.subarray([...shareableFields], { minLength: 1 }),
        fc.subarray([...shareableFields]),
        (allowed, used) => {
          const consent = { need: 'a', toUnit: 'u', fields: allowed };
          expect(consentCovers(consent, { need: 'a', toUnit: 'u', fields: used })).toBe(
            used.every((field) => allowed.includes(field)),
          );
          expect(consentCovers(consent, { need: 'b', toUnit: 'u', fields: [] })).toBe(false);
          expect(consentCovers(consent, { need: 'a', toUnit: 'v', fields: [] })).toBe(false);
        },
      ),
    );
  });
});

describe('taking back', () => {
  const now = {
    subject: 'k',
    need: 'a',
    toUnit: 'u',
    givenOn: day('2026-11-01'),
    withdrawnOn: null,
    isVoided: false,
    today: day('2026-11-21'),
  };
  test.each<[string, string, object, string | null]>([
    ['today', '2026-11-21', {}, null],
    ['tomorrow', '2026-11-22', {}, 'is-in-the-future'],
    ['before it was given', '2026-10-31', {}, 'is-before-it-was-given'],
    ['again', '2026-11-21', { withdrawnOn: '2026-11-10' }, 'already-withdrawn'],
    ['what was a mistake', '2026-11-21', { isVoided: true }, 'was-entered-by-mistake'],
  ])('%s', (_says, on, more, because) => {
    const decided = decideWithdrawing({ payload: { consent: 'c', on } } as never, { ...now, ...more });
    expect(decided.ok ? null : decided.because).toBe(because);
  });
});
