/**
 * When writing down a service is refused. A closed case is none: what was given on its last day is written down a day later.
 */
import type { CommandOf } from '../../ground/command.ts';
import { intoDrawers } from '../../ground/drawers/model.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import type { Day } from '../../ground/time.ts';
import { namesSettlement, settlementIsBarred } from '../cases/model.ts';
import type { GiveService } from './commands.ts';
import { type GivenTold, givenDrawers, type ServiceGiven } from './model.ts';

export interface GivingSituation {
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly forms: readonly string[];
  readonly kinds: readonly string[];
  readonly respondentIsChild: boolean | null;
  readonly codesAreHeld: boolean;
  readonly unitIsThere: boolean;
  /** The goal it serves is one of this case; true where none is named. */
  readonly goalFits: boolean;
  readonly today: Day;
}

export type GivingRefusal =
  | 'case-is-closed'
  | 'code-is-not-in-the-list'
  | 'no-such-unit'
  | 'no-such-goal'
  | 'settlement-is-barred'
  | 'is-in-the-future';

export function decideGiving(
  { payload }: CommandOf<typeof GiveService>,
  now: GivingSituation,
): Result<readonly ServiceGiven[], GivingRefusal> {
  const { given, case: subject, madeAt: _madeAt, ...told } = payload;
  const kept = keepsFromGiving(told, now);
  if (kept !== null) return refused(kept);
  const { line, simfoni, service, givenOn, goal } = told;
  const { sealed } = intoDrawers(givenDrawers, told);
  return done([
    { type: 'service-given', record: given, subject, core: { line, simfoni, service, givenOn, goal }, sealed },
  ]);
}

export function keepsFromGiving(told: GivenTold, now: GivingSituation): GivingRefusal | null {
  if (!now.codesAreHeld) return 'code-is-not-in-the-list';
  if (!now.unitIsThere) return 'no-such-unit';
  if (!now.goalFits) return 'no-such-goal';
  if (told.givenOn > now.today) return 'is-in-the-future';
  if (now.closedOn !== null && told.givenOn > now.closedOn) return 'case-is-closed';
  const named = [told.line, told.simfoni, told.service ?? ''];
  return settlementIsBarred(now) && named.some(namesSettlement) ? 'settlement-is-barred' : null;
}
