import { MeetClock } from '@naung/domain/ground/deadlines/commands.ts';
import { type MetHow, meetsByHand, takesReference } from '@naung/domain/ground/deadlines/model.ts';
import type { ClockDue } from '@naung/domain/ground/deadlines/reads.ts';
import { type Day, dayIn } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../api/use-perform.ts';
import { DeedDialog } from '../deeds/deed-dialog.tsx';
import { Radios } from '../look/choices.tsx';
import { DateInput } from '../look/date-input.tsx';
import { hourText } from '../look/dates.ts';
import { TextInput } from '../look/text-input.tsx';
import { toast } from '../look/toasts.tsx';
import { now } from '../outside.ts';
import { useZone } from '../signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { momentOf } from './moment-of.ts';
import { howWords, kindWords, refusalWords, words } from './words.ts';

interface MeetDialogProps {
  readonly clock: ClockDue;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function MeetDialog({ clock, onClose, onDone }: MeetDialogProps) {
  const say = useWords(words);
  const sayKind = useWords(kindWords);
  const sayHow = useWords(howWords);
  const because = useWordIfKnown(refusalWords);
  const zone = useZone();
  const ways = meetsByHand[clock.kind];
  const [how, setHow] = useState<MetHow | ''>(ways.length === 1 ? (ways[0] ?? '') : '');
  const [day, setDay] = useState<Day | ''>(dayIn(zone, now()));
  const [hour, setHour] = useState(hourText(now(), zone, 'en'));
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(MeetClock);
  const at = momentOf(day, hour, zone);

  const save = async () => {
    setTried(true);
    if (at === null || how === '') return;
    const number = reference.trim() === '' ? {} : { reference: reference.trim() };
    const answer = await perform({ clock: clock.id, how, at, ...number });
    if (!answer.ok) return;
    toast(say('was-met'));
    onClose();
    onDone();
  };

  return (
    <DeedDialog
      title={say('meet-title', { what: sayKind(clock.kind) })}
      lead={say('meet-lead')}
      doIt={say('save')}
      icon="check"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void save()}
      onClose={onClose}
    >
      <Radios
        label={say('how')}
        value={how}
        onValue={setHow}
        error={tried && how === '' ? say('how-fault') : undefined}
        choices={ways.map((way) => ({ value: way, label: sayHow(way) }))}
      />
      <DateInput label={say('on-day')} value={day} onValue={setDay} recent />
      <TextInput
        label={say('at-hour')}
        width="short"
        value={hour}
        onValue={setHour}
        error={tried && at === null ? say('hour-fault') : undefined}
      />
      {takesReference[clock.kind] ? (
        <TextInput
          label={say('reference')}
          hint={say('reference-hint')}
          optional
          maxLength={120}
          value={reference}
          onValue={setReference}
        />
      ) : null}
      <p class="soft">{say('basis', { basis: clock.basis })}</p>
    </DeedDialog>
  );
}
