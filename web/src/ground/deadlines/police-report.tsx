/** When the police were told of this case, and the number under which they took the report; it may come days after the visit. */
import { NoteReference } from '@naung/domain/ground/deadlines/commands.ts';
import { type MetClock, MetClocks } from '@naung/domain/ground/deadlines/reads.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../api/use-read.ts';
import { WishDialog } from '../deeds/wish-dialog.tsx';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { Drawer } from '../look/drawer.tsx';
import { Facts } from '../look/facts.tsx';
import { Shown } from '../look/shown.tsx';
import { Empty } from '../look/states.tsx';
import { TextInput } from '../look/text-input.tsx';
import { When } from '../look/when.tsx';
import type { CasePartProps } from '../room.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { words } from './police-words.ts';
import { refusalWords, standingWords } from './words.ts';

export function PoliceReport({ case: subject, onChanged }: CasePartProps) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const reading = useRead(MetClocks, open ? { subject } : null);
  const changed = () => {
    reading.again();
    onChanged();
  };
  return (
    <Drawer title={say('title')} icon="justice" open={open} onToggle={setOpen} summary={say('summary')}>
      {open ? (
        <Shown reading={reading} lines={2}>
          {({ items }) => {
            const reports = items.filter((one) => one.kind === 'tpks-report-to-police');
            return reports.length === 0 ? (
              <Empty icon="justice" title={say('none')} why={say('none-why')} />
            ) : (
              <div class="records">
                {reports.map((report) => (
                  <OneReport key={report.id} report={report} onChanged={changed} />
                ))}
              </div>
            );
          }}
        </Shown>
      ) : null}
    </Drawer>
  );
}

interface OneReportProps {
  readonly report: MetClock;
  readonly onChanged: () => void;
}

function OneReport({ report, onChanged }: OneReportProps) {
  const say = useWords(words);
  const sayStanding = useWords(standingWords);
  const [noting, setNoting] = useState(false);
  return (
    <article class="record">
      <Facts
        facts={[
          [
            say('told-at'),
            <>
              <When at={report.metAt} />{' '}
              {report.isLate ? (
                <Badge tone="attention" icon="warning">
                  {sayStanding('late')}
                </Badge>
              ) : null}
            </>,
          ],
          [
            say('reference'),
            report.reference === null ? (
              <span class="soft">{say('reference-none')}</span>
            ) : (
              <span class="as-written">{report.reference}</span>
            ),
          ],
        ]}
      />
      <Button kind="quiet" icon={report.reference === null ? 'add' : 'correct'} onPress={() => setNoting(true)}>
        {say(report.reference === null ? 'note' : 'correct')}
      </Button>
      {noting ? <NoteDialog report={report} onClose={() => setNoting(false)} onDone={onChanged} /> : null}
    </article>
  );
}

interface NoteDialogProps {
  readonly report: MetClock;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function NoteDialog({ report, onClose, onDone }: NoteDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [reference, setReference] = useState(report.reference ?? '');
  return (
    <WishDialog
      contract={NoteReference}
      title={say('reference')}
      lead={say('lead')}
      doIt={say('save')}
      icon="check"
      done={say('was-noted')}
      because={because}
      wished={() => ({
        payload: { clock: report.id, reference: reference.trim() === '' ? null : reference.trim() },
      })}
      onClose={onClose}
      onDone={onDone}
    >
      {() => (
        <TextInput
          label={say('reference')}
          hint={say('reference-hint')}
          maxLength={120}
          value={reference}
          onValue={setReference}
        />
      )}
    </WishDialog>
  );
}
