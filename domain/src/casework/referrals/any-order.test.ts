import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '../../ground/time.ts';
import { type ShareableField, shareable, shareableFields } from '../consent/model.ts';
import { apply } from './events.ts';
import {
  compartmentsOf,
  connections,
  fieldsShown,
  hasEnded,
  mayBecome,
  type Referral,
  referralOutcomes,
  referralStates,
  withdrawals,
} from './model.ts';
import { packetLimits } from './packet.ts';
import { id, need, now, say, sending, sent, situation } from './testing/sending.ts';

const names = [
  'referrals/cancel',
  'referrals/answer',
  'referrals/report-progress',
  'referrals/complete',
  'referrals/verify-connection',
  'referrals/withdraw',
  'referrals/resend-packet',
] as const;

const instant = fc
  .integer({ min: Date.parse(now) - 60_000, max: Date.parse(now) + 60_000 })
  .map((ms) => new Date(ms).toISOString() as Instant);
const day = fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22') as fc.Arbitrary<Day>;
const shows = fc.record(
  Object.fromEntries(shareableFields.map((field) => [field, fc.string({ minLength: 1, maxLength: 8 })])),
  {
    requiredKeys: [],
  },
);
const payload = fc.record({
  ...Object.fromEntries(Object.entries(sending).map(([key, value]) => [key, fc.constant(value)])),
  shows,
  reason: fc.constantFrom('no-capacity', null),
  barrier: fc.constantFrom('transport', null),
  answer: fc.constantFrom('accepted', 'declined'),
  on: day,
  served: fc.boolean(),
  outcome: fc.constantFrom(...referralOutcomes),
  connection: fc.constantFrom('confirmed', 'not-connected'),
  because: fc.constantFrom(...withdrawals),
  words: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
});
const referral = fc
  .record({
    status: fc.constantFrom(...referralStates),
    leavesAt: instant,
    packetLeavesAt: instant,
    connection: fc.constantFrom(...connections),
  })
  .map((some): Referral => ({ ...sent(), ...some }));
const anySituation = fc
  .record({
    referral: fc.option(referral),
    case: fc.option(
      fc.record({
        isOpen: fc.boolean(),
        forms: fc.subarray(['physical', 'sexual']),
        kinds: fc.constant([]),
        respondentIsChild: fc.constantFrom(true, false, null),
      }),
    ),
    consent: fc.option(
      fc.record({
        need: fc.constantFrom(need, 'legal-service'),
        toUnit: fc.constantFrom(id(3), id(7)),
        fields: fc.subarray([...shareableFields]),
      }),
    ),
    limits: fc.constantFrom(
      ...['health-service', 'legal-service', 'own-made'].map((one) => packetLimits(one, 'school')),
    ),
    packetBefore: fc.option(fc.record({ id: fc.constant(id(8)), leavesAt: instant })),
    codesAreHeld: fc.boolean(),
    unitIsThere: fc.boolean(),
    sourcesAreOfTheCase: fc.boolean(),
    now: instant,
  })
  .map((some) => situation(some));

describe('states', () => {
  it('every state is reached from the first, and from every state the referral can end', () => {
    const from = (start: (typeof referralStates)[number]) => {
      const seen = new Set([start]);
      for (const state of seen) for (const next of mayBecome[state]) seen.add(next);
      return [...seen];
    };
    expect(from('requested').sort()).toEqual([...referralStates].sort());
    for (const state of referralStates) expect(from(state).some(hasEnded)).toBe(true);
  });

  it('nothing that was said in any order takes a step that the table does not allow', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), payload, instant), { maxLength: 12 }), (said) => {
        let one = sent();
        for (const [name, wish, at] of said) {
          const decided = say(name, wish, situation({ referral: one, now: at }));
          if (!decided.ok) continue;
          for (const event of decided.value) {
            const next = apply(one, event);
            expect(next.status === one.status || mayBecome[one.status].includes(next.status)).toBe(true);
            if (hasEnded(one.status)) expect(next.status).toBe(one.status);
            one = next;
          }
        }
      }),
    );
  });
});

describe('decide', () => {
  it('never throws, and what it refuses it names', () => {
    fc.assert(
      fc.property(fc.constantFrom('referrals/send' as const, ...names), payload, anySituation, (name, wish, at) => {
        const decided = say(name, wish, at);
        if (!decided.ok) expect(decided.because).toMatch(/^[a-z-]+$/);
      }),
    );
  });

  it('lets nothing leave but what the consent covers and the need asks for', () => {
    fc.assert(
      fc.property(
        shows,
        fc.subarray([...shareableFields]),
        fc.constantFrom('health-service', 'legal-service', 'temporary-shelter', 'own-made'),
        fc.constantFrom('hospital', 'school', 'police-ppa-unit', null),
        (wish, fields, forNeed, kind) => {
          const limits = packetLimits(forNeed, kind);
          const decided = say(
            'referrals/send',
            { ...sending, need: forNeed, shows: wish },
            situation({ consent: { need: forNeed, toUnit: id(3), fields }, limits }),
          );
          if (!decided.ok) return;
          const sealed = decided.value[0]?.sealed ?? {};
          const left = Object.values(sealed)
            .flatMap((part) => Object.keys(part))
            .filter((field) => field !== 'reason');
          expect(left.sort()).toEqual([...fieldsShown(wish)].sort());
          for (const field of left as ShareableField[]) {
            expect(fields).toContain(field);
            expect(limits.most).toContain(field);
            expect(Object.keys(sealed[shareable[field]] ?? {})).toContain(field);
          }
          expect(Object.keys(sealed).every((one) => compartmentsOf(fieldsShown(wish)).includes(one as never))).toBe(
            true,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
