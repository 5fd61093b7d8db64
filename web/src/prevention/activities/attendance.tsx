import type { ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import { headsIn, type Tally } from '@naung/domain/prevention/activities/model.ts';
import { useState } from 'preact/hooks';
import { Button } from '../../ground/look/button.tsx';
import { Section } from '../../ground/look/page.tsx';
import { type Column, Table } from '../../ground/look/table.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { counters } from './counting.ts';
import { AddLineDialog, LineDialog } from './line-dialogs.tsx';
import { useVillageName } from './lines-field.tsx';
import { useBands } from './use-bands.ts';
import { words } from './words.ts';

type Line = ActivityShown['attendance'][number];

interface AttendanceProps {
  readonly activity: ActivityShown;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly tally: Tally;
  readonly line: Line | null;
}

export function Attendance({ activity, mayChange, onChanged }: AttendanceProps) {
  const say = useWords(words);
  const nameOf = useVillageName(activity.attendance.map((line) => line.village));
  const [opened, setOpened] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const line = activity.attendance.find((one) => one.id === opened);
  const rows: Row[] = [
    ...activity.attendance.map((one) => ({ key: one.id, name: nameOf(one.village), tally: one.tally, line: one })),
    {
      key: 'own',
      name: say(activity.attendance.length === 0 ? 'in-all' : 'no-line'),
      tally: activity.tally,
      line: null,
    },
    ...(activity.attendance.length === 0
      ? []
      : [{ key: 'all', name: say('in-all'), tally: activity.reach, line: null }]),
  ];
  return (
    <Section
      title={say('attendance')}
      actions={
        mayChange ? (
          <Button icon="add" onPress={() => setAdding(true)}>
            {say('add-line')}
          </Button>
        ) : undefined
      }
    >
      <p class="soft">{say('attendance-lead')}</p>
      <AttendanceTable rows={rows} onOpen={mayChange ? setOpened : null} />
      {activity.bands === null ? null : <BandTable bands={activity.bands} />}
      {adding ? <AddLineDialog activity={activity} onClose={() => setAdding(false)} onDone={onChanged} /> : null}
      {line === undefined ? null : (
        <LineDialog line={line} name={nameOf(line.village)} onClose={() => setOpened(null)} onChanged={onChanged} />
      )}
    </Section>
  );
}

function AttendanceTable({
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

function BandTable({ bands }: { readonly bands: NonNullable<ActivityShown['bands']> }) {
  const say = useWords(words);
  const asked = useBands().filter((band) => Object.hasOwn(bands, band.code));
  return (
    <Table
      caption={say('bands')}
      captionSeen
      rows={asked}
      keyOf={(band) => band.code}
      empty={null}
      columns={[
        { key: 'age', head: say('age'), cell: (band) => band.word },
        { key: 'female', head: say('female'), number: true, cell: (band) => bands[band.code]?.female ?? 0 },
        { key: 'male', head: say('male'), number: true, cell: (band) => bands[band.code]?.male ?? 0 },
      ]}
    />
  );
}
