/** Writing somebody down, whoever it is; kept as a draft at the office while it is being written. */
import type { CommandContract } from '@naung/domain/ground/command.ts';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { useDraft } from '../../ground/drafts/use-draft.ts';
import { DraftLine } from '../../ground/look/draft-line.tsx';
import { ErrorSummary, type Faults } from '../../ground/look/error-summary.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { WrittenAnewIn } from './person-fields.tsx';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';
import { saysSomething } from './writing.ts';

export interface RecordDialogProps {
  readonly case: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface AnyRecordDialogProps<C extends CommandContract, Writing extends object> extends RecordDialogProps {
  readonly kind: 'client' | 'relative' | 'respondent';
  readonly contract: C;
  readonly empty: Writing;
  readonly payloadOf: (record: string, writing: Writing) => z.input<C['payload']>;
  /** The field to begin with where one thing at least must be known; a client is written down even if nothing is. */
  readonly firstField?: string;
  readonly form: (values: Writing, change: (part: Writing) => void) => ComponentChildren;
}

export function RecordDialog<C extends CommandContract, Writing extends object>({
  kind,
  contract,
  firstField,
  form,
  ...dialog
}: AnyRecordDialogProps<C, Writing>) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const record = useMemo(newKey, []);
  const draft = useDraft<Writing>(`people/record-${kind}/${dialog.case}`, dialog.empty);
  const { perform, working, failure } = usePerform(contract);

  const [attempt, setAttempt] = useState(0);
  const saysNothing = firstField !== undefined && !saysSomething(draft.value);
  const faults: Faults = attempt > 0 && saysNothing ? { [firstField]: say('nothing-known') } : {};

  const save = async () => {
    setAttempt(attempt + 1);
    if (saysNothing) return;
    const answer = await perform(dialog.payloadOf(record, draft.value));
    if (!answer.ok) return;
    await draft.finish();
    toast(say('was-saved'));
    dialog.onDone();
  };

  return (
    <DeedDialog
      title={say(`record-${kind}`)}
      lead={say(firstField === undefined ? 'record-lead' : 'record-known-lead')}
      doIt={say('save')}
      icon="check"
      shape="side"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void save()}
      onClose={dialog.onClose}
    >
      <ErrorSummary faults={faults} attempt={attempt} />
      <WrittenAnewIn.Provider value={dialog.case}>
        {form(draft.value, (part) => draft.write({ ...draft.value, ...part }))}
      </WrittenAnewIn.Provider>
      <DraftLine draft={draft} />
    </DeedDialog>
  );
}
