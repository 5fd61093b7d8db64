/**
 * When a referral is refused, in the order in which a person would want to hear it.
 */
import type { CommandOf } from '../../ground/command.ts';
import { intoDrawers } from '../../ground/drawers/model.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { addSeconds, type Day, type Instant, isBefore } from '../../ground/time.ts';
import { namesSettlement, settlementIsBarred } from '../cases/model.ts';
import { type ConsentScope, consentCovers } from '../consent/model.ts';
import type { ReferralCommand } from './commands.ts';
import type { ResendPacket, SendReferral } from './commands-sending.ts';
import type { ReferralEvent } from './events.ts';
import {
  fieldsShown,
  hasEnded,
  mayBecome,
  packetDrawers,
  type Referral,
  type ReferralStatus,
  secondsToCancel,
} from './model.ts';
import type { PacketLimits } from './packet.ts';

/** Everything a rule must know. For sending there is no referral yet; for the agency's answer the case is not known, nor needed. */
export interface ReferralSituation {
  readonly case: {
    readonly isOpen: boolean;
    readonly forms: readonly string[];
    readonly kinds: readonly string[];
    readonly respondentIsChild: boolean | null;
  } | null;
  readonly referral: Referral | null;
  /** The consent named, where it belongs to this case and stands today. */
  readonly consent: ConsentScope | null;
  readonly limits: PacketLimits;
  /** The packet that stood before the one that has not left yet. */
  readonly packetBefore: { readonly id: string; readonly leavesAt: Instant } | null;
  readonly codesAreHeld: boolean;
  readonly unitIsThere: boolean;
  /** Every record named as a source belongs to the case. */
  readonly sourcesAreOfTheCase: boolean;
  readonly fromUnit: string;
  readonly now: Instant;
  readonly today: Day;
}

export type ReferralRefusal =
  | 'id-is-taken'
  | 'no-such-referral'
  | 'case-is-closed'
  | 'code-is-not-in-the-list'
  | 'no-such-unit'
  | 'settlement-is-barred'
  | 'consent-does-not-cover'
  | 'more-than-the-need-requires'
  | 'less-than-the-need-requires'
  | 'no-such-source'
  | 'already-left'
  | 'already-answered'
  | 'not-yet-accepted'
  | 'referral-has-ended'
  | 'reason-is-needed'
  | 'barrier-is-needed'
  | 'is-in-the-future';

type Decided = Result<readonly ReferralEvent[], ReferralRefusal>;

export function decide(command: ReferralCommand, now: ReferralSituation): Decided {
  if (command.name === 'referrals/send') return send(command.payload, now);
  const referral = now.referral;
  if (referral === null) return refused('no-such-referral');
  if (!now.codesAreHeld) return refused('code-is-not-in-the-list');
  const about = { record: referral.id, subject: referral.case };
  switch (command.name) {
    case 'referrals/cancel':
      return cancel(referral, now);
    case 'referrals/answer': {
      const { answer, reason, words } = command.payload;
      if (!may(referral, answer)) return refused('already-answered');
      if (answer === 'declined' && reason === null) return refused('reason-is-needed');
      const core = { answer, reason: answer === 'declined' ? reason : null, at: now.now };
      return done([{ type: 'referral-answered', ...about, core, ...said(words) }]);
    }
    case 'referrals/report-progress': {
      const { on, served, words } = command.payload;
      const kept = keepsFromReporting(referral, 'in-progress', on, now);
      return kept ?? done([{ type: 'referral-progressed', ...about, core: { on, served }, ...said(words) }]);
    }
    case 'referrals/complete': {
      const { on, outcome, words } = command.payload;
      const kept = keepsFromReporting(referral, 'completed', on, now);
      return kept ?? done([{ type: 'referral-completed', ...about, core: { on, outcome }, ...said(words) }]);
    }
    case 'referrals/verify-connection':
      return verify(command.payload, referral, now);
    case 'referrals/withdraw': {
      if (!may(referral, 'withdrawn')) return refused('referral-has-ended');
      // What has not left needs no telling.
      if (mayBeTakenBack(referral, now.now)) return cancel(referral, now);
      const { because, words } = command.payload;
      return done([{ type: 'referral-withdrawn', ...about, core: { because }, ...said(words) }]);
    }
    case 'referrals/resend-packet':
      return resend(command.payload, referral, now);
  }
}

function send(payload: CommandOf<typeof SendReferral>['payload'], now: ReferralSituation): Decided {
  const { referral, case: subject, need, service, toUnit, consent, wantedBy, isLogged, packet } = payload;
  if (now.referral !== null) return refused('id-is-taken');
  if (now.case?.isOpen !== true) return refused('case-is-closed');
  if (!now.codesAreHeld) return refused('code-is-not-in-the-list');
  if (!now.unitIsThere) return refused('no-such-unit');
  if (settlementIsBarred(now.case) && [need, service ?? ''].some(namesSettlement))
    return refused('settlement-is-barred');
  const kept = keepsFromShowing(payload, { need, toUnit }, now);
  if (kept !== null) return refused(kept);
  const fields = fieldsShown(payload.shows);
  const leavesAt = addSeconds(now.now, secondsToCancel);
  const fromUnit = now.fromUnit as Referral['fromUnit'];
  const core = { need, service, fromUnit, toUnit, isLogged, consent, packet, wantedBy, at: now.now, leavesAt, fields };
  return done([{ type: 'referral-sent', record: referral, subject, core, sealed: sealedPacket(payload) }]);
}

function resend(
  payload: CommandOf<typeof ResendPacket>['payload'],
  referral: Referral,
  now: ReferralSituation,
): Decided {
  if (hasEnded(referral.status)) return refused('referral-has-ended');
  if (now.case?.isOpen !== true) return refused('case-is-closed');
  const kept = keepsFromShowing(payload, referral, now);
  if (kept !== null) return refused(kept);
  const core = {
    packet: payload.packet,
    leavesAt: addSeconds(now.now, secondsToCancel),
    fields: fieldsShown(payload.shows),
  };
  return done([
    { type: 'packet-resent', record: referral.id, subject: referral.case, core, sealed: sealedPacket(payload) },
  ]);
}

/** The clock decides, and nobody who is slower. */
function cancel(referral: Referral, now: ReferralSituation): Decided {
  const about = { record: referral.id, subject: referral.case };
  if (hasEnded(referral.status)) return refused('referral-has-ended');
  if (mayBeTakenBack(referral, now.now))
    return done([{ type: 'referral-cancelled', ...about, core: { packet: referral.packet } }]);
  if (now.packetBefore !== null && isBefore(now.now, referral.packetLeavesAt)) {
    const { id: before, leavesAt: leftAt } = now.packetBefore;
    return done([{ type: 'packet-cancelled', ...about, core: { packet: referral.packet, before, leftAt } }]);
  }
  return refused('already-left');
}

function verify(
  payload: Extract<ReferralCommand, { name: 'referrals/verify-connection' }>['payload'],
  referral: Referral,
  now: ReferralSituation,
): Decided {
  const { connection, barrier, on, words } = payload;
  if (['declined', 'cancelled', 'withdrawn'].includes(referral.status)) return refused('referral-has-ended');
  if (connection === 'confirmed' && referral.status === 'requested') return refused('not-yet-accepted');
  if (connection === 'not-connected' && barrier === null) return refused('barrier-is-needed');
  if (on > now.today) return refused('is-in-the-future');
  const core = { connection, barrier: connection === 'confirmed' ? null : barrier, on };
  return done([{ type: 'connection-verified', record: referral.id, subject: referral.case, core, ...said(words) }]);
}

/** A consent that covers every field, and no field that the need does not ask for. */
function keepsFromShowing(
  payload: Pick<CommandOf<typeof ResendPacket>['payload'], 'shows'>,
  use: { readonly need: string; readonly toUnit: string },
  now: ReferralSituation,
): ReferralRefusal | null {
  const fields = fieldsShown(payload.shows);
  if (now.consent === null || !consentCovers(now.consent, { ...use, fields })) return 'consent-does-not-cover';
  if (fields.some((field) => !now.limits.most.includes(field))) return 'more-than-the-need-requires';
  if (now.limits.least.some((field) => !fields.includes(field))) return 'less-than-the-need-requires';
  return now.sourcesAreOfTheCase ? null : 'no-such-source';
}

function keepsFromReporting(referral: Referral, to: ReferralStatus, on: Day, now: ReferralSituation): Decided | null {
  if (hasEnded(referral.status)) return refused('referral-has-ended');
  if (!may(referral, to)) return refused('not-yet-accepted');
  return on > now.today ? refused('is-in-the-future') : null;
}

export const mayBeTakenBack = (referral: Pick<Referral, 'status' | 'leavesAt'>, now: Instant): boolean =>
  referral.status === 'requested' && isBefore(now, referral.leavesAt);

const may = (referral: Referral, to: ReferralStatus): boolean => mayBecome[referral.status].includes(to);

const said = (words: string | undefined) => (words === undefined ? {} : { sealed: { narrative: { words } } });

const sealedPacket = (payload: Pick<CommandOf<typeof ResendPacket>['payload'], 'shows' | 'reason'>) =>
  intoDrawers(packetDrawers, { ...payload.shows, reason: payload.reason }).sealed;
