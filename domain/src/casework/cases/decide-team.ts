/**
 * The team of a case is its need-to-know: whoever is named on it reads the case, and nobody else does.
 *
 * What must never happen: a case without anyone who answers for it, a person who lets herself in, one who puts somebody of her own in the
 * place of whoever answers for a case, and one person on the team of a survivor and on that of the child who is the respondent.
 */
import type { CommandOf } from '../../ground/command.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import type { Day } from '../../ground/time.ts';
import type { AddTeamMember, EndTeamMember } from './commands.ts';
import { memberAdded } from './member-added.ts';
import { isOpen, type Phase, type TeamMember, type TeamMemberAdded, type TeamMemberEnded } from './model.ts';

export interface TeamSituation {
  readonly phase: Phase;
  /** Those who are on it today. */
  readonly team: readonly Pick<TeamMember, 'person' | 'role'>[];
  /** She works on cases in this district, and no wall stands between her and this case. */
  readonly mayJoin: boolean;
  readonly person: string;
  /** Who of them was named by whoever asks now. */
  readonly namedByHer: readonly string[];
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
  | 'case-needs-a-manager'
  | 'takes-a-second-word';

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
  if (member.role === 'case-manager' && member.person !== now.person && isByOneAlone(now, member))
    return refused('takes-a-second-word');
  const core = { person: member.person, role: member.role };
  return done([{ type: 'team-member-ended', record: payload.case, subject: payload.case, core }]);
}

/** Everybody who would go on answering for it was put there by the very person who now ends the part of the other. */
const isByOneAlone = (now: TeamSituation, member: TeamSituation['team'][number]): boolean =>
  now.team
    .filter((one) => one.role === 'case-manager' && one !== member)
    .every((one) => now.namedByHer.includes(one.person));
