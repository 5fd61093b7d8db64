/**
 * The team of a case is its need-to-know: whoever is named on it reads the case, and nobody else does.
 *
 * What must never happen: a case without anyone who answers for it, a person who lets herself in, and one person on the team of a
 * survivor and on that of the child who is the respondent.
 */
import type { CommandOf } from '../../ground/command.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import type { Day } from '../../ground/time.ts';
import type { AddTeamMember, EndTeamMember, OpenChildRespondent } from './commands.ts';
import {
  type CaseOpened,
  isOpen,
  type Phase,
  type TeamMember,
  type TeamMemberAdded,
  type TeamMemberEnded,
  type Track,
} from './model.ts';

export interface TeamSituation {
  readonly phase: Phase;
  /** Those who are on it today. */
  readonly team: readonly Pick<TeamMember, 'person' | 'role'>[];
  /** She works on cases in this district, and no wall stands between her and this case. */
  readonly mayJoin: boolean;
  readonly person: string;
  readonly today: Day;
}

export type TeamRefusal =
  | 'case-is-closed'
  | 'cannot-name-yourself'
  | 'is-on-the-team'
  | 'is-not-on-the-team'
  /** One answer for a missing duty and for a wall: which of the two it is would tell that another file exists. */
  | 'cannot-be-on-this-team'
  | 'stand-in-needs-an-end'
  | 'manager-has-no-end'
  | 'day-is-past'
  | 'case-needs-a-manager';

export function decideAddingMember(
  { payload }: Pick<CommandOf<typeof AddTeamMember>, 'payload'>,
  now: TeamSituation,
): Result<readonly TeamMemberAdded[], TeamRefusal> {
  const until = payload.until ?? null;
  if (!isOpen(now.phase)) return refused('case-is-closed');
  if (now.team.some((member) => member.person === payload.person)) return refused('is-on-the-team');
  if (payload.person === now.person) return refused('cannot-name-yourself');
  if (payload.role === 'stand-in' && until === null) return refused('stand-in-needs-an-end');
  if (payload.role === 'case-manager' && until !== null) return refused('manager-has-no-end');
  if (until !== null && until < now.today) return refused('day-is-past');
  if (!now.mayJoin) return refused('cannot-be-on-this-team');
  return done([memberAdded(payload.case, payload.person, payload.role, now.today, until)]);
}

export function decideEndingMember(
  { payload }: Pick<CommandOf<typeof EndTeamMember>, 'payload'>,
  now: TeamSituation,
): Result<readonly TeamMemberEnded[], TeamRefusal> {
  const member = now.team.find((one) => one.person === payload.person);
  if (member === undefined) return refused('is-not-on-the-team');
  const answersForIt = now.team.filter((one) => one.role === 'case-manager');
  if (answersForIt.length === 1 && answersForIt[0] === member) return refused('case-needs-a-manager');
  const core = { person: member.person, role: member.role };
  return done([{ type: 'team-member-ended', record: payload.case, subject: payload.case, core }]);
}

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

export const memberAdded = (
  id: string,
  person: string,
  role: TeamMember['role'],
  since: Day,
  until: Day | null,
): TeamMemberAdded => ({
  type: 'team-member-added',
  record: id,
  subject: id,
  core: { person, role, since, until },
});
