/** Writing somebody down, kept as a draft at the office while it is being written. */
import { RecordClient, RecordRelative, RecordRespondent } from '@naung/domain/casework/people/commands.ts';
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
import { ClientForm } from './client-form.tsx';
import { refusalWords } from './refusal-words.ts';
import { RelativeForm } from './relative-form.tsx';
import { RespondentForm } from './respondent-form.tsx';
import { words } from './words.ts';
import {
  clientFrom,
  relativeFrom,
  respondentFrom,
  type WritingClient,
  type WritingRelative,
  type WritingRespondent,
} from './writing.ts';

interface RecordDialogProps {
  readonly case: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** `isFirst`: nobody is the main client yet. */
export const RecordClientDialog = ({ isFirst, ...dialog }: RecordDialogProps & { readonly isFirst: boolean }) => (
  <RecordDialog<WritingClient>
    {...dialog}
    kind="client"
    contract={RecordClient}
    empty={{ isMain: isFirst }}
    payloadOf={clientFrom}
    form={(values, change) => <ClientForm values={values} change={change} />}
  />
);

export const RecordRelativeDialog = (dialog: RecordDialogProps) => (
  <RecordDialog<WritingRelative>
    {...dialog}
    kind="relative"
    contract={RecordRelative}
    empty={{}}
    payloadOf={relativeFrom}
    form={(values, change) => <RelativeForm values={values} change={change} />}
  />
);

export const RecordRespondentDialog = (dialog: RecordDialogProps) => (
  <RecordDialog<WritingRespondent>
    {...dialog}
    kind="respondent"
    contract={RecordRespondent}
    empty={{}}
    payloadOf={respondentFrom}
    form={(values, change) => <RespondentForm values={values} change={change} />}
  />
);

interface AnyRecordDialogProps<Writing extends object> extends RecordDialogProps {
  readonly kind: 'client' | 'relative' | 'respondent';
  readonly contract: CommandContract;
  readonly empty: Writing;
  readonly payloadOf: (writing: Writing) => object;
  readonly form: (values: Writing, change: (part: Writing) => void) => ComponentChildren;
}

function RecordDialog<Writing extends object>({ kind, contract, form, ...dialog }: AnyRecordDialogProps<Writing>) {
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
      {form(draft.value, (part) => draft.write({ ...draft.value, ...part }))}
      <DraftLine draft={draft} />
    </DeedDialog>
  );
}
