/**
 * What can be done with a case. When each is refused stands in the `decide-…` file beside it.
 *
 * There is no command that opens a survivor's case by itself: a case comes of a concern that was accepted, so that none exists
 * of which nobody told.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import { command } from '../../ground/command.ts';
import { CaseId, District, PersonId, UnitId } from '../../ground/ids.ts';
import { LetterId } from '../../ground/letters/model.ts';
import { Day } from '../../ground/time.ts';
import { Urgency } from '../../ground/urgency.ts';
import { LoweringReason } from '../safety/model.ts';
import { Alias, ClosingId, handOverReasons, NextStep, Phase, reopeningReasons, TeamRole } from './model.ts';

/** Words for a colleague; sealed with the story. */
const Note = z.optional(z.string().check(z.minLength(1), z.maxLength(2000)));

export const MovePhase = command(
  'cases/move-phase',
  'Takes a case on to the phase that follows, or back to plan anew.',
  {
    case: CaseId,
    to: Phase,
  },
);
export const SetNext = command('cases/set-next', 'Says what is to be done next, and on which day.', {
  case: CaseId,
  on: z.nullable(Day),
  what: z.nullable(NextStep),
});

export const AddTeamMember = command(
  'cases/add-team-member',
  'Names somebody on the team; only then does she see the case.',
  {
    case: CaseId,
    person: PersonId,
    role: TeamRole,
    /** The last day; a stand-in has one, a case manager none. */
    until: z.optional(Day),
  },
);
export const EndTeamMember = command(
  'cases/end-team-member',
  'Ends somebody’s part in the team; from then on the case is closed to her.',
  {
    case: CaseId,
    person: PersonId,
  },
);
export const OpenChildRespondent = command(
  'cases/open-child-respondent',
  'Opens a separate file, with a team of its own, for a child who is the respondent.',
  {
    case: CaseId,
    from: CaseId,
    alias: Alias,
    unit: UnitId,
    worker: PersonId,
    urgency: Urgency,
  },
);

export const RaiseUrgency = command('cases/raise-urgency', 'Raises the urgency on a worker’s own judgement.', {
  case: CaseId,
  to: Urgency,
});
export const AskToLower = command('cases/ask-to-lower-urgency', 'Asks a second person to lower the urgency.', {
  case: CaseId,
  to: Urgency,
  reason: LoweringReason,
  note: Note,
});
export const ConfirmLowering = command('cases/confirm-lowering', 'Lowers the urgency, as a second person who agrees.', {
  case: CaseId,
});
export const DeclineLowering = command(
  'cases/decline-lowering',
  'Leaves the urgency as it is, as a second person who does not agree.',
  {
    case: CaseId,
  },
);

export const AskToClose = command(
  'cases/ask-to-close',
  'Asks for approval to close a case, with the reason and what came of the plan.',
  {
    case: CaseId,
    closing: ClosingId,
    reason: codeIn('closure-reasons'),
    /** What came of it, in words, for the one who approves. */
    outcome: z.string().check(z.minLength(1), z.maxLength(5000)),
    /** The day on which somebody asks how she is, once it is closed. */
    checkOn: z.optional(Day),
  },
);
export const WithdrawClosing = command('cases/withdraw-closing', 'Takes a request to close back; the case goes on.', {
  case: CaseId,
  closing: ClosingId,
});
export const ApproveClosing = command(
  'cases/approve-closing',
  'Closes a case, as another person than the one who asked.',
  {
    case: CaseId,
    closing: ClosingId,
  },
);
export const ReturnClosing = command(
  'cases/return-closing',
  'Gives a request to close back, with what is still missing.',
  {
    case: CaseId,
    closing: ClosingId,
    note: z.string().check(z.minLength(1), z.maxLength(2000)),
  },
);
export const Reopen = command(
  'cases/reopen',
  'Opens a case again that was closed, or that came back from another district.',
  {
    case: CaseId,
    reason: z.enum(reopeningReasons),
  },
);

export const OfferHandOver = command(
  'cases/offer-hand-over',
  'Offers a case to the unit of another district; ours until it accepts.',
  {
    case: CaseId,
    letter: LetterId,
    toDistrict: District,
    toUnit: UnitId,
    reason: z.enum(handOverReasons),
    note: Note,
  },
);
export const WithdrawHandOver = command('cases/withdraw-hand-over', 'Takes an offer back before it has left.', {
  case: CaseId,
  letter: LetterId,
});
export const FinishHandOver = command(
  'cases/finish-hand-over',
  'Ends a case here as transferred, once the other district has accepted it.',
  {
    case: CaseId,
    letter: LetterId,
  },
);
export const AcceptHandOver = command(
  'cases/accept-hand-over',
  'Takes over a case from another district as a case of our own.',
  {
    letter: LetterId,
    case: CaseId,
    worker: PersonId,
    alias: z.optional(Alias),
  },
);
export const ReturnHandOver = command(
  'cases/return-hand-over',
  'Gives a case from another district back, with the reason.',
  {
    letter: LetterId,
    reason: codeIn('handover-refusal-reasons'),
    note: Note,
  },
);
export const NoteCorrection = command(
  'cases/note-correction',
  'Notes that one has read that something in an earlier letter was put right.',
  { letter: LetterId },
);
