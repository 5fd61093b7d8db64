/** What the answers come to: the needs, what it means, and when it is looked at again. */
import type { Day } from '@naung/domain/ground/time.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Checkboxes } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

interface Found {
  readonly needs: readonly string[];
  readonly conclusion: string;
  readonly reviewOn: Day | '';
}

export function FoundFields({
  found,
  change,
}: {
  readonly found: Found;
  readonly change: (part: Partial<Found>) => void;
}) {
  const say = useWords(words);
  const needs = useCodes('service-needs');
  return (
    <>
      <Checkboxes
        label={say('needs-found')}
        hint={say('needs-hint')}
        optional
        values={found.needs}
        onValues={(next) => change({ needs: next })}
        choices={needs.choices}
      />
      <TextArea
        label={say('conclusion')}
        hint={say('conclusion-hint')}
        optional
        maxLength={10_000}
        value={found.conclusion}
        onValue={(conclusion) => change({ conclusion })}
      />
      <DateInput
        label={say('review-on')}
        hint={say('review-hint')}
        optional
        value={found.reviewOn}
        onValue={(reviewOn) => change({ reviewOn })}
      />
    </>
  );
}
