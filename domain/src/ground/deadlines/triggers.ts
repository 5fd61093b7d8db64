/**
 * Which event starts a clock, and which one meets or stops it: the one table to read when an office asks "since when does it run?".
 *
 * Ground knows no room, so events are named by their type and read through a schema of the few fields a clock needs; an event that
 * does not carry them starts nothing and breaks nothing.
 */
import * as z from 'zod/mini';
import type { Happening } from '../happening.ts';
import { Instant } from '../time.ts';
import type { ClockKind } from './model.ts';

export interface ClockStart {
  readonly kind: ClockKind;
  readonly subject: string;
  /** What is waited for: the concern, the case, the plan or the closing. */
  readonly record: string;
  readonly startsAt: Instant;
}

type Starts = (event: Happening, now: Instant) => ClockStart | null;

const start = (kind: ClockKind, event: Happening, startsAt: Instant): ClockStart => ({
  kind,
  subject: event.subject ?? event.record,
  record: event.record,
  startsAt,
});

const Red = z.object({ urgency: z.literal('merah') });
const RaisedToRed = z.object({ to: z.literal('merah') });
const Received = z.object({ forms: z.array(z.string()), case: z.string(), receivedAt: Instant });
const Opened = z.object({ forms: z.array(z.string()) });
const Corrected = z.object({ kind: z.literal('case'), after: z.object({ forms: z.array(z.string()) }) });

const isSexual = (forms: readonly string[]): boolean => forms.includes('sexual');

const redConcern: Starts = (event, now) =>
  Red.safeParse(event.core).success ? start('red-first-contact', event, now) : null;

const raisedToRed: Starts = (event, now) =>
  RaisedToRed.safeParse(event.core).success ? start('red-first-contact', event, now) : null;

/** The law counts from the receipt of the report, not from the day the office made a case of it. */
const sexualConcernAccepted: Starts = (event) => {
  const told = Received.safeParse(event.core);
  if (!told.success || !isSexual(told.data.forms)) return null;
  const { case: record, receivedAt } = told.data;
  return { kind: 'tpks-report-to-police', subject: record, record, startsAt: receivedAt };
};

const sexualCaseOpened: Starts = (event, now) => {
  const told = Opened.safeParse(event.core);
  return told.success && isSexual(told.data.forms) ? start('tpks-report-to-police', event, now) : null;
};

const foundToBeSexual: Starts = (event, now) => {
  const told = Corrected.safeParse(event.core);
  return told.success && isSexual(told.data.after.forms) ? start('tpks-report-to-police', event, now) : null;
};

const approvalAsked: Starts = (event, now) => start('approval-due', event, now);

const startsOn: ReadonlyMap<string, Starts> = new Map([
  ['concern-received', redConcern],
  ['urgency-raised', raisedToRed],
  ['concern-accepted', sexualConcernAccepted],
  ['case-opened', sexualCaseOpened],
  ['record-corrected', foundToBeSexual],
  ['plan-approval-asked', approvalAsked],
  ['closing-asked', approvalAsked],
]);

export interface ClockEnd {
  readonly kind: ClockKind;
  /** Ended for one thing that was waited for, or for everything of that kind in the case. */
  readonly by: 'record' | 'subject';
}

const metOn: ReadonlyMap<string, ClockEnd> = new Map([
  ['contact-made', { kind: 'red-first-contact', by: 'record' }],
  ['police-report-noted', { kind: 'tpks-report-to-police', by: 'subject' }],
  ['plan-approved', { kind: 'approval-due', by: 'record' }],
  ['plan-returned', { kind: 'approval-due', by: 'record' }],
  ['closing-approved', { kind: 'approval-due', by: 'record' }],
  ['closing-returned', { kind: 'approval-due', by: 'record' }],
]);

/** After these nobody is waited for any more, and the clock is neither met nor late. */
const stopsOn: readonly string[] = [
  'concern-closed',
  'concern-joined',
  'concern-handed-over',
  'closing-withdrawn',
  'plan-approval-withdrawn',
  'record-voided',
];

export const clockEvents: readonly string[] = [...new Set([...startsOn.keys(), ...metOn.keys(), ...stopsOn])];

export const clockStartedBy = (event: Happening, now: Instant): ClockStart | null =>
  startsOn.get(event.type)?.(event, now) ?? null;

export const clockMetBy = (event: Happening): ClockEnd | null => metOn.get(event.type) ?? null;

export const stopsClocks = (event: Happening): boolean => stopsOn.includes(event.type);
