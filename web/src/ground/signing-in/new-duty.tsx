import { useState } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';
import { Button } from '../look/button.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Notice } from '../look/notice.tsx';
import { useToday } from '../today.ts';
import { useWords } from '../words/use-words.ts';
import { unitOf } from './duty-list.tsx';
import { takeUpDuty } from './me.ts';
import { useDutyTitle, useMe } from './signed-in.tsx';
import { words } from './words.ts';

const newForDays = 14;

/** Of duties that began lately and are not the one she works under: they hold, and nothing of them is seen until she changes over. */
export function NewDuty() {
  const say = useWords(words);
  const titleOf = useDutyTitle();
  const { duty: present, duties } = useMe();
  const today = useToday();
  const [failure, setFailure] = useState<Failure | null>(null);
  const lately = duties.filter(
    ({ id, startsOn }) => id !== present?.id && Date.parse(today) - Date.parse(startsOn) < newForDays * 86_400_000,
  );
  if (lately.length === 0) return null;
  const take = async (id: (typeof duties)[number]['id']) => {
    const answer = await takeUpDuty(id);
    if (!answer.ok) setFailure(answer.failure);
  };
  return (
    <div>
      <Notice title={say('new-duty')}>
        <p>{say('new-duty-why')}</p>
        <FailureNotice failure={failure} />
        <div class="stack">
          {lately.map((duty) => (
            <div class="row" key={duty.id}>
              <Button icon="person" onPress={() => void take(duty.id)}>
                {say('new-duty-take', { duty: titleOf(duty), unit: unitOf(duty) })}
              </Button>
            </div>
          ))}
        </div>
      </Notice>
    </div>
  );
}
