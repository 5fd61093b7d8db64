/**
 * Handing a case over (*pelimpahan*): offered, accepted, finished; or given back. The one who offers answers for her until the
 * other district has said yes, so that no survivor is ever between two offices.
 */
import type { CommandOf } from '../../ground/command.ts';
import type { Happening } from '../../ground/happening.ts';
import type { LetterState } from '../../ground/letters/model.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { type Day, type Instant, isBefore } from '../../ground/time.ts';
import type {
  AcceptHandOver,
  FinishHandOver,
  NoteCorrection,
  OfferHandOver,
  ReturnHandOver,
  WithdrawHandOver,
} from './commands.ts';
import { phaseChanged } from './decide-course.ts';
import { type HandOverPacket, tellingsApart } from './hand-over.ts';
import { memberAdded } from './member-added.ts';
import {
  type CaseOpened,
  type CaseReceived,
  type CaseTransferred,
  isOpen,
  type Phase,
  type PhaseChanged,
  type TeamMemberAdded,
} from './model.ts';

export interface OfferSituation {
  readonly phase: Phase;
  readonly district: number;
  readonly receiverReceives: boolean;
  /** Our own unit has a key, to which the answer can be sealed. */
  readonly canBeAnswered: boolean;
  readonly isOffered: boolean;
  readonly closingIsAsked: boolean;
}

/** An offer of ours, and what has become of its letter. */
export interface OfferedSituation {
  readonly phase: Phase;
  readonly state: LetterState;
  readonly leavesAt: Instant;
  readonly toDistrict: number;
  readonly now: Instant;
}

/** A letter that came to our unit; the packet is null when it cannot be read. */
export interface LetterSituation {
  readonly state: LetterState;
  readonly fromDistrict: number;
  readonly unit: string;
  readonly packet: HandOverPacket | null;
  readonly workerMayWork: boolean;
  readonly reasonHolds: boolean;
  readonly today: Day;
}

export type HandOverRefusal =
  | 'case-is-closed'
  | 'is-our-own-district'
  | 'unit-does-not-receive'
  | 'our-unit-does-not-receive'
  | 'hand-over-is-offered'
  | 'closing-is-asked'
  | 'has-left-already'
  | 'already-decided'
  | 'not-yet-accepted'
  | 'was-returned'
  | 'letter-is-unreadable'
  | 'cannot-be-on-this-team'
  | 'no-such-reason';

export type HandOverEvent =
  | Happening<
      'hand-over-offered',
      { readonly case: string; readonly toDistrict: number; readonly toUnit: string; readonly reason: string }
    >
  | Happening<'hand-over-withdrawn', { readonly case: string }>
  | Happening<'hand-over-returned', { readonly fromDistrict: number; readonly reason: string }>
  | Happening<'correction-noted', { readonly fromDistrict: number }>
  | CaseOpened
  | TeamMemberAdded
  | CaseReceived
  | PhaseChanged
  | CaseTransferred;

type Decided = Result<readonly HandOverEvent[], HandOverRefusal>;

export function decideOffering(
  { payload }: Pick<CommandOf<typeof OfferHandOver>, 'payload'>,
  now: OfferSituation,
): Decided {
  if (!isOpen(now.phase)) return refused('case-is-closed');
  if (payload.toDistrict === now.district) return refused('is-our-own-district');
  if (now.isOffered) return refused('hand-over-is-offered');
  if (now.closingIsAsked) return refused('closing-is-asked');
  if (!now.receiverReceives) return refused('unit-does-not-receive');
  if (!now.canBeAnswered) return refused('our-unit-does-not-receive');
  const { letter, toDistrict, toUnit, reason } = payload;
  const core = { case: payload.case, toDistrict, toUnit, reason };
  return done([{ type: 'hand-over-offered', record: letter, subject: payload.case, core }]);
}

/** Loses against the clock: what has left cannot be called back, only returned by the one who has it. */
export function decideWithdrawing(
  { payload }: Pick<CommandOf<typeof WithdrawHandOver>, 'payload'>,
  now: OfferedSituation,
): Decided {
  if (now.state !== 'sent') return refused('already-decided');
  if (!isBefore(now.now, now.leavesAt)) return refused('has-left-already');
  return done([
    { type: 'hand-over-withdrawn', record: payload.letter, subject: payload.case, core: { case: payload.case } },
  ]);
}

export function decideFinishing(
  { payload }: Pick<CommandOf<typeof FinishHandOver>, 'payload'>,
  now: OfferedSituation,
): Decided {
  if (!isOpen(now.phase)) return refused('case-is-closed');
  if (now.state === 'sent') return refused('not-yet-accepted');
  if (now.state !== 'accepted') return refused('was-returned');
  const core = { letter: payload.letter, toDistrict: now.toDistrict };
  return done([
    { type: 'case-transferred', record: payload.case, subject: payload.case, core },
    phaseChanged(payload.case, now.phase, 'transferred', 'transferred'),
  ]);
}

/** The receiver's own case, with ids of its own: nothing in it points into the other district but the letter. */
export function decideAccepting(
  { payload }: Pick<CommandOf<typeof AcceptHandOver>, 'payload'>,
  now: LetterSituation,
): Decided {
  if (now.state !== 'sent') return refused('already-decided');
  if (now.packet === null) return refused('letter-is-unreadable');
  if (!now.workerMayWork) return refused('cannot-be-on-this-team');
  const { track, urgency, aboutChild, forms } = now.packet.case;
  const { clients, relatives, respondents } = now.packet.people;
  const apart = tellingsApart(now.packet.tellings);
  return done([
    {
      type: 'case-opened',
      record: payload.case,
      subject: payload.case,
      core: { concern: null, track, unit: now.unit, origin: 'hand-over', urgency, aboutChild, forms },
    },
    memberAdded(payload.case, payload.worker, 'case-manager', now.today, null),
    {
      type: 'case-received',
      record: payload.case,
      subject: payload.case,
      core: { letter: payload.letter, fromDistrict: now.fromDistrict },
      sealed: {
        ...apart,
        identity: { ...apart.identity, clients, relatives },
        respondent: { ...apart.respondent, respondents },
        narrative: { ...apart.narrative, note: now.packet.note },
      },
    },
  ]);
}

export function decideReturning(
  { payload }: Pick<CommandOf<typeof ReturnHandOver>, 'payload'>,
  now: LetterSituation,
): Decided {
  if (now.state !== 'sent') return refused('already-decided');
  if (!now.reasonHolds) return refused('no-such-reason');
  const core = { fromDistrict: now.fromDistrict, reason: payload.reason };
  return done([{ type: 'hand-over-returned', record: payload.letter, subject: null, core }]);
}

export function decideNotingCorrection(
  { payload }: Pick<CommandOf<typeof NoteCorrection>, 'payload'>,
  now: Pick<LetterSituation, 'state' | 'fromDistrict'>,
): Decided {
  if (now.state !== 'sent') return refused('already-decided');
  const core = { fromDistrict: now.fromDistrict };
  return done([{ type: 'correction-noted', record: payload.letter, subject: null, core }]);
}
