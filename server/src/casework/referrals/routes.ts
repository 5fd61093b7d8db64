/**
 * The commands and reads of referrals.
 */

import {
  AnswerReferral,
  CompleteReferral,
  ReadNotice,
  type ReferralCommand,
  ReportProgress,
} from '@naung/domain/casework/referrals/commands.ts';
import { VerifyConnection, WithdrawReferral } from '@naung/domain/casework/referrals/commands-connection.ts';
import { CancelReferral, ResendPacket, SendReferral } from '@naung/domain/casework/referrals/commands-sending.ts';
import { decide, type ReferralSituation } from '@naung/domain/casework/referrals/decide.ts';
import type { ReferralEvent } from '@naung/domain/casework/referrals/events.ts';
import { readsInbox, readsReferrals, readsSent, referralPolicy } from '@naung/domain/casework/referrals/policy.ts';
import {
  ConsentsToRefer,
  InboxOfReferrals,
  NoticesOfUnit,
  PacketLimitsFor,
  PreparePacket,
  ReferralsOfCase,
  ShowReferral,
} from '@naung/domain/casework/referrals/reads.ts';
import { referralRows } from '@naung/domain/casework/referrals/rows.ts';
import { done } from '@naung/domain/ground/result.ts';
import { type AnyCommandEntry, onCommand, onRead, type Room } from '../../ground/commands/entry.ts';
import { referralCorrections } from './correcting.ts';
import { inbox, markRead, noticeOf, notices } from './inbox.ts';
import { consentsToRefer, knownForPacket } from './preparing.ts';
import { referralReactions } from './reactions.ts';
import { referralShown, referralsOfCase } from './reading.ts';
import { recordReferral } from './recording.ts';
import { limitsFor, type ReferralFound, referralOf, type Said, situationFor } from './store.ts';

type Situation = ReferralSituation & { readonly referral: ReferralFound | null };

type Contract =
  | typeof AnswerReferral
  | typeof CancelReferral
  | typeof CompleteReferral
  | typeof ReportProgress
  | typeof ResendPacket
  | typeof SendReferral
  | typeof VerifyConnection
  | typeof WithdrawReferral;

/** A packet leaves with these for people who saw nothing of it before. */
const showsToOthers: readonly Contract[] = [SendReferral, ResendPacket];

const onReferral = (contract: Contract): AnyCommandEntry =>
  onCommand<Contract, Situation, ReferralEvent>('casework', contract, {
    isForProven: showsToOthers.includes(contract),
    policy: referralPolicy[contract.name],
    async situation(tx, given) {
      const command = given as ReferralCommand;
      const referral = await referralOf(tx, command.payload.referral);
      if (referral === null && command.name !== 'referrals/send') return null;
      const now = await situationFor(tx, referral, saidIn(command));
      if (now === null) return null;
      const subject = command.name === 'referrals/send' ? command.payload.case : (referral?.case ?? null);
      const about = { case: subject, referral: referral?.id ?? null, isLogged: referral?.isLogged ?? null };
      return { about, now: { ...now, referral } };
    },
    decide: (command, now) => decide(command as ReferralCommand, now),
    async record(tx, events, command, now) {
      const from = 'from' in command.payload ? command.payload.from : [];
      for (const event of events) await recordReferral(tx, now.referral, event, { from, writtenAt: command.madeAt });
    },
  });

function saidIn({ name, payload }: ReferralCommand): Said {
  const nothing: Said = { case: null, need: null, toUnit: null, consent: null, from: [], codes: [] };
  switch (name) {
    case 'referrals/send': {
      const { case: subject, need, service, toUnit, consent, from } = payload;
      const codes = [
        ['service-needs', need] as const,
        ...(service === null ? [] : [['service-types', service] as const]),
      ];
      return { case: subject, need, toUnit, consent, from, codes };
    }
    case 'referrals/resend-packet':
      return { ...nothing, from: payload.from };
    case 'referrals/answer':
      return { ...nothing, codes: payload.reason === null ? [] : [['referral-decline-reasons', payload.reason]] };
    case 'referrals/verify-connection':
      return { ...nothing, codes: payload.barrier === null ? [] : [['referral-barriers', payload.barrier]] };
    default:
      return nothing;
  }
}

const readingNotice = onCommand('casework', ReadNotice, {
  policy: referralPolicy['referrals/read-notice'],
  async situation(tx, { payload }) {
    const now = await noticeOf(tx, payload.notice);
    return now && { about: { referral: now.referral }, now };
  },
  decide: ({ payload }, now) =>
    done(now.isSeen ? [] : [{ type: 'notice-read', record: payload.notice, subject: now.referral, core: {} }]),
  async record(tx, _events, { payload }) {
    await markRead(tx, payload.notice);
  },
});

export const referralsRoom: Room = {
  rows: referralRows,
  commands: [
    ...[
      SendReferral,
      CancelReferral,
      AnswerReferral,
      ReportProgress,
      CompleteReferral,
      VerifyConnection,
      WithdrawReferral,
      ResendPacket,
    ].map(onReferral),
    readingNotice,
    ...referralCorrections,
  ],
  reads: [
    onRead(InboxOfReferrals, { policy: readsInbox, answer: inbox }),
    onRead(ShowReferral, { policy: readsReferrals, answer: (tx, query) => referralShown(tx, query.referral) }),
    onRead(ReferralsOfCase, { policy: readsSent, answer: (tx, query) => referralsOfCase(tx, query.case) }),
    onRead(ConsentsToRefer, { policy: readsSent, answer: (tx, query) => consentsToRefer(tx, query.case) }),
    onRead(PreparePacket, { policy: readsSent, answer: (tx, query) => knownForPacket(tx, query.case, query.consent) }),
    onRead(NoticesOfUnit, { policy: readsReferrals, answer: notices }),
    onRead(PacketLimitsFor, {
      policy: readsSent,
      async answer(tx, query) {
        const { least, most } = await limitsFor(tx, query.need, query.toUnit);
        return { least: [...least], most: [...most] };
      },
    }),
  ],
  reactions: referralReactions,
};
