import type { DutySaid, Me } from '@naung/domain/ground/signing-in/model.ts';
import { useState } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';
import { Button } from '../look/button.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Icon } from '../look/icon.tsx';
import { PageHead } from '../look/page.tsx';
import { State } from '../look/states.tsx';
import { toast } from '../look/toasts.tsx';
import { useWords } from '../words/use-words.ts';
import { Entrance } from './entrance.tsx';
import { takeUpDuty } from './me.ts';
import { signOut } from './sign-out.ts';
import { useDutyTitle } from './signed-in.tsx';
import { words } from './words.ts';

export function ChooseDuty({ me }: { readonly me: Me }) {
  const say = useWords(words);
  return (
    <Entrance>
      {me.duties.length === 0 ? (
        <State icon="person" title={say('no-duty')} next={<SignOutButton />}>
          <p>{say('no-duty-next')}</p>
        </State>
      ) : (
        <>
          <PageHead title={say('choose-duty')} lead={say('choose-duty-lead')} />
          <DutyList duties={me.duties} current={me.duty} />
        </>
      )}
    </Entrance>
  );
}

/** The person's duties, one press each. Also opened from the header to change over. */
export function DutyList({
  duties,
  current,
  onTaken,
}: {
  readonly duties: readonly DutySaid[];
  readonly current: DutySaid | null;
  readonly onTaken?: () => void;
}) {
  const titleOf = useDutyTitle();
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = async (duty: DutySaid) => {
    const answer = await takeUpDuty(duty.id);
    if (answer.ok) onTaken?.();
    else setFailure(answer.failure);
  };
  return (
    <>
      <FailureNotice failure={failure} />
      <ul class="duty-list">
        {duties.map((duty) => (
          <li key={duty.id}>
            <button type="button" class="duty" aria-current={duty.id === current?.id} onClick={() => void take(duty)}>
              <span class="duty-title">{titleOf(duty)}</span>
              <span class="soft">
                {unitOf(duty)} · {duty.districtName}
              </span>
              {duty.id === current?.id ? <Icon name="check" /> : <Icon name="chevronRight" />}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export function SignOutButton() {
  const say = useWords(words);
  const leave = async () => {
    const answer = await signOut();
    if (!answer.ok) toast(say('not-signed-out'));
  };
  return (
    <Button kind="quiet" icon="signOut" onPress={() => void leave()}>
      {say('sign-out')}
    </Button>
  );
}

/** "Unit PPA, Polres Buleleng"; once where unit and agency have the same name. */
export const unitOf = ({ unitName, agencyName }: Pick<DutySaid, 'unitName' | 'agencyName'>): string =>
  unitName === agencyName ? agencyName : `${unitName}, ${agencyName}`;
