/**
 * What can be asked about referrals. The inbox of a unit shows codes and times; one referral shows its packet to those it was sent
 * to; the sending side sees it beside its case. To the agency no answer says which case it is.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import { pageOf, paging, read } from '../../ground/command.ts';
import { CaseId, UnitId, uuid } from '../../ground/ids.ts';
import { Day, Instant } from '../../ground/time.ts';
import { ConsentId, consentFields } from '../consent/model.ts';
import { ClientId, clientFields, RelativeId, RespondentId, relativeFields, respondentFields } from '../people/model.ts';
import { PacketKept, Referral, ReferralId, ReferralStatus } from './model.ts';

const {
  need,
  service,
  status,
  wantedBy,
  requestedAt,
  answeredAt,
  declineReason,
  firstServiceOn,
  completedOn,
  outcome,
  isLogged,
} = Referral.shape;

export const ReferralInInbox = z.object({
  id: ReferralId,
  need,
  service,
  status,
  fromUnit: UnitId,
  fromName: z.string(),
  wantedBy,
  sentAt: Instant,
  answeredAt,
  firstServiceOn,
  completedOn,
  packetVersion: z.int(),
  /** Something in it was put right since, and nobody here has read that yet. */
  isCorrected: z.boolean(),
});
export type ReferralInInbox = z.infer<typeof ReferralInInbox>;

export const InboxOfReferrals = read(
  'referrals/inbox',
  'Referrals sent to one’s unit, those that wait the longest first.',
  { ...paging, status: z.optional(ReferralStatus) },
  pageOf(ReferralInInbox),
);

const Step = z.object({
  at: Instant,
  step: z.string(),
  code: z.nullable(z.string()),
  byUnit: UnitId,
  on: z.nullable(Day),
  words: z.optional(z.string()),
});

export const ReferralShown = z.object({
  id: ReferralId,
  /** `receiver` is shown the packet and no way to the case. */
  side: z.enum(['sender', 'receiver']),
  case: z.nullable(CaseId),
  need,
  service,
  status,
  fromUnit: UnitId,
  fromName: z.string(),
  toUnit: UnitId,
  toName: z.string(),
  isLogged,
  wantedBy,
  requestedAt,
  leavesAt: Instant,
  answeredAt,
  declineReason,
  firstServiceOn,
  completedOn,
  outcome,
  connection: z.nullable(z.string()),
  barrier: z.nullable(z.string()),
  packetVersion: z.int(),
  packetLeavesAt: Instant,
  /** What was sent, as far as it is open to the one who asks; null when it is no longer. */
  packet: z.nullable(z.partial(PacketKept)),
  steps: z.array(Step),
});
export type ReferralShown = z.infer<typeof ReferralShown>;

export const ShowReferral = read(
  'referrals/show',
  'One referral with its packet and what happened since.',
  { referral: ReferralId },
  ReferralShown,
);

const ReferralOfCase = z.object({
  id: ReferralId,
  need,
  service,
  status,
  toUnit: UnitId,
  toName: z.string(),
  isLogged,
  wantedBy,
  requestedAt,
  leavesAt: Instant,
  packetLeavesAt: Instant,
  answeredAt,
  declineReason,
  firstServiceOn,
  completedOn,
  outcome,
  connection: Referral.shape.connection,
  barrier: Referral.shape.barrier,
  withdrawnBecause: Referral.shape.withdrawnBecause,
  enteredAt: Instant,
  version: z.int(),
});

export const ReferralsOfCase = read(
  'referrals/of-case',
  'Referrals of one case as its team sees them, the newest first.',
  { case: CaseId },
  z.object({ items: z.array(ReferralOfCase) }),
);

export const PacketLimitsFor = read(
  'referrals/limits',
  'The least and the most that a packet for a need may show to a unit.',
  { need: z.string().check(z.maxLength(64)), toUnit: UnitId },
  z.object({ least: z.array(z.string()), most: z.array(z.string()) }),
);

const { giver, givenOn } = consentFields;

/** A consent that stands today, with what a packet under it must and may show: nothing outside both the consent and the need. */
export const ConsentToRefer = z.object({
  consent: ConsentId,
  need: codeIn('service-needs'),
  toUnit: UnitId,
  toName: z.string(),
  giver,
  givenOn,
  least: z.array(z.string()),
  /** What the need asks for and the consent allows. */
  most: z.array(z.string()),
  /** What the need cannot do without and the consent does not allow: she has to be asked again. */
  lacks: z.array(z.string()),
});
export type ConsentToRefer = z.infer<typeof ConsentToRefer>;

export const ConsentsToRefer = read(
  'referrals/consents',
  'Consents that stand today in a case, each with the least and the most that a packet under it may show.',
  { case: CaseId },
  z.object({ items: z.array(ConsentToRefer) }),
);

/** What is on record of her, as far as a packet under that consent may show it and it is open to the one who asks. */
export const KnownForPacket = z.object({
  client: z.nullable(
    z.extend(
      z.partial(
        z.pick(z.object(clientFields), {
          sex: true,
          name: true,
          born: true,
          school: true,
          phones: true,
          safeContact: true,
          address: true,
          disabilityTypes: true,
          aids: true,
        }),
      ),
      { id: ClientId },
    ),
  ),
  guardian: z.nullable(
    z.extend(z.partial(z.pick(z.object(relativeFields), { kinship: true, name: true })), { id: RelativeId }),
  ),
  respondent: z.nullable(
    z.extend(z.partial(z.pick(z.object(respondentFields), { relation: true, name: true })), { id: RespondentId }),
  ),
});
export type KnownForPacket = z.infer<typeof KnownForPacket>;

export const PreparePacket = read(
  'referrals/prepare',
  'What is on record and may be shown under one consent, to begin a packet with; nothing else is opened.',
  { case: CaseId, consent: ConsentId },
  KnownForPacket,
);

export const NoticesOfUnit = read(
  'referrals/notices',
  'Notices that something one’s unit received was put right, taken back or withdrawn: that, never what.',
  { ...paging },
  pageOf(
    z.object({
      notice: uuid,
      referral: ReferralId,
      what: z.enum(['corrected', 'voided', 'moved', 'withdrawn']),
      at: Instant,
      seenAt: z.nullable(Instant),
    }),
  ),
);
