import { toE164 } from '@naung/domain/ground/places/typed-phone.ts';
import { AddMember } from '@naung/domain/prevention/villages/commands.ts';
import type { GroupShown } from '@naung/domain/prevention/villages/group-shown.ts';
import type { MemberTold } from '@naung/domain/prevention/villages/member.ts';
import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../../ground/deeds/wish-dialog.tsx';
import { PhoneInput } from '../../ground/look/phone-input.tsx';
import { newKey } from '../../ground/outside.ts';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { MemberFields } from './member-fields.tsx';
import { faultsOf, type MemberFault, nobodyTold } from './member-told.ts';
import { refusalWords, words } from './words.ts';

interface AddMemberDialogProps {
  readonly group: GroupShown['id'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function AddMemberDialog({ group, onClose, onDone }: AddMemberDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const sayFault = useMemberFault();
  const today = useToday();
  const [member] = useState(newKey);
  const [telling, setTelling] = useState(nobodyTold);
  const [phone, setPhone] = useState('');

  const wished = (): WishOf<typeof AddMember> => {
    const faults = Object.entries(faultsOf(telling, today)).map(([field, fault]) => [field, sayFault(fault)] as const);
    const number = phone.trim() === '' ? null : toE164(phone);
    const phoneFault = number === null || number.ok ? [] : [['phone', say('phone-fault')] as const];
    if (faults.length + phoneFault.length > 0) return { faults: Object.fromEntries([...faults, ...phoneFault]) };
    const told = { ...(telling as MemberTold), name: (telling.name ?? '').trim() };
    return { payload: { member, group, ...told, ...(number?.ok ? { phone: number.value } : {}) } };
  };

  return (
    <WishDialog
      contract={AddMember}
      title={say('add-member')}
      lead={say('add-member-lead')}
      shape="side"
      doIt={say('add-member')}
      icon="check"
      done={say('member-added')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <>
          <MemberFields telling={telling} change={(part) => setTelling({ ...telling, ...part })} faults={faults} />
          <PhoneInput
            id="phone"
            label={say('phone')}
            hint={say('phone-hint')}
            optional
            error={faults.phone}
            value={phone}
            onValue={setPhone}
          />
        </>
      )}
    </WishDialog>
  );
}

function useMemberFault(): (fault: MemberFault) => string {
  const say = useWords(words);
  const known = useWordIfKnown(words);
  const sayRefusal = useWordIfKnown(refusalWords);
  return (fault) => known(fault) ?? sayRefusal(fault) ?? say('starts-on-fault');
}
