/** The person's duties, one press each. Also opened from the header to change over. */
import type { DutySaid } from '@naung/domain/ground/signing-in/model.ts';
import { useState } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Icon } from '../look/icon.tsx';
import { takeUpDuty } from './me.ts';
import { useDutyTitle } from './signed-in.tsx';

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

/** "Unit PPA, Polres Buleleng"; once where unit and agency have the same name. */
export const unitOf = ({ unitName, agencyName }: Pick<DutySaid, 'unitName' | 'agencyName'>): string =>
  unitName === agencyName ? agencyName : `${unitName}, ${agencyName}`;
