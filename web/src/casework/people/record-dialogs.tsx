/** Writing somebody down, kept as a draft at the office while it is being written. */
import { RecordClient, RecordRelative, RecordRespondent } from '@naung/domain/casework/people/commands.ts';
import { ClientForm } from './client-form.tsx';
import { RecordDialog, type RecordDialogProps } from './record-dialog.tsx';
import { RelativeForm } from './relative-form.tsx';
import { RespondentForm } from './respondent-form.tsx';
import {
  clientFrom,
  relativeFrom,
  respondentFrom,
  type WritingClient,
  type WritingRelative,
  type WritingRespondent,
} from './writing.ts';

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
