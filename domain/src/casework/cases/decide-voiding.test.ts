import { expect, test } from 'vitest';
import { keepsFromVoiding, type VoidingSituation } from './decide-voiding.ts';
import { phases } from './model.ts';

const fresh: VoidingSituation = {
  phase: 'identification',
  hasAssessment: false,
  hasPlan: false,
  hasReferral: false,
  hasService: false,
};

test.each(phases)('in the phase %s', (phase) => {
  expect(keepsFromVoiding({ ...fresh, phase })).toBe(phase === 'identification' ? null : 'case-is-under-way');
});

test.each(['hasAssessment', 'hasPlan', 'hasReferral', 'hasService'] as const)('one that %s is under way', (what) => {
  expect(keepsFromVoiding({ ...fresh, [what]: true })).toBe('case-is-under-way');
});
