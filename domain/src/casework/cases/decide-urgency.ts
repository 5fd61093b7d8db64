/**
 * How soon somebody must act for this survivor. The rules are those of `safety`; here they become events of a case.
 */
import type { CommandOf } from '../../ground/command.ts';
import type { Happening } from '../../ground/happening.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import type { Urgency } from '../../ground/urgency.ts';
import {
  decideAskingToLower,
  decideLowering,
  decideRaising,
  type LoweringReason,
  type UrgencyNow,
  type UrgencyRefusal,
} from '../safety/model.ts';
import type { AskToLower, ConfirmLowering, DeclineLowering, RaiseUrgency } from './commands.ts';
import { isOpen, type Phase, type UrgencyChanged } from './model.ts';

export interface UrgencySituation extends UrgencyNow {
  readonly phase: Phase;
  readonly person: string;
}

export type UrgencyCommand =
  | CommandOf<typeof RaiseUrgency>
  | CommandOf<typeof AskToLower>
  | CommandOf<typeof ConfirmLowering>
  | CommandOf<typeof DeclineLowering>;

export type UrgencyEvent =
  | UrgencyChanged
  | Happening<'lowering-asked', { readonly from: Urgency; readonly to: Urgency; readonly reason: LoweringReason }>
  | Happening<'lowering-declined', { readonly stays: Urgency }>;

export function decideUrgency(
  command: UrgencyCommand,
  now: UrgencySituation,
): Result<readonly UrgencyEvent[], UrgencyRefusal | 'case-is-closed'> {
  if (!isOpen(now.phase)) return refused('case-is-closed');
  const about = { record: command.payload.case, subject: command.payload.case };
  switch (command.name) {
    case 'cases/raise-urgency': {
      const raised = decideRaising(command.payload.to, now);
      return raised.ok
        ? done([{ type: 'urgency-raised', ...about, core: { ...raised.value, because: null } }])
        : raised;
    }
    case 'cases/ask-to-lower-urgency': {
      const { to, reason, note } = command.payload;
      const asked = decideAskingToLower(to, now);
      if (!asked.ok) return asked;
      const sealed = note === undefined ? {} : { sealed: { narrative: { note } } };
      return done([{ type: 'lowering-asked', ...about, core: { ...asked.value, reason }, ...sealed }]);
    }
    case 'cases/confirm-lowering':
    case 'cases/decline-lowering': {
      const answered = decideLowering(command.name === 'cases/confirm-lowering' ? 'confirm' : 'decline', now);
      if (!answered.ok) return answered;
      const { from, to, lowered } = answered.value;
      return lowered
        ? done([{ type: 'urgency-lowered', ...about, core: { from, to, because: now.lowering?.reason ?? null } }])
        : done([{ type: 'lowering-declined', ...about, core: { stays: from } }]);
    }
  }
}
