import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { codesOf } from '../codes/shipped.ts';
import type { Day } from '../time.ts';
import { decideAsking, decideDecision, type RecordStanding } from './deciding.ts';
import { holdReasons, type RetentionAct, type RetentionActId, retentionActs } from './model.ts';
import { classOf, completeOn, dueOn, type Ended } from './schedule.ts';

const items = codesOf('retention-classes');
const today = '2026-11-22' as Day;
const act = '11111111-1111-4111-8111-111111111111' as z.infer<typeof RetentionActId>;
const record = '22222222-2222-4222-8222-222222222222';

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);
const ended = fc.record({
  kind: fc.constantFrom('case' as const, 'concern' as const),
  aboutChild: fc.boolean(),
  fromPublicSite: fc.boolean(),
  endedOn: day,
});
const standing = fc.record({
  today: fc.constant(today),
  isDue: fc.boolean(),
  isHeld: fc.boolean(),
  isOfTheTeam: fc.boolean(),
});

describe('the schedule', () => {
  test('knows a period for every class, each said to be uncertain until a district settles it', () => {
    for (const one of [true, false])
      for (const kind of ['case', 'concern'] as const)
        for (const fromPublicSite of [true, false])
          expect(items.map(({ code }) => code)).toContain(classOf({ kind, aboutChild: one, fromPublicSite }));
    expect(items.filter(({ mark }) => mark === 'S')).toEqual([]);
  });

  test('is due after it ended, later for what ended later, and never before its period is over', () => {
    fc.assert(
      fc.property(ended, day, (one, later) => {
        const due = dueOn(items, one, today);
        expect(due !== null && due > one.endedOn).toBe(true);
        const other = dueOn(items, { ...one, endedOn: later }, today);
        if (later > one.endedOn) expect((other ?? '') >= (due ?? '')).toBe(true);
      }),
    );
  });

  test.each([
    [{ kind: 'case', aboutChild: true, fromPublicSite: false, endedOn: '2026-02-28' }, '2051-02-28'],
    [{ kind: 'case', aboutChild: false, fromPublicSite: false, endedOn: '2024-02-29' }, '2034-02-28'],
    [{ kind: 'concern', aboutChild: true, fromPublicSite: true, endedOn: '2026-12-31' }, '2027-12-31'],
  ])('%o falls due on %s', (one, due) => {
    expect(dueOn(items, one as Ended, today)).toBe(due);
  });

  test('never comes to its end where a district has bent the period out of shape', () => {
    const bent = items.map((item) => ({ ...item, detail: { ...item.detail, limit: -1 } }));
    fc.assert(fc.property(ended, (one) => dueOn(bent, one, today) === null));
    fc.assert(fc.property(ended, (one) => dueOn([], one, today) === null));
  });

  test('a period that is made shorter ends nothing that was promised a longer one', () => {
    const code = 'case-of-child';
    const others = items.filter((item) => item.code !== code);
    const [ships] = items.filter((item) => item.code === code);
    if (!ships) throw new Error('It ships');
    const from = '2026-11-01' as Day;
    const shorter = { ...ships, validFrom: from, detail: { ...ships.detail, limit: 10 } };
    const changed = [...others, { ...ships, validUntil: from }, shorter];
    const child = { kind: 'case', aboutChild: true, fromPublicSite: false } as const;
    expect(dueOn(changed, { ...child, endedOn: '2026-10-31' as Day }, today)).toBe('2051-10-31');
    expect(dueOn(changed, { ...child, endedOn: '2026-11-02' as Day }, today)).toBe('2036-11-02');
  });

  test('a destruction is complete on the thirty-sixth day', () => {
    expect(completeOn('2026-11-22' as Day)).toBe('2026-12-28');
  });
});

describe('by two', () => {
  const asking = (what: RetentionAct, now: RecordStanding, isAsked = false) =>
    decideAsking(
      { payload: { act, record, what, because: 'court-case', reviewOn: '2027-03-01' as Day } },
      { ...now, isAsked },
    );
  const deciding = (what: RetentionAct, now: RecordStanding, isMine: boolean, isOpen = true) =>
    decideDecision({ payload: { act, answer: 'agree' } }, { ...now, what, isOpen, isMine });

  test('the team of a file decides nothing about it, not by declining either; who asked may take it back', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom(...retentionActs), fc.boolean(), (now, what, isMine) => {
        const declined = decideDecision(
          { payload: { act, answer: 'decline' } },
          { ...now, what, isOpen: true, isMine },
        );
        expect(declined.ok).toBe(isMine || !now.isOfTheTeam);
      }),
    );
  });

  test('nothing is destroyed that is held, not due, or of one’s own team, nor by who asked', () => {
    fc.assert(
      fc.property(standing, fc.boolean(), fc.boolean(), (now, isMine, isOpen) => {
        const lawful = now.isDue && !now.isHeld && !now.isOfTheTeam;
        expect(asking('destroy', now).ok).toBe(lawful);
        expect(deciding('destroy', now, isMine, isOpen).ok).toBe(lawful && !isMine && isOpen);
      }),
    );
  });

  test('what is held can only be released, what is not can only be held; anybody who keeps records may ask to hold', () => {
    fc.assert(
      fc.property(standing, (now) => {
        expect(asking('hold', now).ok).toBe(!now.isHeld);
        expect(asking('release', now).ok).toBe(now.isHeld && !now.isOfTheTeam);
      }),
    );
  });

  test('whoever asked may take it back, and nothing is asked twice', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom(...retentionActs), (now, what) => {
        const back = decideDecision(
          { payload: { act, answer: 'decline' } },
          { ...now, what, isOpen: true, isMine: true },
        );
        expect(back.ok).toBe(true);
        expect(asking(what, now, true)).toMatchObject({ ok: false });
      }),
    );
  });

  test.each([
    [undefined, '2027-03-01', 'hold-needs-a-reason'],
    [holdReasons[0], undefined, 'review-within-a-year'],
    [holdReasons[0], '2026-11-22', 'review-within-a-year'],
    [holdReasons[0], '2028-01-01', 'review-within-a-year'],
  ] as const)('a hold because of %s until %s is refused: %s', (because, reviewOn, key) => {
    const now = { today, isDue: false, isHeld: false, isOfTheTeam: false, isAsked: false };
    const payload = { act, record, what: 'hold' as const, because, reviewOn: reviewOn as Day | undefined };
    expect(decideAsking({ payload }, now)).toEqual({ ok: false, because: key });
  });
});
