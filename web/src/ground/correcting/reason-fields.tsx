import { correctionReasons, needsReason } from '@naung/domain/ground/corrections.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import { Select } from '../look/choices.tsx';
import { TextArea } from '../look/text-input.tsx';
import { now } from '../outside.ts';
import { useWords } from '../words/use-words.ts';
import type { Reason } from './contracts.ts';
import { reasonWords, words } from './words.ts';

export interface Why {
  readonly reason: Reason | '';
  readonly note: string;
}

export const noReason: Why = { reason: '', note: '' };

/** Whether the day has passed in which a slip of the hand is put right without a word. */
export const isLate = (enteredAt: Instant): boolean => needsReason({ enteredAt, hasLeft: false, now: now() });

/** What goes over the wire of it; empty fields are left out. */
export const saidWhy = ({ reason, note }: Why) => ({
  ...(reason === '' ? {} : { reason }),
  ...(note.trim() === '' ? {} : { note: note.trim() }),
});

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
