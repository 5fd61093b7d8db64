/**
 * Lowering the urgency of a concern, which takes two people, and taking a concern out of a case where it never belonged.
 */
import * as z from 'zod/mini';
import { type CommandOf, command } from '../../ground/command.ts';
import { correctionReasons } from '../../ground/corrections.ts';
import type { Happening } from '../../ground/happening.ts';
import { CaseId, uuid } from '../../ground/ids.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import type { Instant } from '../../ground/time.ts';
import { Urgency } from '../../ground/urgency.ts';
import {
  decideAskingToLower,
  decideLowering,
  type Lowering,
  LoweringReason,
  type UrgencyRefusal,
} from '../safety/model.ts';
import { type ConcernSituation, movedInto } from './commands.ts';
import { type ConcernAccepted, ConcernId } from './model.ts';

export const AskToLowerConcern = command(
  'intake/ask-to-lower',
  'Asks a second person to lower the urgency of a concern.',
  {
    concern: ConcernId,
    lowering: uuid,
    to: Urgency,
    reason: LoweringReason,
    note: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
  },
);
export const ConfirmConcernLowering = command(
  'intake/confirm-lowering',
  'Lowers the urgency, as a second person who agrees.',
  {
    concern: ConcernId,
  },
);
export const DeclineConcernLowering = command(
  'intake/decline-lowering',
  'Leaves the urgency as it is, as a second person who does not agree.',
  { concern: ConcernId },
);
export const MoveConcern = command(
  'intake/move-concern',
  'Takes what was told out of the wrong case and into the right one.',
  {
    concern: ConcernId,
    to: CaseId,
    reason: z.enum(correctionReasons),
  },
);

export interface JudgingSituation {
  readonly concern: ConcernSituation;
  readonly lowering: Lowering | null;
  readonly person: string;
  readonly now: Instant;
}

export type LoweringEvent = Happening<
  'concern-lowering-asked' | 'concern-urgency-lowered' | 'concern-lowering-declined',
  { readonly from: Urgency; readonly to: Urgency; readonly reason?: string; readonly asking?: Lowering }
>;

type JudgingCommand =
  | CommandOf<typeof AskToLowerConcern>
  | CommandOf<typeof ConfirmConcernLowering>
  | CommandOf<typeof DeclineConcernLowering>;

export function decideJudging(
  command: JudgingCommand,
  now: JudgingSituation,
): Result<readonly LoweringEvent[], UrgencyRefusal | 'already-decided' | 'seal-is-not-open'> {
  const about = { record: command.payload.concern, subject: command.payload.concern };
  if (now.concern.state !== 'received') return refused('already-decided');
  if (now.concern.sealed) return refused('seal-is-not-open');
  const urgency = { urgency: now.concern.urgency, lowering: now.lowering };
  if (command.name === 'intake/ask-to-lower') {
    const { lowering: id, to, reason, note } = command.payload;
    const asked = decideAskingToLower(to, urgency);
    if (!asked.ok) return asked;
    const asking = { id, to, reason, askedBy: now.person, askedAt: now.now } as Lowering;
    const sealed = note === undefined ? {} : { sealed: { narrative: { note } } };
    return done([{ type: 'concern-lowering-asked', ...about, core: { ...asked.value, reason, asking }, ...sealed }]);
  }
  const answer = command.name === 'intake/confirm-lowering' ? 'confirm' : 'decline';
  const decided = decideLowering(answer, { ...urgency, person: now.person });
  if (!decided.ok) return decided;
  const { lowered, ...core } = decided.value;
  return done([{ type: lowered ? 'concern-urgency-lowered' : 'concern-lowering-declined', ...about, core }]);
}

export interface MovingSituation {
  readonly concern: ConcernSituation;
  readonly case: string | null;
  /** The case it should belong to is open to the one who moves it. */
  readonly reachesTarget: boolean;
}

export type MovingEvent =
  | ConcernAccepted
  | Happening<'concern-moved', { readonly from: string; readonly to: string; readonly reason: string }>;

export function decideMovingConcern(
  { payload }: CommandOf<typeof MoveConcern>,
  now: MovingSituation,
): Result<readonly MovingEvent[], 'is-in-no-case' | 'is-already-there' | 'no-such-case'> {
  if (now.case === null) return refused('is-in-no-case');
  if (now.case === payload.to) return refused('is-already-there');
  if (!now.reachesTarget) return refused('no-such-case');
  const about = { record: payload.concern, subject: payload.concern };
  return done([
    { type: 'concern-moved', ...about, core: { from: now.case, to: payload.to, reason: payload.reason } },
    movedInto(payload.concern, payload.to, now.concern),
  ]);
}
