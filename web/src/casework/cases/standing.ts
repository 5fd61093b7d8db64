/** How the one who looks stands to a case: on its team, watching over its unit, or approving. It only tidies the page. */
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';

export interface Standing {
  readonly onTeam: boolean;
  readonly supervises: boolean;
  readonly approves: boolean;
}

export function useStanding(one: Pick<CaseShown, 'team'>): Standing {
  const me = useMe();
  return {
    onTeam: one.team.some((member) => member.person === me.person.id && !member.isOver),
    supervises: carriesOneOf(me, ['supervise']),
    approves: carriesOneOf(me, ['approve']),
  };
}
