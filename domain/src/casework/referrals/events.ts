/**
 * What has happened to a referral, and what it is after that. Pure, so that a desk without signal shows the same as the office.
 */
import type { Happening } from '../../ground/happening.ts';
import type { Day, Instant } from '../../ground/time.ts';
import type { ShareableField } from '../consent/model.ts';
import type { Connection, Referral, ReferralStatus, Withdrawal } from './model.ts';

export type ReferralSent = Happening<
  'referral-sent',
  Pick<
    Referral,
    'need' | 'service' | 'fromUnit' | 'toUnit' | 'isLogged' | 'consent' | 'packet' | 'wantedBy' | 'leavesAt'
  > & {
    readonly at: Instant;
    readonly fields: readonly ShareableField[];
  }
>;
export type ReferralCancelled = Happening<'referral-cancelled', { readonly packet: string }>;
export type ReferralAnswered = Happening<
  'referral-answered',
  { readonly answer: 'accepted' | 'declined'; readonly reason: string | null; readonly at: Instant }
>;
export type ReferralProgressed = Happening<'referral-progressed', { readonly on: Day; readonly served: boolean }>;
export type ReferralCompleted = Happening<
  'referral-completed',
  { readonly on: Day; readonly outcome: NonNullable<Referral['outcome']> }
>;
export type ReferralWithdrawn = Happening<'referral-withdrawn', { readonly because: Withdrawal }>;
export type ConnectionVerified = Happening<
  'connection-verified',
  {
    readonly connection: Extract<Connection, 'confirmed' | 'not-connected'>;
    readonly barrier: string | null;
    readonly on: Day;
  }
>;
export type PacketResent = Happening<
  'packet-resent',
  { readonly packet: string; readonly leavesAt: Instant; readonly fields: readonly ShareableField[] }
>;
/** A packet that was to replace another is taken back before it left; the other stands again. */
export type PacketCancelled = Happening<
  'packet-cancelled',
  { readonly packet: string; readonly before: string; readonly leftAt: Instant }
>;

export type ReferralEvent =
  | ReferralSent
  | ReferralCancelled
  | ReferralAnswered
  | ReferralProgressed
  | ReferralCompleted
  | ReferralWithdrawn
  | ConnectionVerified
  | PacketResent
  | PacketCancelled;

/** A referral begins with its sending; for any later event there must be one. */
export function apply(referral: Referral | null, event: ReferralEvent): Referral {
  if (event.type === 'referral-sent') return begun(event);
  if (referral === null) throw new Error(`Nothing was sent to which ${event.type} could happen`);
  switch (event.type) {
    case 'referral-cancelled':
      return { ...referral, status: 'cancelled' };
    case 'referral-answered':
      return {
        ...referral,
        status: event.core.answer,
        answeredAt: event.core.at,
        declineReason: event.core.reason as Referral['declineReason'],
      };
    case 'referral-progressed':
      return {
        ...referral,
        status: 'in-progress',
        firstServiceOn: event.core.served ? (referral.firstServiceOn ?? event.core.on) : referral.firstServiceOn,
      };
    case 'referral-completed':
      return completed(referral, event);
    case 'referral-withdrawn':
      return { ...referral, status: 'withdrawn', withdrawnBecause: event.core.because };
    case 'connection-verified':
      return { ...referral, connection: event.core.connection, barrier: event.core.barrier as Referral['barrier'] };
    case 'packet-resent': {
      const { packet, leavesAt } = event.core;
      return {
        ...referral,
        packet: packet as Referral['packet'],
        packetVersion: referral.packetVersion + 1,
        packetLeavesAt: leavesAt,
      };
    }
    case 'packet-cancelled': {
      const { before, leftAt } = event.core;
      return {
        ...referral,
        packet: before as Referral['packet'],
        packetVersion: referral.packetVersion - 1,
        packetLeavesAt: leftAt,
      };
    }
  }
}

function begun(event: ReferralSent): Referral {
  const { at, fields: _fields, ...core } = event.core;
  return {
    ...core,
    id: event.record as Referral['id'],
    case: event.subject as Referral['case'],
    status: 'requested' satisfies ReferralStatus,
    packetVersion: 1,
    packetLeavesAt: core.leavesAt,
    requestedAt: at,
    answeredAt: null,
    declineReason: null,
    firstServiceOn: null,
    completedOn: null,
    outcome: null,
    connection: 'unknown',
    barrier: null,
    withdrawnBecause: null,
  };
}

/** The agency claims that she was reached; only she confirms it. What is verified already stays. */
function completed(referral: Referral, event: ReferralCompleted): Referral {
  const { on, outcome } = event.core;
  const reached = outcome !== 'not-given';
  return {
    ...referral,
    status: 'completed',
    completedOn: on,
    outcome,
    firstServiceOn: reached ? (referral.firstServiceOn ?? on) : referral.firstServiceOn,
    connection: referral.connection === 'unknown' && reached ? 'claimed' : referral.connection,
  };
}
