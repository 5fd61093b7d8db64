/** What can be done about one member: end the term, change the number, put the record right. */
import { toE164 } from '@naung/domain/ground/places/typed-phone.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { EndTerm, SetPhone } from '@naung/domain/prevention/villages/commands.ts';
import { memberCorrectionContracts } from '@naung/domain/prevention/villages/correcting.ts';
import type { MemberTold } from '@naung/domain/prevention/villages/member.ts';
import { useState } from 'preact/hooks';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { WishDialog, type WishOf } from '../../ground/deeds/wish-dialog.tsx';
import { Button } from '../../ground/look/button.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { Dialog } from '../../ground/look/dialog.tsx';
import { Facts } from '../../ground/look/facts.tsx';
import { PhoneInput } from '../../ground/look/phone-input.tsx';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { useFieldWord, useValueWord } from './field-names.ts';
import { MemberFields } from './member-fields.tsx';
import type { Member } from './member-line.ts';
import { Term } from './term.tsx';
import { refusalWords, words } from './words.ts';

interface MemberDialogProps {
  readonly member: Member;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

export function MemberDialog({ member, onClose, onChanged }: MemberDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const fieldWord = useFieldWord();
  const valueWord = useValueWord();
  const elements = useCodes('member-elements');
  const roles = useCodes('member-roles');
  const today = useToday();
  const [opened, setOpened] = useState<'nothing' | 'end' | 'phone'>('nothing');
  const { sex, element, role, startsOn, endsOn, trainedOn, decreeNumber } = member;
  const values = {
    name: member.name ?? '',
    sex,
    element,
    role,
    startsOn,
    endsOn,
    trainedOn,
    decreeNumber,
  } as MemberTold;
  const shared = { member, onClose: () => setOpened('nothing'), onDone: onChanged };
  return (
    <Dialog title={member.name ?? say('child-member')} open shape="side" onClose={onClose}>
      <Facts
        facts={[
          [say('element'), elements.wordOf(element)],
          [say('role'), roles.wordOf(role)],
          [say('term'), <Term member={member} />],
        ]}
      />
      <RecordDeeds
        of={{
          record: member.id,
          what: say('what-member'),
          enteredAt: member.enteredAt,
          contracts: memberCorrectionContracts,
          values,
          fields: (telling, change) => <MemberFields telling={telling} change={change} />,
          because,
          fieldWord,
          valueWord,
        }}
        onChanged={onChanged}
      >
        {endsOn !== null && endsOn <= today ? null : (
          <Button kind="quiet" icon="event" onPress={() => setOpened('end')}>
            {say('end-term')}
          </Button>
        )}
        <Button kind="quiet" icon="phone" onPress={() => setOpened('phone')}>
          {say('set-phone')}
        </Button>
      </RecordDeeds>
      {opened === 'end' ? <EndTermDialog {...shared} /> : null}
      {opened === 'phone' ? <SetPhoneDialog {...shared} /> : null}
    </Dialog>
  );
}

interface OneDeedProps {
  readonly member: Member;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function EndTermDialog({ member, onClose, onDone }: OneDeedProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [on, setOn] = useState<Day | ''>(useToday());
  const wished = (): WishOf<typeof EndTerm> =>
    on === '' ? { faults: { on: say('end-on-fault') } } : { payload: { member: member.id, on } };
  return (
    <WishDialog
      contract={EndTerm}
      title={say('end-term')}
      lead={say('end-term-lead')}
      doIt={say('end-term')}
      icon="event"
      done={say('term-was-ended')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <DateInput
          id="on"
          label={say('ends-on')}
          error={faults.on}
          earliest={member.startsOn}
          value={on}
          onValue={setOn}
        />
      )}
    </WishDialog>
  );
}

function SetPhoneDialog({ member, onClose, onDone }: OneDeedProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [phone, setPhone] = useState('');
  const wished = (): WishOf<typeof SetPhone> => {
    if (phone.trim() === '') return { payload: { member: member.id, phone: null } };
    const number = toE164(phone);
    return number.ok
      ? { payload: { member: member.id, phone: number.value } }
      : { faults: { phone: say('phone-fault') } };
  };
  return (
    <WishDialog
      contract={SetPhone}
      title={say('set-phone')}
      lead={say('phone-hint')}
      doIt={say('save')}
      icon="check"
      done={say('phone-was-set')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <PhoneInput
          id="phone"
          label={say('phone')}
          hint={say('phone-empty-hint')}
          optional
          error={faults.phone}
          value={phone}
          onValue={setPhone}
        />
      )}
    </WishDialog>
  );
}
