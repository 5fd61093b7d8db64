import { correctionReasons } from '@naung/domain/ground/corrections.ts';
import { Select } from '../look/choices.tsx';
import { TextArea } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import type { Why } from './why.ts';
import { reasonWords, words } from './words.ts';

/** By which an error summary finds it. */
export const reasonField = 'correction-reason';

interface ReasonFieldsProps {
  readonly why: Why;
  readonly onWhy: (why: Why) => void;
  readonly error?: string | undefined;
  /** What is said under the choice; nothing where a reason is always asked for. */
  readonly hint?: string | undefined;
  readonly optional: boolean;
}

export function ReasonFields({ why, onWhy, error, hint, optional }: ReasonFieldsProps) {
  const say = useWords(words);
  const sayReason = useWords(reasonWords);
  return (
    <>
      <Select
        id={reasonField}
        label={say('reason')}
        hint={hint}
        error={error}
        optional={optional}
        value={why.reason}
        onValue={(reason) => onWhy({ ...why, reason })}
        choices={correctionReasons.map((reason) => ({ value: reason, label: sayReason(reason) }))}
      />
      <TextArea
        label={say('note')}
        hint={say('note-hint')}
        optional
        rows={2}
        maxLength={2000}
        value={why.note}
        onValue={(note) => onWhy({ ...why, note })}
      />
    </>
  );
}
