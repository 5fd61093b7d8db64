/** A duty ends with the day that is named; that of the last custodian is asked for, and a second person confirms it. */
import { EndDuty } from '@naung/domain/ground/agencies/duties.ts';
import { AskToEnd } from '@naung/domain/ground/agencies/last-custodian.ts';
import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { WishDialog } from '../deeds/wish-dialog.tsx';
import { DateInput } from '../look/date-input.tsx';
import { useToday } from '../today.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { words as custodianWords } from './custodian-words.ts';
import type { PersonLine } from './lines.ts';
import { words } from './people-words.ts';
import { refusalWords } from './refusal-words.ts';

type Duty = PersonLine['duties'][number];

interface EndDutyDialogProps {
  readonly duty: Duty;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export const watches = ({ preset }: Pick<Duty, 'preset'>): boolean =>
  presetOf(preset)?.deeds.includes('keep-walls') === true;

export function EndDutyDialog(props: EndDutyDialogProps) {
  const say = useWords(words);
  const sayCustodian = useWords(custodianWords);
  const lead = watches(props.duty) ? `${say('end-duty-lead')} ${sayCustodian('end-lead')}` : say('end-duty-lead');
  const said = { title: say('end-duty'), lead, doIt: say('end-duty'), done: say('duty-was-ended') };
  return <Ending contract={EndDuty} {...said} {...props} />;
}

export function AskToEndDialog(props: EndDutyDialogProps) {
  const say = useWords(custodianWords);
  const said = { title: say('ask'), lead: say('ask-lead'), doIt: say('ask'), done: say('was-asked') };
  return <Ending contract={AskToEnd} {...said} {...props} />;
}

interface EndingProps extends EndDutyDialogProps {
  readonly contract: typeof EndDuty | typeof AskToEnd;
  readonly title: string;
  readonly lead: string;
  readonly doIt: string;
  readonly done: string;
}

function Ending({ duty, ...rest }: EndingProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [endsOn, setEndsOn] = useState<Day | ''>(useToday());
  return (
    <WishDialog
      {...rest}
      kind="grave"
      icon="event"
      because={because}
      wished={() =>
        endsOn === '' ? { faults: { 'ends-on': say('end-on-fault') } } : { payload: { duty: duty.id, endsOn } }
      }
    >
      {(faults) => (
        <DateInput
          id="ends-on"
          label={say('ends-on')}
          error={faults['ends-on']}
          earliest={duty.startsOn}
          value={endsOn}
          onValue={setEndsOn}
        />
      )}
    </WishDialog>
  );
}
