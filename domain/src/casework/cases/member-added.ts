/**
 * That somebody is on a team from a day on, as an event of the case: whoever opens a case, names or hands over says
 * it in the same words.
 */
import type { Day } from '../../ground/time.ts';
import type { TeamMember, TeamMemberAdded } from './model.ts';

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
