import { expect, it } from 'vitest';
import type { Day } from '../time.ts';
import { shippedZones, zoneOn } from './zones.ts';

const today = '2026-11-22' as Day;

it.each([
  ['51.08', 'WITA'],
  ['63.03', 'WITA'],
  ['51.08.04.2003', 'WITA'],
  ['31.71', 'WIB'],
  ['62.01', 'WIB'],
  ['93.01', 'WIT'],
  ['82', 'WIT'],
  ['00', null],
  ['99.01', null],
  ['', null],
] as const)('%s lives by %s', (code, zone) => {
  expect(zoneOn(shippedZones, code, today)).toBe(zone);
});

it('knows all 38 provinces once, each with its source', () => {
  expect(new Set(shippedZones.map((row) => row.province)).size).toBe(38);
  expect(shippedZones.every((row) => row.source !== '' && row.mark !== '')).toBe(true);
});

it('follows a decree from its first day on', () => {
  const moved = [
    { province: '51', zone: 'WIB', validFrom: '1950-01-01', validUntil: '1988-01-01', source: 'uji', mark: 'INF' },
    { province: '51', zone: 'WITA', validFrom: '1988-01-01', source: 'uji', mark: 'INF' },
  ] as unknown as typeof shippedZones;
  expect(zoneOn(moved, '51.08', '1987-12-31' as Day)).toBe('WIB');
  expect(zoneOn(moved, '51.08', '1988-01-01' as Day)).toBe('WITA');
});
