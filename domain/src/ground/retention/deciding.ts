/**
 * Asking and deciding, by two. Whoever keeps the records of a unit asks; a custodian elsewhere decides, or where none is left an approver of
 * the unit that stands in, who sees the code, the class and the days, and nothing that was told. Neither may ever have been on the team of the case: somebody who has done harm in a case must not
 * be one of the two who make it unreadable.
 */
import * as z from 'zod/mini';
import { type CommandOf, command } from '../command.ts';
import { uuid } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import { Day } from '../time.ts';
import {
  HoldReason,
  type RetentionAct,
  RetentionActId,
  RetentionAct as RetentionActWord,
  type RetentionAsked,
  type RetentionDecided,
} from './model.ts';

export const AskRetention = command(
  'retention/ask',
  'Asks that a record which has ended be held, released from a hold, or destroyed.',
  {
    act: RetentionActId,
    record: uuid,
    what: RetentionActWord,
    because: z.optional(HoldReason),
    note: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
    /** When a hold is to be looked at again; it keeps until two people release it. */
    reviewOn: z.optional(Day),
  },
);

export const DecideRetention = command(
  'retention/decide',
  'Agrees to what another asked of a record, or declines it; whoever asked may take it back.',
  { act: RetentionActId, answer: z.enum(['agree', 'decline']) },
);

export interface RecordStanding {
  readonly today: Day;
  readonly isDue: boolean;
  /** By a hold in force, or by one that is asked: until it is decided, it keeps. */
  readonly isHeld: boolean;
  /** The actor is or was on its team. */
  readonly isOfTheTeam: boolean;
}

export interface AskingSituation extends RecordStanding {
  /** The same is asked, or anything where this is no hold: a hold can be asked at any moment. */
  readonly isAsked: boolean;
}

export interface DecidingSituation extends RecordStanding {
  readonly what: RetentionAct;
  readonly isOpen: boolean;
  readonly isMine: boolean;
}

export type RetentionRefusal =
  | 'is-asked-already'
  | 'is-decided'
  | 'not-by-who-asked'
  | 'not-by-the-team'
  | 'not-due-yet'
  | 'is-held'
  | 'is-not-held'
  | 'hold-needs-a-reason'
  | 'review-within-a-year';

export function decideAsking(
  { payload }: Pick<CommandOf<typeof AskRetention>, 'payload'>,
  now: AskingSituation,
): Result<readonly RetentionAsked[], RetentionRefusal> {
  const { act, what, because, reviewOn } = payload;
  if (now.isAsked) return refused('is-asked-already');
  if (what === 'hold') {
    if (now.isHeld) return refused('is-held');
    if (because === undefined) return refused('hold-needs-a-reason');
    if (reviewOn === undefined || !isWithinAYear(now.today, reviewOn)) return refused('review-within-a-year');
  } else {
    const why = whyNot(what, now);
    if (why !== null) return refused(why);
  }
  return done([{ type: 'retention-asked', record: act, subject: null, core: { act, what } }]);
}

export function decideDecision(
  { payload }: Pick<CommandOf<typeof DecideRetention>, 'payload'>,
  now: DecidingSituation,
): Result<readonly RetentionDecided[], RetentionRefusal> {
  const { act, answer } = payload;
  if (!now.isOpen) return refused('is-decided');
  // Declining what would keep a file from being destroyed is a decision about it as well; her own asking she may take back.
  if (now.isOfTheTeam && !now.isMine) return refused('not-by-the-team');
  if (answer === 'agree') {
    if (now.isMine) return refused('not-by-who-asked');
    const why = now.what === 'hold' ? null : whyNot(now.what, now);
    if (why !== null) return refused(why);
  }
  const type = answer === 'agree' ? 'retention-agreed' : 'retention-declined';
  return done([{ type, record: act, subject: null, core: { act, what: now.what } }]);
}

/** Asked of the office's rule, and again by the keeper before it does what cannot be undone. */
export function whyNot(what: Exclude<RetentionAct, 'hold'>, now: RecordStanding): RetentionRefusal | null {
  if (now.isOfTheTeam) return 'not-by-the-team';
  if (what === 'release') return now.isHeld ? null : 'is-not-held';
  if (now.isHeld) return 'is-held';
  return now.isDue ? null : 'not-due-yet';
}

const isWithinAYear = (today: Day, on: Day): boolean =>
  on > today && Date.parse(on) - Date.parse(today) <= 366 * 86_400_000;
