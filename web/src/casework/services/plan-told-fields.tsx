/** What the client says to the plan, and when it is looked at again. */
import type { Day } from '@naung/domain/ground/time.ts';
import { Radios } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './plan-words.ts';

interface Told {
  readonly clientAgreed: boolean;
  readonly clientWords: string;
  readonly reviewOn: Day | '';
}

export function PlanToldFields({
  told,
  change,
}: {
  readonly told: Told;
  readonly change: (part: Partial<Told>) => void;
}) {
  const say = useWords(words);
  return (
    <>
      <Radios
        label={say('client-agreed')}
        hint={say('agreed-hint')}
        value={told.clientAgreed ? 'agreed-yes' : 'agreed-no'}
        onValue={(answer) => change({ clientAgreed: answer === 'agreed-yes' })}
        choices={(['agreed-yes', 'agreed-no'] as const).map((one) => ({ value: one, label: say(one) }))}
      />
      <TextArea
        label={say('client-words')}
        hint={say('client-words-hint')}
        optional
        rows={3}
        maxLength={5000}
        value={told.clientWords}
        onValue={(clientWords) => change({ clientWords })}
      />
      <DateInput label={say('review-on')} optional value={told.reviewOn} onValue={(reviewOn) => change({ reviewOn })} />
    </>
  );
}
