/** Who came, as a table: those of no village in particular, each village, and all together. Attendance, never persons. */
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import { AddAttendance } from '@naung/domain/prevention/activities/commands.ts';
import { attendanceCorrectionContracts } from '@naung/domain/prevention/activities/correcting.ts';
import { headsIn, nobody, type Tally } from '@naung/domain/prevention/activities/model.ts';
import type { ActivityShown } from '@naung/domain/prevention/activities/reads.ts';
import { useState } from 'preact/hooks';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { WishDialog, type WishOf } from '../../ground/deeds/wish-dialog.tsx';
import { Button } from '../../ground/look/button.tsx';
import { Dialog } from '../../ground/look/dialog.tsx';
import { Section } from '../../ground/look/page.tsx';
import { type Column, Table } from '../../ground/look/table.tsx';
import { newKey, now } from '../../ground/outside.ts';
import { OwnVillageField } from '../../ground/places/own-village-field.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { counters } from './counting.ts';
import { useFieldWord, useValueWord } from './field-names.ts';
import { useVillageName } from './lines-field.tsx';
import { refusalWords } from './refusal-words.ts';
import { TallyPad } from './tally-pad.tsx';
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

interface AddLineDialogProps {
  readonly activity: ActivityShown;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function AddLineDialog({ activity, onClose, onDone }: AddLineDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [line] = useState(newKey);
  const [village, setVillage] = useState<number | null>(null);
  const [tally, setTally] = useState(nobody);
  const wished = (): WishOf<typeof AddAttendance> =>
    village === null
      ? { faults: { 'line-village': say('village-fault') } }
      : { payload: { line, activity: activity.id, village, tally } };
  return (
    <WishDialog
      contract={AddAttendance}
      title={say('add-line')}
      shape="side"
      doIt={say('add-village')}
      icon="check"
      done={say('line-was-added')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          <OwnVillageField
            id="line-village"
            error={faults['line-village']}
            value={village}
            onValue={setVillage}
            without={activity.attendance.map((one) => one.village)}
          />
          <TallyPad label={say('came-count')} tally={tally} onTally={setTally} />
        </>
      )}
    </WishDialog>
  );
}

interface LineDialogProps {
  readonly line: Line;
  readonly name: string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** What can be put right about the people of one village. */
function LineDialog({ line, name, onClose, onChanged }: LineDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const fieldWord = useFieldWord();
  const valueWord = useValueWord();
  return (
    <Dialog title={name} open shape="side" onClose={onClose}>
      <RecordDeeds
        of={{
          record: line.id,
          what: say('what-line'),
          enteredAt: now(),
          contracts: attendanceCorrectionContracts,
          values: { village: line.village, tally: line.tally },
          fields: (values, change) => (
            <>
              <OwnVillageField
                value={values.village ?? null}
                onValue={(village) => (village === null ? undefined : change({ village: village as PlaceNumber }))}
              />
              <TallyPad
                label={say('came-count')}
                tally={values.tally ?? nobody}
                onTally={(tally) => change({ tally })}
              />
            </>
          ),
          because,
          fieldWord,
          valueWord,
        }}
        onChanged={onChanged}
      />
    </Dialog>
  );
}
