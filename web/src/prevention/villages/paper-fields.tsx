/** One paper that shows a stage was reached: of which day, and a line about it. */
import type { Day } from '@naung/domain/ground/time.ts';
import type { Evidence } from '@naung/domain/prevention/villages/stage.ts';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

interface PaperFieldsProps {
  readonly paper: Evidence;
  readonly name: string;
  readonly put: (what: string, part: Partial<Evidence>) => void;
  readonly fault: string | undefined;
}

export function PaperFields({ paper, name, put, fault }: PaperFieldsProps) {
  const say = useWords(words);
  return (
    <>
      <DateInput
        id={`on-${paper.what}`}
        label={say('evidence-on', { paper: name })}
        error={fault}
        value={paper.on}
        onValue={(on) => put(paper.what, { on: on as Day })}
      />
      <TextInput
        label={say('evidence-words', { paper: name })}
        hint={say('evidence-words-hint')}
        optional
        maxLength={200}
        value={paper.words ?? ''}
        onValue={(text) => put(paper.what, { words: text })}
      />
    </>
  );
}
