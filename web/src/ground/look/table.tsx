/**
 * A real table: its head stays in sight, it is sorted by buttons in the head, and on a narrow screen each row becomes a
 * small card with the head's words beside the values. The roles are written out because a changed `display` loses them.
 */
import type { ComponentChildren } from 'preact';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand under each other at the end. */
  readonly number?: boolean;
  readonly sortable?: boolean;
}

export interface Sorting {
  readonly by: string;
  readonly down: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Why there is nothing, and what to do next: an `Empty`. */
  readonly empty: ComponentChildren;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
  /** Seen as a heading above the table, or only read aloud where a heading stands there already. */
  readonly captionSeen?: boolean;
}

export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
  empty,
  sorting,
  onSort,
  captionSeen = false,
}: TableProps<Row>) {
  if (rows.length === 0) return <>{empty}</>;
  return (
    <table class="table" role="table">
      <caption class={captionSeen ? undefined : 'visually-hidden'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Head key={column.key} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column, at) => {
              const Cell = at === 0 ? 'th' : 'td';
              return (
                <Cell
                  key={column.key}
                  scope={at === 0 ? 'row' : undefined}
                  role={at === 0 ? 'rowheader' : 'cell'}
                  class={column.number ? 'number' : undefined}
                  data-head={column.head}
                >
                  {at === 0 ? column.cell(row) : <div>{column.cell(row)}</div>}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head<Row>({
  column,
  sorting,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
}) {
  const say = useWords(words);
  const sorted = sorting?.by === column.key;
  const order = sorted ? (sorting.down ? 'descending' : 'ascending') : undefined;
  const canSort = column.sortable === true && onSort !== undefined;
  return (
    <th scope="col" role="columnheader" class={column.number ? 'number' : undefined} aria-sort={order}>
      {canSort ? (
        <button
          type="button"
          class="sort"
          title={say('sort-by', { column: column.head })}
          onClick={() => onSort({ by: column.key, down: sorted ? !sorting.down : false })}
        >
          {column.head}
          <Icon name={sorted ? (sorting.down ? 'chevronDown' : 'chevronUp') : 'sort'} size={14} />
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}
