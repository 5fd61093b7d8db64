import type { ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import { useState } from 'preact/hooks';
import { DeedButton } from '../../ground/deeds/deed-button.tsx';
import { Section } from '../../ground/look/page.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { AddLineDialog } from './add-line-dialog.tsx';
import { AttendanceTable, type Row } from './attendance-table.tsx';
import { BandTable } from './band-table.tsx';
import { LineDialog } from './line-dialog.tsx';
import { useVillageName } from './lines-field.tsx';
import { words } from './words.ts';

interface AttendanceProps {
  readonly activity: ActivityShown;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

export function Attendance({ activity, mayChange, onChanged }: AttendanceProps) {
  const say = useWords(words);
  const nameOf = useVillageName(activity.attendance.map((line) => line.village));
  const [opened, setOpened] = useState<string | null>(null);
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
          <DeedButton
            icon="add"
            label={say('add-line')}
            dialog={(close) => <AddLineDialog activity={activity} onClose={close} onDone={onChanged} />}
          />
        ) : undefined
      }
    >
      <p class="soft">{say('attendance-lead')}</p>
      <AttendanceTable rows={rows} onOpen={mayChange ? setOpened : null} />
      {activity.bands === null ? null : <BandTable bands={activity.bands} />}
      {line === undefined ? null : (
        <LineDialog line={line} name={nameOf(line.village)} onClose={() => setOpened(null)} onChanged={onChanged} />
      )}
    </Section>
  );
}
