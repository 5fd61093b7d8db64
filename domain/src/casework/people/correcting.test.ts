import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type CorrectionSituation, decideCorrection } from '../../ground/corrections.ts';
import type { Instant } from '../../ground/time.ts';
import { clientCorrectionContracts, relativeCorrectionContracts, respondentCorrectionContracts } from './correcting.ts';
import {
  clientDrawers,
  clientFields,
  relativeDrawers,
  relativeFields,
  respondentDrawers,
  respondentFields,
} from './model.ts';

const kinds = [
  ['client', clientFields, clientDrawers, clientCorrectionContracts],
  ['relative', relativeFields, relativeDrawers, relativeCorrectionContracts],
  ['respondent', respondentFields, respondentDrawers, respondentCorrectionContracts],
] as const;

describe.each(kinds)('a correction of a %s', (_kind, fields, drawers, { correct }) => {
  const compartments = drawers as Readonly<Record<string, string>>;
  const changes = correct.payload.shape.changes;

  test('empties every sealed field that may be absent, and no other that the record would not take empty', () => {
    for (const [field, schema] of Object.entries(fields as Readonly<Record<string, z.ZodMiniType>>)) {
      const mayBeAbsent = compartments[field] !== 'core' && z.safeParse(schema, undefined).success;
      const takesNull = z.safeParse(changes, { [field]: null }).success;
      expect([field, takesNull]).toEqual([field, mayBeAbsent || z.safeParse(schema, null).success]);
    }
  });
});

describe('emptying', () => {
  const now: CorrectionSituation = {
    record: 'r',
    subject: 's',
    values: { sex: 'female', aids: 'A wheelchair' },
    enteredAt: '2026-01-05T02:00:00.000Z' as Instant,
    voidedAt: null,
    hasLeft: false,
    now: '2026-01-05T03:00:00.000Z' as Instant,
  };

  test('is a change of the drawer, whose field the log only names', () => {
    expect(decideCorrection(clientDrawers, 'client', { changes: { aids: null } }, now)).toMatchObject({
      ok: true,
      value: [{ core: { before: {}, after: {} }, sealed: { medical: { aids: null } } }],
    });
  });

  test('changes nothing where nothing stood', () => {
    expect(decideCorrection(clientDrawers, 'client', { changes: { school: null } }, now)).toEqual({
      ok: false,
      because: 'nothing-changes',
    });
  });
});
