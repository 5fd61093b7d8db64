/**
 * A concern that another district sent here, and one that we sent and that came back: nobody who told is lost between two offices.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import { type CommandOf, command } from '../../ground/command.ts';
import { intoDrawers } from '../../ground/drawers/model.ts';
import type { Happening } from '../../ground/happening.ts';
import { District } from '../../ground/ids.ts';
import { LetterId, type LetterState } from '../../ground/letters/model.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { type UrgencyItemLevel, urgencyFrom } from '../../ground/urgency.ts';
import type { ConcernReceived } from './commands.ts';
import { ConcernTold } from './door.ts';
import { ConcernId, type ConcernState, concernDrawers } from './model.ts';

/** What travels sealed. Who told stays behind: the receiving office is told how to reach her only by the one she trusted. */
export const PassedOn = z.strictObject({ told: ConcernTold });
export type PassedOn = z.infer<typeof PassedOn>;

export const TakeOverConcern = command(
  'intake/take-over',
  'Takes in a concern that another district sent, under an id of our own.',
  {
    letter: LetterId,
    concern: ConcernId,
  },
);
export const ReturnConcern = command(
  'intake/return-letter',
  'Sends a concern back to the district it came from, with the reason.',
  {
    letter: LetterId,
    reason: codeIn('handover-refusal-reasons'),
    note: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
  },
);
export const TakeBackConcern = command(
  'intake/take-back',
  'Takes up again a concern that was returned to us, or has not left yet.',
  {
    concern: ConcernId,
    letter: LetterId,
    toDistrict: District,
  },
);

export interface LetterSituation {
  readonly state: LetterState;
  readonly isConcern: boolean;
  readonly passed: PassedOn | null;
  readonly unit: string;
  readonly unitReceives: boolean;
  readonly items: readonly UrgencyItemLevel[];
}

export type LetterRefusal = 'already-decided' | 'letter-is-unreadable' | 'unit-does-not-receive';
export type LetterEvent =
  | ConcernReceived
  | Happening<'concern-letter-accepted' | 'concern-letter-returned', { readonly reason: string | null }>;

export function decideLetter(
  command: CommandOf<typeof TakeOverConcern> | CommandOf<typeof ReturnConcern>,
  now: LetterSituation,
): Result<readonly LetterEvent[], LetterRefusal> {
  if (now.state !== 'sent' || !now.isConcern) return refused('already-decided');
  const { letter } = command.payload;
  if (command.name === 'intake/return-letter') {
    const core = { reason: command.payload.reason };
    return done([{ type: 'concern-letter-returned', record: letter, subject: null, core }]);
  }
  if (now.passed === null) return refused('letter-is-unreadable');
  if (!now.unitReceives) return refused('unit-does-not-receive');
  const told = { ...now.passed.told, channel: 'handover' };
  const { concern } = command.payload;
  const core = {
    unit: now.unit,
    urgency: urgencyFrom(told.urgencyItems, now.items),
    channel: told.channel,
    aboutChild: told.aboutChild,
    forms: told.forms,
  };
  return done([
    {
      type: 'concern-received',
      record: concern,
      subject: concern,
      core,
      sealed: intoDrawers(concernDrawers, told).sealed,
    },
    { type: 'concern-letter-accepted', record: letter, subject: null, core: { reason: null } },
  ]);
}

export interface TakingBackSituation {
  readonly concern: ConcernState;
  readonly letter: LetterState;
  readonly hasLeft: boolean;
}

export function decideTakingBack(
  { payload }: CommandOf<typeof TakeBackConcern>,
  now: TakingBackSituation,
): Result<readonly Happening<'concern-taken-back'>[], 'already-decided' | 'has-left-already' | 'not-yet-returned'> {
  if (now.concern !== 'handed-over') return refused('already-decided');
  if (now.letter === 'accepted') return refused('has-left-already');
  if (now.letter === 'sent' && now.hasLeft) return refused('not-yet-returned');
  return done([
    { type: 'concern-taken-back', record: payload.concern, subject: payload.concern, core: { letter: payload.letter } },
  ]);
}
