/** "Made sudah mencatat ini: gabungkan?" Nothing is joined by itself; whoever writes the second record is asked. */

import type { ActivityInList } from '@naung/domain/prevention/activities/activity-shown.ts';
import { type attendanceSides, JoinActivities } from '@naung/domain/prevention/activities/commands.ts';
import { headsIn } from '@naung/domain/prevention/activities/model.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { WishDialog, type WishOf } from '../../ground/deeds/wish-dialog.tsx';
import { go } from '../../ground/going/going.ts';
import { Button } from '../../ground/look/button.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { Dialog } from '../../ground/look/dialog.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { useDaysSaid } from './days-said.ts';
import { useVillageName } from './lines-field.tsx';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

type Side = (typeof attendanceSides)[number];

interface JoinOrSaveProps {
  readonly similar: readonly ActivityInList[];
  /** Heads in the record that is being written. */
  readonly mine: number;
  /** Writes the new record; answers with its id, or null where it could not be written. */
  readonly write: () => Promise<string | null>;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

export function JoinOrSave({ similar, mine, write, onSave, onClose }: JoinOrSaveProps) {
  const say = useWords(words);
  const [into, setInto] = useState<string>(similar[0]?.id ?? '');
  const [side, setSide] = useState<Side>('kept');
  const { perform, working } = usePerform(JoinActivities);
  const chosen = similar.find((one) => one.id === into) ?? similar[0];
  if (chosen === undefined) return null;

  const join = async () => {
    const activity = await write();
    if (activity === null) return onClose();
    const answer = await perform({ activity, into: chosen.id, attendanceFrom: side });
    toast(say(answer.ok ? 'joined' : 'not-joined'));
    go(`/kegiatan/${answer.ok ? chosen.id : activity}`);
  };

  return (
    <Dialog
      title={say('similar-title', { name: chosen.recordedBy.name })}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('never-mind')}</Button>
          <Button onPress={onSave}>{say('another-one')}</Button>
          <Button kind="main" icon="join" busy={working && say('saving')} onPress={() => void join()}>
            {say('join-them')}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{say('similar-lead')}</p>
        <WhichOne similar={similar} value={into} onValue={setInto} />
        <WhoseCount theirs={chosen} mine={say('count-mine', { count: mine })} value={side} onValue={setSide} />
      </div>
    </Dialog>
  );
}

interface JoinDialogProps {
  /** The record that goes. */
  readonly activity: ActivityInList;
  readonly similar: readonly ActivityInList[];
  readonly onClose: () => void;
}

/** The same for a record that stands already: it goes, and points to the one that stays. */
export function JoinDialog({ activity, similar, onClose }: JoinDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [into, setInto] = useState<string>(similar[0]?.id ?? '');
  const [side, setSide] = useState<Side>('kept');
  const chosen = similar.find((one) => one.id === into) ?? similar[0];
  if (chosen === undefined) return null;
  const mine = say('count-of-this', { count: headsIn(activity.reach) });
  const wished = (): WishOf<typeof JoinActivities> => ({
    payload: { activity: activity.id, into: chosen.id, attendanceFrom: side },
  });
  return (
    <WishDialog
      contract={JoinActivities}
      title={say('join-title')}
      lead={say('join-lead')}
      doIt={say('join-them')}
      icon="join"
      done={say('joined')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={() => go(`/kegiatan/${chosen.id}`)}
    >
      {() => (
        <>
          <WhichOne similar={similar} value={into} onValue={setInto} />
          <WhoseCount theirs={chosen} mine={mine} value={side} onValue={setSide} />
        </>
      )}
    </WishDialog>
  );
}

interface WhichOneProps {
  readonly similar: readonly ActivityInList[];
  readonly value: string;
  readonly onValue: (id: string) => void;
}

function WhichOne({ similar, value, onValue }: WhichOneProps) {
  const say = useWords(words);
  const daysSaid = useDaysSaid();
  const villageName = useVillageName(similar.map((one) => one.village));
  const whereOf = (one: ActivityInList) =>
    one.village === null ? (one.placeWords ?? say('no-place')) : villageName(one.village);
  return (
    <Radios
      label={say('similar-which')}
      value={value}
      onValue={onValue}
      choices={similar.map((one) => ({
        value: one.id,
        label: one.title,
        hint: [daysSaid(one), whereOf(one), say('heads', { count: headsIn(one.reach) }), one.recordedBy.name].join(
          ' · ',
        ),
      }))}
    />
  );
}

interface WhoseCountProps {
  readonly theirs: ActivityInList;
  readonly mine: string;
  readonly value: Side;
  readonly onValue: (side: Side) => void;
}

function WhoseCount({ theirs, mine, value, onValue }: WhoseCountProps) {
  const say = useWords(words);
  const count = headsIn(theirs.reach);
  return (
    <Radios
      label={say('whose-count')}
      value={value}
      onValue={onValue}
      choices={[
        { value: 'kept', label: say('count-theirs', { name: theirs.recordedBy.name, count }) },
        { value: 'joined', label: mine },
      ]}
    />
  );
}
