import { expect, test } from 'vitest';
import type { CommandId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { decideServiceName, NameService } from './service-name.ts';

const wish = (name: string) => ({
  id: '6a1f0b52-1111-4d43-9d2f-6f2a5c6b7d10' as CommandId,
  name: 'agencies/name-service' as const,
  madeAt: '2026-11-22T01:00:00.000Z' as Instant,
  payload: { name },
});

test('a service takes another name, and what it was called is kept', () => {
  expect(decideServiceName(wish('PATBM'), { name: 'UPTD PPA' })).toMatchObject({
    ok: true,
    value: [{ type: 'service-named', core: { before: 'UPTD PPA', name: 'PATBM' } }],
  });
});

test('the same name is no change', () => {
  expect(decideServiceName(wish('PATBM'), { name: 'PATBM' })).toEqual({ ok: false, because: 'nothing-changes' });
});

test.each(['', ' PATBM', 'two\nlines', 'x'.repeat(121)])('%j is no name', (name) => {
  expect(NameService.payload.safeParse({ name }).success).toBe(false);
});
