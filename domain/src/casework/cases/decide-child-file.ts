/**
 * A file of his own for the child who is the respondent: a child too, with helpers of his own.
 *
 * What must never happen: one person on the team of a survivor and on that of the child who is the respondent.
 */
import type { CommandOf } from '../../ground/command.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import type { Day } from '../../ground/time.ts';
import type { OpenChildRespondent } from './commands.ts';
import { memberAdded } from './member-added.ts';
import type { CaseOpened, TeamMemberAdded, Track } from './model.ts';

export interface ChildRespondentSituation {
  readonly track: Track;
  readonly respondentIsChild: boolean | null;
  /** The one who asks knows the survivor's story: her name in the new file would tell its team which one it is. */
  readonly asksFromTheTeam: boolean;
  readonly workerMayJoin: boolean;
  readonly unitIsHere: boolean;
  readonly today: Day;
}

export type ChildRespondentRefusal =
  | 'respondent-is-not-a-child'
  | 'is-the-respondents-own-file'
  | 'must-not-know-both'
  | 'cannot-be-on-this-team'
  | 'no-such-unit';

/** The events are about the new file alone: nothing in them, or in the log, names the case it comes from. */
export function decideOpeningChildRespondent(
  { payload }: Pick<CommandOf<typeof OpenChildRespondent>, 'payload'>,
  now: ChildRespondentSituation,
): Result<readonly (CaseOpened | TeamMemberAdded)[], ChildRespondentRefusal> {
  if (now.track !== 'survivor') return refused('is-the-respondents-own-file');
  if (now.respondentIsChild !== true) return refused('respondent-is-not-a-child');
  if (now.asksFromTheTeam) return refused('must-not-know-both');
  if (!now.unitIsHere) return refused('no-such-unit');
  if (!now.workerMayJoin) return refused('cannot-be-on-this-team');
  const { urgency, unit, worker } = payload;
  return done([
    {
      type: 'case-opened',
      record: payload.case,
      subject: payload.case,
      core: { concern: null, track: 'child-respondent', unit, origin: 'office', urgency, aboutChild: true, forms: [] },
    },
    memberAdded(payload.case, worker, 'case-manager', now.today, null),
  ]);
}
