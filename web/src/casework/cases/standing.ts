/** How the one who looks stands to a case: on its team, watching over its unit, or approving. It only tidies the page. */
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';

export interface Standing {
  readonly onTeam: boolean;
  readonly supervises: boolean;
  readonly approves: boolean;
  /** It stands open to her in an emergency: everything is there to read, and nothing to do. */
  readonly inEmergency: boolean;
}

export function useStanding(one: Pick<CaseShown, 'team' | 'emergency'>): Standing {
  const me = useMe();
  const onTeam = one.team.some((member) => member.person === me.person.id && !member.isOver);
  const inEmergency = one.emergency !== null && !onTeam;
  return {
    onTeam,
    inEmergency,
    supervises: carriesOneOf(me, ['supervise']) && !inEmergency,
    approves: carriesOneOf(me, ['approve']) && !inEmergency,
  };
}
