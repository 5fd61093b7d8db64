/** Writing somebody down, whoever it is; kept as a draft at the office while it is being written. */
import type { CommandContract } from '@naung/domain/ground/command.ts';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { useDraft } from '../../ground/drafts/use-draft.ts';
import { DraftLine } from '../../ground/look/draft-line.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { WrittenAnewIn } from './person-fields.tsx';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

export interface RecordDialogProps {
  readonly case: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface AnyRecordDialogProps<Writing extends object> extends RecordDialogProps {
  readonly kind: 'client' | 'relative' | 'respondent';
  readonly contract: CommandContract;
  readonly empty: Writing;
  readonly payloadOf: (writing: Writing) => object;
  readonly form: (values: Writing, change: (part: Writing) => void) => ComponentChildren;
}

export function RecordDialog<Writing extends object>({
  kind,
  contract,
  form,
  ...dialog
}: AnyRecordDialogProps<Writing>) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const record = useMemo(newKey, []);
  const draft = useDraft<Writing>(`people/record-${kind}/${dialog.case}`, dialog.empty);
  const { perform, working, failure } = usePerform(contract);

  const save = async () => {
    const payload = { [kind]: record, case: dialog.case, ...dialog.payloadOf(draft.value) };
    const answer = await perform(payload as never);
    if (!answer.ok) return;
    await draft.finish();
    toast(say('was-saved'));
    dialog.onDone();
  };

  return (
    <DeedDialog
      title={say(`record-${kind}`)}
      lead={say('record-lead')}
      doIt={say('save')}
      icon="check"
      shape="side"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void save()}
      onClose={dialog.onClose}
    >
      <WrittenAnewIn.Provider value={dialog.case}>
        {form(draft.value, (part) => draft.write({ ...draft.value, ...part }))}
      </WrittenAnewIn.Provider>
      <DraftLine draft={draft} />
    </DeedDialog>
  );
}
