import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AskingSituation, decideAskRelease, decideRelease } from './commands.ts';
import { releasedCases, releaseKinds, releaseStates } from './model.ts';

const release = '6f0c1f3e-6e0a-4f52-9d57-0a4a1cf7a111';
const asking = (kind: string, whose: string) => ({ payload: { release, kind, whose, because: 'audit' } }) as never;

const situations: fc.Arbitrary<AskingSituation> = fc.record({
  rows: fc.nat(3000),
  rowsTakenAlone: fc.nat(100),
  rowsAlone: fc.nat(100),
  rowsAtAll: fc.nat(3000),
  isOneAsked: fc.boolean(),
});

describe('asking', () => {
  test('nobody takes names, or more rows within a day than one may, without a second person', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...releaseKinds),
        fc.constantFrom(...releasedCases),
        situations,
        (kind, whose, now) => {
          const decided = decideAskRelease(asking(kind, whose), now);
          if (!decided.ok || decided.value[0]?.type !== 'release-taken-alone') return;
          expect(kind).toBe('codes');
          expect(now.rowsTakenAlone + now.rows).toBeLessThanOrEqual(now.rowsAlone);
        },
      ),
    );
  });

  test('whatever slices she cuts, what she takes alone stays within the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 20 }), fc.nat(60), (slices, rowsAlone) => {
        let taken = 0;
        for (const rows of slices) {
          const now = { rows, rowsTakenAlone: taken, rowsAlone, rowsAtAll: 2000, isOneAsked: false };
          const decided = decideAskRelease(asking('codes', 'mine'), now);
          if (decided.ok && decided.value[0]?.type === 'release-taken-alone') taken += rows;
        }
        expect(taken).toBeLessThanOrEqual(rowsAlone);
      }),
    );
  });
});

test('only another allows, only what waits, and only in time', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('allow', 'refuse'),
      fc.constantFrom(...releaseStates),
      fc.boolean(),
      fc.boolean(),
      (answer, state, isMine, hasLapsed) => {
        const decided = decideRelease({ payload: { release, answer } } as never, { state, isMine, hasLapsed });
        expect(decided.ok).toBe(state === 'asked' && (answer === 'refuse' || (!isMine && !hasLapsed)));
      },
    ),
  );
});
