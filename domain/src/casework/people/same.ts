/**
 * Two files that are of one person: a child who was hurt twice, or whom two colleagues took in. They stay two files, with two keys and
 * two teams; that they belong together is known to whoever reaches both, and to nobody else.
 */
import { type CommandOf, command } from '../../ground/command.ts';
import type { Happening } from '../../ground/happening.ts';
import { idOf } from '../../ground/ids.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { ClientId } from './model.ts';

export const SameId = idOf('same');

export const SaySame = command('people/say-same', 'Says that the clients of two cases are one person.', {
  same: SameId,
  client: ClientId,
  other: ClientId,
});
export const TakeBackSame = command(
  'people/take-back-same',
  'Takes back that the clients of two cases are one person.',
  {
    same: SameId,
  },
);

/** It stands in the timeline of neither case: who reads only one of them must not learn that there is another. */
export type SaidSame = Happening<'said-same' | 'same-taken-back', Readonly<Record<string, never>>>;

export interface SameSituation {
  readonly case: string;
  readonly otherCase: string;
  readonly eitherIsVoided: boolean;
  readonly isSaid: boolean;
}
export type SameRefusal = 'are-of-one-case' | 'was-entered-by-mistake' | 'is-said-already' | 'is-taken-back-already';

export function decideSame(
  { payload }: Pick<CommandOf<typeof SaySame>, 'payload'>,
  now: SameSituation,
): Result<readonly SaidSame[], SameRefusal> {
  if (now.case === now.otherCase) return refused('are-of-one-case');
  if (now.eitherIsVoided) return refused('was-entered-by-mistake');
  if (now.isSaid) return refused('is-said-already');
  return done([{ type: 'said-same', record: payload.same, subject: null, core: {} }]);
}

export function decideTakingBack(
  { payload }: Pick<CommandOf<typeof TakeBackSame>, 'payload'>,
  now: { readonly isTakenBack: boolean },
): Result<readonly SaidSame[], SameRefusal> {
  if (now.isTakenBack) return refused('is-taken-back-already');
  return done([{ type: 'same-taken-back', record: payload.same, subject: null, core: {} }]);
}
