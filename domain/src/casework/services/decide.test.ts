import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shippedInstruments } from '../../ground/forms/shipped.ts';
import type { Day, Instant } from '../../ground/time.ts';
import { decideAssessing } from './decide-assessing.ts';
import { decideGiving } from './decide-giving.ts';
import {
  decideAddingGoal,
  decideApproval,
  decideAskingApproval,
  decideMaking,
  decideOutcome,
  type PlanSituation,
} from './decide-planning.ts';
import { factsOfService } from './facts.ts';
import { outcomes, planMayBecome, planStates } from './model.ts';
import { answersFit, answersOf, sealedAnswers } from './sealed-answers.ts';

const now = '2026-11-21T03:00:00.000Z' as Instant;
const today = '2026-11-21' as Day;
const open = { isOpen: true, forms: ['physical'], kinds: [], respondentIsChild: null };
const sexual = { ...open, forms: ['sexual'] };
const goal = {
  need: 'health-service',
  service: 'counselling',
  providerUnit: null,
  horizon: 'month',
  dueOn: null,
  goal: 'Tidur nyenyak',
};
const known = { codesAreHeld: true, unitsAreThere: true };
const instrument = shippedInstruments[0] ?? null;
const urgencyItems = [{ code: 'danger-now', level: 'red' }] as const;
const answers = {
  'aman-malam-ini': true,
  'tempat-aman': 'Rumah bibi',
  hamil: 'tidak',
  'pendapat-sendiri': 'Tetap sekolah',
};

describe('assessing', () => {
  const assess = (more: object, at: object = {}) =>
    decideAssessing(
      {
        payload: {
          assessment: 'a',
          case: 'k',
          instrument: 'asesmen-awal',
          instrumentVersion: 1,
          doneAt: now,
          needs: ['health-service', 'health-service'],
          reviewOn: null,
          answers,
          ...more,
        },
      } as never,
      { caseIsOpen: true, codesAreHeld: true, instrument, urgencyItems, now, ...at },
    );

  it('puts each answer into the drawer of its question, and each need once into core', () => {
    const decided = assess({ conclusion: 'Perlu pendampingan' });
    expect(decided.ok && decided.value[0]).toMatchObject({
      core: { needs: ['health-service'], safeTonight: 'yes', urgency: null },
      sealed: {
        safe_place: { safePlaceAnswers: { 'tempat-aman': 'Rumah bibi' } },
        medical: { medicalAnswers: { hamil: 'tidak' } },
        narrative: {
          conclusion: 'Perlu pendampingan',
          narrativeAnswers: { 'aman-malam-ini': true, 'pendapat-sendiri': 'Tetap sekolah' },
        },
      },
    });
    if (decided.ok) expect(JSON.stringify(decided.value[0]?.core)).not.toContain('bibi');
  });

  test.each([
    ['in a closed case', {}, { caseIsOpen: false }, 'case-is-closed'],
    ['with questions that are not there', {}, { instrument: null }, 'no-such-instrument'],
    ['without the own view', { answers: { 'aman-malam-ini': true } }, {}, 'answers-do-not-fit'],
    ['of tomorrow', { doneAt: '2026-11-22T03:00:00.000Z' }, {}, 'is-in-the-future'],
    ['with a need no list holds', {}, { codesAreHeld: false }, 'code-is-not-in-the-list'],
  ])('is refused %s', (_says, more, at, because) => {
    expect(assess(more, at)).toEqual({ ok: false, because });
  });

  it('stops where there is danger, is kept as far as it came, and says how urgent it is', () => {
    const decided = assess({ answers: { 'aman-malam-ini': false } });
    expect(decided.ok && decided.value[0]).toMatchObject({ core: { safeTonight: 'no', urgency: 'merah' } });
    expect(assess({ answers: { 'aman-malam-ini': false, hamil: 'mungkin' } })).toEqual({
      ok: false,
      because: 'answers-do-not-fit',
    });
  });

  it('keeps answers in their compartments through a correction', () => {
    if (instrument === null) throw new Error('nothing ships');
    const kept = Object.assign({}, ...Object.values(sealedAnswers(instrument, answers)));
    expect(answersOf(kept)).toEqual(answers);
    expect(answersFit(instrument, kept)).toBe(true);
    expect(
      answersFit(instrument, {
        ...kept,
        narrativeAnswers: { ...kept.narrativeAnswers, hamil: 'tidak' },
        medicalAnswers: undefined,
      }),
    ).toBe(false);
    expect(answersFit(instrument, { ...kept, medicalAnswers: { hamil: 'mungkin' } })).toBe(false);
  });
});

describe('planning', () => {
  const plan = { state: 'draft' as const, subject: 'k', askedBy: null, approval: null };
  const packet = {
    alias: 'Melati',
    code: 'KQ7-4M2',
    clientAgreed: true,
    goals: [goal],
  } as unknown as PlanSituation['packet'];
  const ask = (at: Partial<PlanSituation>) =>
    decideAskingApproval({ payload: { plan: 'p', approval: 'a' } } as never, {
      case: open,
      plan,
      packet,
      person: 'sari',
      ...at,
    });
  const answer = (name: string, at: object) =>
    decideApproval({ name, payload: { plan: 'p', words: 'Tambahkan' } } as never, {
      plan: { ...plan, state: 'asked', askedBy: 'sari', approval: 'a' },
      madeBy: 'sari',
      addedGoals: false,
      person: 'made',
      ...at,
    });

  test.each([
    ['sexual violence', sexual, 'own-mediasi', 'settlement-is-barred'],
    [
      'sexual violence of unknown age',
      { ...sexual, respondentIsChild: null },
      'own-perdamaian',
      'settlement-is-barred',
    ],
    ['a child respondent', { ...sexual, respondentIsChild: true }, 'own-mediasi', null],
    ['something else', open, 'own-mediasi', null],
  ])('offers no settlement of %s', (_says, one, service, because) => {
    const goals = [{ ...goal, id: 'g', service }];
    const made = decideMaking(
      { payload: { plan: 'p', case: 'k', clientAgreed: true, reviewOn: null, goals } } as never,
      { case: one, ...known },
    );
    expect(made.ok ? null : made.because).toBe(because);
    const added = decideAddingGoal({ payload: { ...goal, goal: 'g', plan: 'p', words: 'x', service } } as never, {
      plan,
      case: one,
      ...known,
    });
    expect(added.ok ? null : added.because).toBe(because);
    const asked = ask({ case: one, packet: { ...packet, goals: goals as never } });
    expect(asked.ok ? null : asked.because).toBe(because);
  });

  it('is approved by another person than the one who asked or made it', () => {
    expect(answer('services/approve-plan', {}).ok).toBe(true);
    expect(answer('services/return-plan', {}).ok).toBe(true);
    expect(answer('services/approve-plan', { person: 'sari' })).toEqual({ ok: false, because: 'asked-it-yourself' });
    expect(answer('services/approve-plan', { madeBy: 'made' })).toEqual({ ok: false, because: 'asked-it-yourself' });
    expect(answer('services/approve-plan', { addedGoals: true })).toEqual({ ok: false, because: 'asked-it-yourself' });
    expect(answer('services/approve-plan', { plan })).toEqual({ ok: false, because: 'plan-is-not-asked' });
  });

  test.each([
    [{ plan: { ...plan, state: 'asked' as const } }, 'plan-is-asked'],
    [{ plan: { ...plan, state: 'approved' as const } }, 'plan-is-approved'],
    [{ packet: { ...packet, goals: [] } }, 'plan-has-no-goals'],
    [{ case: { ...open, isOpen: false } }, 'case-is-closed'],
  ])('%# is not asked for', (at, because) => {
    expect(ask(at)).toEqual({ ok: false, because });
  });

  it('has no dead end: from every state a plan can be approved', () => {
    for (const start of planStates) {
      const seen = new Set([start]);
      for (const state of seen) for (const next of planMayBecome[state]) seen.add(next);
      expect(seen).toContain('approved');
    }
  });

  it('never throws', () => {
    const situation = fc.record({
      case: fc.constantFrom(open, sexual, { ...open, isOpen: false }),
      plan: fc.record({
        state: fc.constantFrom(...planStates),
        subject: fc.constant('k'),
        askedBy: fc.constantFrom('sari', null),
        approval: fc.constantFrom('a', null),
      }),
      madeBy: fc.constantFrom('sari', 'made'),
      addedGoals: fc.boolean(),
      person: fc.constantFrom('sari', 'made'),
      packet: fc.constantFrom(packet, { ...packet, goals: [] }),
      goal: fc.record({
        subject: fc.constant('k'),
        plan: fc.constant('p'),
        outcome: fc.constantFrom(...outcomes, null),
      }),
      planState: fc.constantFrom(...planStates),
      caseIsOpen: fc.boolean(),
      codesAreHeld: fc.boolean(),
      unitsAreThere: fc.boolean(),
      today: fc.constant(today),
    });
    fc.assert(
      fc.property(situation, fc.constantFrom(...outcomes), fc.constantFrom(today, '2026-11-30'), (at, outcome, on) => {
        decideAskingApproval({ payload: { plan: 'p', approval: 'a' } } as never, at);
        decideApproval({ name: 'services/approve-plan', payload: { plan: 'p' } } as never, at);
        decideMaking(
          {
            payload: { plan: 'p', case: 'k', goals: [{ ...goal, id: 'g' }], clientAgreed: true, reviewOn: null },
          } as never,
          at,
        );
        const came = decideOutcome({ payload: { goal: 'g', outcome, on } } as never, at);
        if (came.ok) expect(at.planState === 'approved' && at.goal.outcome === null && on <= today).toBe(true);
      }),
    );
  });
});

describe('giving a service', () => {
  const given = {
    given: 'g',
    case: 'k',
    line: 'counselling-and-legal-aid',
    simfoni: 'social-rehabilitation',
    service: 'counselling',
    goal: null,
    byUnit: 'u',
    givenOn: today,
    minutes: 60,
    note: 'Bercerita',
  };
  const at = {
    ...open,
    openedOn: '2026-11-01' as Day,
    closedOn: null,
    codesAreHeld: true,
    unitIsThere: true,
    goalFits: true,
    today,
  };

  test.each([
    ['today', {}, {}, null],
    ['tomorrow', { givenOn: '2026-11-22' }, {}, 'is-in-the-future'],
    ['on the last day of a closed case', { givenOn: '2026-11-10' }, { isOpen: false, closedOn: '2026-11-10' }, null],
    ['after the case was closed', {}, { isOpen: false, closedOn: '2026-11-10' }, 'case-is-closed'],
    ['for a goal of another case', { goal: 'x' }, { goalFits: false }, 'no-such-goal'],
    ['that settles sexual violence', { service: 'own-mediasi' }, { forms: ['sexual'] }, 'settlement-is-barred'],
  ])('%s', (_says, more, now, because) => {
    const decided = decideGiving({ payload: { ...given, ...more } } as never, { ...at, ...now } as never);
    expect(decided.ok ? null : decided.because).toBe(because);
  });

  it('counts once, by line and SIMFONI’s name, in its month; not when it was a mistake', () => {
    const one = { line: 'a', simfoni: 'b', givenOn: today, voided: false, caseVoided: false };
    expect(factsOfService(one)).toEqual([
      { kind: 'service-given', on: today, by: { line: 'a', simfoni: 'b' }, amount: 1 },
    ]);
    expect(factsOfService({ ...one, voided: true })).toEqual([]);
    expect(factsOfService({ ...one, caseVoided: true })).toEqual([]);
  });
});
