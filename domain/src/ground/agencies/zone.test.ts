import { expect, test } from 'vitest';
import type { CommandId } from '../ids.ts';
import type { Instant, Zone } from '../time.ts';
import { decideZone, SetZone } from './zone.ts';

const wish = (zone: Zone) => ({
  id: '6a1f0b52-1111-4d43-9d2f-6f2a5c6b7d10' as CommandId,
  name: 'agencies/set-zone' as const,
  madeAt: '2026-11-22T01:00:00.000Z' as Instant,
  payload: { zone },
});

test('a wrong zone is put right, and what stood before is kept', () => {
  expect(decideZone(wish('WITA'), { zone: 'WIB' })).toMatchObject({
    ok: true,
    value: [{ type: 'zone-set', core: { before: 'WIB', zone: 'WITA' } }],
  });
});

test('the same zone is no change', () => {
  expect(decideZone(wish('WITA'), { zone: 'WITA' })).toEqual({ ok: false, because: 'nothing-changes' });
});

test.each(['', 'GMT', 'wita', null])('%j is no zone of this country', (zone) => {
  expect(SetZone.payload.safeParse({ zone }).success).toBe(false);
});
