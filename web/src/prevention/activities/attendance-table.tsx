/** Who came, as five numbers in a row for each village. */
import type { ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import { headsIn, type Tally } from '@naung/domain/prevention/activities/model.ts';
import { type Column, Table } from '../../ground/look/table.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { counters } from './counting.ts';
import { words } from './words.ts';

type Line = ActivityShown['attendance'][number];

export interface Row {
  readonly key: string;
  readonly name: string;
  readonly tally: Tally;
  readonly line: Line | null;
}

export function AttendanceTable({
  rows,
  onOpen,
}: {
  readonly rows: readonly Row[];
  readonly onOpen: ((line: string) => void) | null;
}) {
  const say = useWords(words);
  const columns: Column<Row>[] = [
    {
      key: 'village',
      head: say('village'),
      cell: ({ name, line }) =>
        line === null || onOpen === null ? (
          name
        ) : (
          <button type="button" class="link" onClick={() => onOpen(line.id)}>
            {name}
          </button>
        ),
    },
    ...counters.map((counter) => ({
      key: counter,
      head: say(`short-${counter}`),
      number: true,
      cell: (row: Row) => row.tally[counter],
    })),
    { key: 'all', head: say('all'), number: true, cell: (row) => headsIn(row.tally) },
  ];
  return (
    <div class="attendance-table">
      <Table caption={say('attendance')} rows={rows} keyOf={(row) => row.key} empty={null} columns={columns} />
    </div>
  );
}
