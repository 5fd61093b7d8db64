/** Writing somebody down, kept as a draft at the office while it is being written. */
import { RecordClient, RecordRelative, RecordRespondent } from '@naung/domain/casework/people/commands.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { ClientForm } from './client-form.tsx';
import { RecordDialog, type RecordDialogProps } from './record-dialog.tsx';
import { RelativeForm } from './relative-form.tsx';
import { RespondentForm } from './respondent-form.tsx';
import { words } from './words.ts';
import {
  begunFrom,
  clientFrom,
  type FromReport,
  relativeFrom,
  respondentFrom,
  type WritingClient,
  type WritingRelative,
  type WritingRespondent,
} from './writing.ts';

interface RecordClientDialogProps extends RecordDialogProps {
  /** Nobody is the main client yet. */
  readonly isFirst: boolean;
  /** What the report says of her; of anybody else in the case it says nothing. */
  readonly fromReport: FromReport | null;
}

export function RecordClientDialog({ isFirst, fromReport, ...dialog }: RecordClientDialogProps) {
  const say = useWords(words);
  const begun = isFirst && fromReport !== null ? begunFrom(fromReport) : {};
  const isBegun = Object.keys(begun).length > 0;
  return (
    <RecordDialog<typeof RecordClient, WritingClient>
      {...dialog}
      kind="client"
      contract={RecordClient}
      empty={{ ...begun, isMain: isFirst }}
      payloadOf={(client, writing) => ({ client, case: dialog.case, ...clientFrom(writing) })}
      form={(values, change) => (
        <>
          {isBegun ? <p class="soft">{say('begun-from-report')}</p> : null}
          <ClientForm values={values} change={change} />
        </>
      )}
    />
  );
}

export const RecordRelativeDialog = (dialog: RecordDialogProps) => (
  <RecordDialog<typeof RecordRelative, WritingRelative>
    {...dialog}
    kind="relative"
    contract={RecordRelative}
    firstField="kinship"
    empty={{}}
    payloadOf={(relative, writing) => ({ relative, case: dialog.case, ...relativeFrom(writing) })}
    form={(values, change) => <RelativeForm values={values} change={change} />}
  />
);

export const RecordRespondentDialog = (dialog: RecordDialogProps) => (
  <RecordDialog<typeof RecordRespondent, WritingRespondent>
    {...dialog}
    kind="respondent"
    contract={RecordRespondent}
    firstField="relation"
    empty={{}}
    payloadOf={(respondent, writing) => ({ respondent, case: dialog.case, ...respondentFrom(writing) })}
    form={(values, change) => <RespondentForm values={values} change={change} />}
  />
);
