/**
 * A referral hands one need of a survivor to another agency, with her consent, showing that agency only what the need requires. The
 * case itself stays where it is.
 *
 * What leaves does so fifteen seconds later, so that it can be taken back. What must never happen: that the receiving agency finds a
 * way from the packet into the case, or that "completed" passes for "she was helped".
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import type { Drawers, SealedCompartment } from '../../ground/drawers/model.ts';
import { CaseId, idOf, UnitId } from '../../ground/ids.ts';
import { Day, Instant } from '../../ground/time.ts';
import { ConsentId, type ShareableField, shareable, shareableFields } from '../consent/model.ts';
import { packetLimits } from './packet.ts';

export const ReferralId = idOf('referral');
export type ReferralId = z.infer<typeof ReferralId>;
export const PacketId = idOf('packet');

export const referralStates = [
  'requested',
  'accepted',
  'in-progress',
  'completed',
  'declined',
  'cancelled',
  'withdrawn',
] as const;
export const ReferralStatus = z.enum(referralStates);
export type ReferralStatus = (typeof referralStates)[number];

/** What may follow what. Cancelled is before it left, withdrawn after; both end it, as declined and completed do. */
export const mayBecome: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  requested: ['accepted', 'declined', 'cancelled', 'withdrawn'],
  accepted: ['in-progress', 'completed', 'withdrawn'],
  'in-progress': ['in-progress', 'completed', 'withdrawn'],
  completed: [],
  declined: [],
  cancelled: [],
  withdrawn: [],
};

export const hasEnded = (status: ReferralStatus): boolean => mayBecome[status].length === 0;

/** What a packet for this need cannot leave without: asked for once, so that nobody asks the child a second time. */
export const fieldsNeededFor = (need: string, agencyKind: string | null): readonly ShareableField[] =>
  packetLimits(need, agencyKind).least;

export const referralOutcomes = ['given', 'partly', 'not-given'] as const;

/** What came of it for her, apart from what the agency says: claimed by the agency, confirmed by her, or not reached. */
export const connections = ['unknown', 'claimed', 'confirmed', 'not-connected'] as const;
export type Connection = (typeof connections)[number];

export const withdrawals = [
  'client-wishes',
  'consent-ended',
  'need-has-passed',
  'another-agency-helps',
  'wrong-agency',
  'unit-cannot-take-it',
  'entered-by-mistake',
] as const;
export type Withdrawal = (typeof withdrawals)[number];

const line = (length: number) => z.optional(z.string().check(z.minLength(1), z.maxLength(length)));

/** What the packet shows, each field written or looked at by the one who sends it. Nothing is linked; everything is a copy. */
const contents = {
  name: line(200),
  age: line(60),
  sex: line(60),
  school: line(200),
  guardian: line(300),
  contact: line(1000),
  address: line(500),
  story: line(20_000),
  ownWords: line(5000),
  condition: line(5000),
  servicesGiven: line(5000),
  health: line(5000),
  disabilityNeeds: line(2000),
  legalState: line(2000),
  respondentName: line(200),
  respondentRelation: line(200),
} satisfies Record<ShareableField, unknown>;

/** Why this agency is asked: the one thing that every packet shows. */
export const Reason = z.string().check(z.minLength(1), z.maxLength(5000));

export const PacketContents = z.strictObject(contents);
export type PacketContents = z.infer<typeof PacketContents>;

export const PacketKept = z.strictObject({ ...contents, reason: Reason });
export type PacketKept = z.infer<typeof PacketKept>;
export const packetDrawers: Drawers<PacketKept> = { ...shareable, reason: 'narrative' };

export const fieldsShown = (packet: PacketContents): readonly ShareableField[] =>
  shareableFields.filter((field) => packet[field] !== undefined);

export const compartmentsOf = (fields: readonly ShareableField[]): readonly SealedCompartment[] => [
  ...new Set<SealedCompartment>(['narrative', ...fields.map((field) => shareable[field])]),
];

export const secondsToCancel = 15;
/** How long the agency may still look something up after it has finished. */
export const daysPacketStays = 30;

export const Referral = z.object({
  id: ReferralId,
  case: CaseId,
  need: codeIn('service-needs'),
  service: z.nullable(codeIn('service-types')),
  fromUnit: UnitId,
  toUnit: UnitId,
  status: ReferralStatus,
  /** A partner who works by telephone: nobody there sees this, and the sender writes down what they answer. */
  isLogged: z.boolean(),
  consent: ConsentId,
  packet: PacketId,
  packetVersion: z.int(),
  packetLeavesAt: Instant,
  wantedBy: z.nullable(Day),
  requestedAt: Instant,
  leavesAt: Instant,
  answeredAt: z.nullable(Instant),
  declineReason: z.nullable(codeIn('referral-decline-reasons')),
  firstServiceOn: z.nullable(Day),
  completedOn: z.nullable(Day),
  outcome: z.nullable(z.enum(referralOutcomes)),
  connection: z.enum(connections),
  barrier: z.nullable(codeIn('referral-barriers')),
  withdrawnBecause: z.nullable(z.enum(withdrawals)),
});
export type Referral = z.infer<typeof Referral>;

/** All of a referral's own row is core; what is said lies in its packets and steps. */
export const referralDrawers: Drawers<Referral> = {
  id: 'core',
  case: 'core',
  need: 'core',
  service: 'core',
  fromUnit: 'core',
  toUnit: 'core',
  status: 'core',
  isLogged: 'core',
  consent: 'core',
  packet: 'core',
  packetVersion: 'core',
  packetLeavesAt: 'core',
  wantedBy: 'core',
  requestedAt: 'core',
  leavesAt: 'core',
  answeredAt: 'core',
  declineReason: 'core',
  firstServiceOn: 'core',
  completedOn: 'core',
  outcome: 'core',
  connection: 'core',
  barrier: 'core',
  withdrawnBecause: 'core',
};

/** What may be put right in the row itself; a packet is put right by sending another. */
export const mayCorrect = {
  need: codeIn('service-needs'),
  service: z.nullable(codeIn('service-types')),
  wantedBy: z.nullable(Day),
  firstServiceOn: z.nullable(Day),
  completedOn: z.nullable(Day),
  outcome: z.nullable(z.enum(referralOutcomes)),
  barrier: z.nullable(codeIn('referral-barriers')),
};
const ReferralPutRight = z.strictObject(mayCorrect);
export type ReferralPutRight = z.infer<typeof ReferralPutRight>;
