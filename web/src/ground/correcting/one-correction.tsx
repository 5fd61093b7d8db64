/** One correction as the history tells it: what stood there, what stands now, by whom and why. */
import type { CorrectionShown } from '@naung/domain/ground/corrections-read.ts';
import { Table } from '../look/table.tsx';
import { When } from '../look/when.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import type { CorrectionContracts } from './contracts.ts';
import type { Correctable } from './correctable.ts';
import { plainly } from './plainly.ts';
import { reasonWords, whatWords, words } from './words.ts';

const changesFields: readonly CorrectionShown['what'][] = ['corrected', 'merged', 'unmerged'];

export function OneCorrection<C extends CorrectionContracts>({
  item,
  of,
}: {
  item: CorrectionShown;
  of: Correctable<C>;
}) {
  const say = useWords(words);
  const sayWhat = useWords(whatWords);
  const reason = useWordIfKnown(reasonWords);
  const fieldWord = (field: string) => of.fieldWord?.(field) ?? field;
  const valueWord = (field: string, value: unknown) => of.valueWord?.(field, value) ?? plainly(value, say);
  const fields = [...new Set([...Object.keys(item.before), ...Object.keys(item.after)])];
  const unread = item.sealedFields.filter((field) => !fields.includes(field));
  const because = item.reason === null ? null : reason(item.reason);
  return (
    <section class="stack">
      <h3>
        {sayWhat(item.what)} · <When at={item.at} />
      </h3>
      <p class="soft">{[item.personName, because].filter((part) => part !== null && part !== '').join(' · ')}</p>
      {item.note === null ? null : <p>{item.note}</p>}
      {!changesFields.includes(item.what) || fields.length === 0 ? null : (
        <Table
          caption={sayWhat(item.what)}
          rows={fields}
          keyOf={(field) => field}
          empty={null}
          columns={[
            { key: 'field', head: say('field'), cell: fieldWord },
            { key: 'before', head: say('before'), cell: (field) => valueWord(field, item.before[field]) },
            { key: 'after', head: say('after'), cell: (field) => valueWord(field, item.after[field]) },
          ]}
        />
      )}
      {unread.length === 0 ? null : <p>{say('sealed-too', { fields: unread.map(fieldWord).join(', ') })}</p>}
    </section>
  );
}
