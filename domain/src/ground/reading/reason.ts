/**
 * A reason for opening names or a safe place outside the team, many at once, or when the office is closed. It is asked for once, for one
 * case and as long as the session lasts; everybody else opens what her work opens without a word.
 */
import { type CommandOf, command } from '../command.ts';
import { done, type Result } from '../result.ts';
import { OpeningReason, type ReasonGiven } from './model.ts';

export const GiveReason = command(
  'reading/give-reason',
  'Says why the file that was just kept back is opened; it holds for that file as long as the session lasts.',
  { reason: OpeningReason },
);

export function decideReason(
  { id, payload }: Pick<CommandOf<typeof GiveReason>, 'id' | 'payload'>,
  _now: object,
): Result<readonly ReasonGiven[], never> {
  return done([{ type: 'reason-given', record: id, subject: null, core: { reason: payload.reason } }]);
}
