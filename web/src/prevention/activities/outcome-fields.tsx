/** What came of an activity, in short lines: what was explained, what was agreed, who does what next. */
import type { ComponentChildren } from 'preact';
import { Button } from '../../ground/look/button.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { FieldGroup } from '../../ground/look/field.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { nothingCameOfIt, type Outcome } from './draft.ts';
import type { ActivityFieldsProps } from './main-fields.tsx';
import { words } from './words.ts';

const most = { explained: 20, agreements: 30, followUp: 30 } as const;

export function OutcomeFields({ telling, change, faults = {} }: ActivityFieldsProps) {
  const say = useWords(words);
  const outcome = telling.outcome ?? nothingCameOfIt;
  const put = (part: Partial<Outcome>) => change({ outcome: { ...outcome, ...part } });
  return (
    <FieldGroup id="outcome" label={say('outcome-part')} hint={say('no-names')} optional error={faults.outcome}>
      <div class="outcome">
        <Rows
          title={say('explained')}
          word={say('add-explained')}
          rows={outcome.explained}
          most={most.explained}
          empty=""
          onRows={(explained) => put({ explained })}
        >
          {(row, set) => <TextInput label={say('explained')} maxLength={160} value={row} onValue={set} />}
        </Rows>
        <Rows
          title={say('agreements')}
          word={say('add-agreement')}
          rows={outcome.agreements}
          most={most.agreements}
          empty={{ text: '', who: '' }}
          onRows={(agreements) => put({ agreements })}
        >
          {(row, set, number) => <AgreementRow agreement={row} onAgreement={set} number={number} />}
        </Rows>
        <Rows
          title={say('follow-up')}
          word={say('add-follow-up')}
          rows={outcome.followUp}
          most={most.followUp}
          empty={{ what: '', who: '' }}
          onRows={(followUp) => put({ followUp })}
        >
          {(row, set, number) => <FollowUpRow followUp={row} onFollowUp={set} number={number} />}
        </Rows>
      </div>
    </FieldGroup>
  );
}

interface RowsProps<Row> {
  readonly title: string;
  readonly word: string;
  readonly rows: readonly Row[];
  readonly most: number;
  readonly empty: Row;
  readonly onRows: (rows: Row[]) => void;
  readonly children: (row: Row, set: (row: Row) => void, number: number) => ComponentChildren;
}

/** Rows that are emptied go away by themselves when the activity is sent. */
function Rows<Row>({ title, word, rows, most: limit, empty, onRows, children }: RowsProps<Row>) {
  return (
    <div class="outcome-rows" role="group" aria-label={title}>
      {rows.map((row, at) => (
        <div key={at} class="outcome-row">
          {children(row, (next) => onRows(rows.map((one, place) => (place === at ? next : one))), at + 1)}
        </div>
      ))}
      {rows.length >= limit ? null : (
        <Button kind="quiet" icon="add" onPress={() => onRows([...rows, empty])}>
          {word}
        </Button>
      )}
    </div>
  );
}

type Agreement = Outcome['agreements'][number];
type FollowUp = Outcome['followUp'][number];

interface AgreementRowProps {
  readonly agreement: Agreement;
  readonly onAgreement: (agreement: Agreement) => void;
  readonly number: number;
}

function AgreementRow({ agreement, onAgreement, number }: AgreementRowProps) {
  const say = useWords(words);
  const { by: _by, ...without } = agreement;
  return (
    <>
      <TextInput
        label={say('agreement', { number })}
        maxLength={240}
        value={agreement.text}
        onValue={(text) => onAgreement({ ...agreement, text })}
      />
      <TextInput
        label={say('agreement-who')}
        maxLength={120}
        width="middle"
        value={agreement.who}
        onValue={(who) => onAgreement({ ...agreement, who })}
      />
      <DateInput
        label={say('agreement-by')}
        optional
        value={agreement.by ?? ''}
        onValue={(by) => onAgreement(by === '' ? without : { ...agreement, by })}
      />
    </>
  );
}

interface FollowUpRowProps {
  readonly followUp: FollowUp;
  readonly onFollowUp: (followUp: FollowUp) => void;
  readonly number: number;
}

function FollowUpRow({ followUp, onFollowUp, number }: FollowUpRowProps) {
  const say = useWords(words);
  const { when: _when, ...without } = followUp;
  return (
    <>
      <TextInput
        label={say('follow-up-what', { number })}
        maxLength={240}
        value={followUp.what}
        onValue={(what) => onFollowUp({ ...followUp, what })}
      />
      <TextInput
        label={say('follow-up-who')}
        maxLength={120}
        width="middle"
        value={followUp.who}
        onValue={(who) => onFollowUp({ ...followUp, who })}
      />
      <TextInput
        label={say('follow-up-when')}
        optional
        maxLength={60}
        width="middle"
        value={followUp.when ?? ''}
        onValue={(when) => onFollowUp(when === '' ? without : { ...followUp, when })}
      />
    </>
  );
}
