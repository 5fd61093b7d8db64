import { useState } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';
import { Checkbox } from '../look/choices.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Section } from '../look/page.tsx';
import { learnWhoIsHere } from '../signing-in/me.ts';
import { useMe } from '../signing-in/signed-in.tsx';
import { useWords } from '../words/use-words.ts';
import { shareComputer } from './calls.ts';
import { words } from './words.ts';

/** Where several people sit down in turn, a desk left alone is locked sooner. */
export function SharedComputer() {
  const say = useWords(words);
  const { lockSeconds, shared } = useMe();
  const [failure, setFailure] = useState<Failure | null>(null);
  if (lockSeconds === null) return null;
  const share = async (next: boolean) => {
    const answer = await shareComputer(next);
    if (answer.ok) await learnWhoIsHere();
    else setFailure(answer.failure);
  };
  return (
    <Section title={say('lock-title')}>
      <p>{say('locks-after', { minutes: lockSeconds / 60 })}</p>
      <FailureNotice failure={failure} />
      <Checkbox
        label={say('shared')}
        hint={say('shared-hint')}
        checked={shared}
        onChecked={(next) => void share(next)}
      />
    </Section>
  );
}
