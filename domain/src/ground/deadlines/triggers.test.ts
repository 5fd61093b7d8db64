import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { Happening } from '../happening.ts';
import type { Instant } from '../time.ts';
import { decideHoliday, decideMeeting } from './commands.ts';
import { clockKinds, meetsByHand, metHow } from './model.ts';
import { clockEvents, clockMetBy, clockStartedBy, stopsClocks } from './triggers.ts';

const now = '2026-11-21T03:00:00.000Z' as Instant;
const happened = (type: string, core: object): Happening => ({
  type,
  record: '0a3c1a52-6f2e-4b3a-9c1d-1f2e3d4c5b6a',
  subject: '0a3c1a52-6f2e-4b3a-9c1d-1f2e3d4c5b6a',
  core: core as Happening['core'],
});
const accepted = {
  case: '7d444840-9dc0-41d1-b245-5ffdce74fad2',
  receivedAt: '2026-11-20T22:00:00.000Z',
  forms: ['physical', 'sexual'],
};

test.each([
  ['concern-received', { urgency: 'merah', unit: 'u' }, 'red-first-contact'],
  ['concern-received', { urgency: 'kuning', unit: 'u' }, null],
  ['urgency-raised', { from: 'hijau', to: 'merah' }, 'red-first-contact'],
  ['concern-accepted', accepted, 'tpks-report-to-police'],
  ['concern-accepted', { ...accepted, forms: ['physical'] }, null],
  ['case-opened', { forms: ['sexual'] }, 'tpks-report-to-police'],
  ['case-opened', { concern: null }, null],
  ['record-corrected', { kind: 'case', after: { forms: ['sexual'] } }, 'tpks-report-to-police'],
  ['record-corrected', { kind: 'given', after: { forms: ['sexual'] } }, null],
  ['plan-approval-asked', {}, 'approval-due'],
  ['closing-asked', {}, 'approval-due'],
  ['anything-else', { urgency: 'merah' }, null],
])('%s %j starts %s', (type, core, kind) => {
  expect(clockStartedBy(happened(type, core), now)?.kind ?? null).toBe(kind);
});

it('counts the police report from the receipt of what was told, and for the case', () => {
  const clock = clockStartedBy(happened('concern-accepted', accepted), now);
  expect(clock).toMatchObject({ startsAt: accepted.receivedAt, subject: accepted.case, record: accepted.case });
});

it('can meet every kind of clock by an event or by hand', () => {
  const byEvent = new Set(clockEvents.map((type) => clockMetBy(happened(type, {}))?.kind));
  for (const kind of clockKinds) expect(byEvent.has(kind) || meetsByHand[kind].length > 0).toBe(true);
});

it('reads any event without breaking', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...clockEvents), fc.string()), fc.object(), (type, core) => {
      const event = happened(type, core);
      expect(() => [clockStartedBy(event, now), clockMetBy(event), stopsClocks(event)]).not.toThrow();
    }),
  );
});

it('decides every meeting, and none twice', () => {
  const moment = fc
    .date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2030-01-01') })
    .map((one) => one.toISOString() as Instant);
  fc.assert(
    fc.property(
      fc.constantFrom(...clockKinds),
      fc.constantFrom(...metHow),
      moment,
      moment,
      moment,
      fc.option(moment),
      (kind, how, at, startsAt, dueAt, metAt) => {
        const command = { id: 'c', name: 'deadlines/meet', madeAt: now, payload: { clock: 'k', how, at } } as never;
        const decided = decideMeeting(command, { kind, subject: 's', startsAt, dueAt, metAt, now });
        if (metAt !== null) expect(decided).toEqual({ ok: false, because: 'clock-is-met' });
        if (decided.ok) expect(meetsByHand[kind]).toContain(how);
        if (decided.ok) expect(at <= now).toBe(true);
      },
    ),
  );
  expect(
    decideHoliday({ payload: { id: 'h', on: '2026-12-25', name: 'Natal' } } as never, { isHoliday: true }).ok,
  ).toBe(false);
});
