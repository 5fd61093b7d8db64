/** What is hers to do about one opening; what ends or widens it is asked once more in a dialog. */
import { ConfirmCall } from '@naung/domain/ground/emergencies/opening.ts';
import type { EmergencyShown } from '@naung/domain/ground/emergencies/reviewing.ts';
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { usePerform } from '../api/use-perform.ts';
import { Button, LinkButton } from '../look/button.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import type { IconName } from '../look/icons.ts';
import { toast } from '../look/toasts.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { EndDialog, NoteCallDialog, type OneDialogProps, ReviewDialog } from './dialogs.tsx';
import { OpenDialog } from './open-dialog.tsx';
import { refusalWords } from './refusal-words.ts';
import { ConfirmDialog, DeclineDialog, NameSecondDialog } from './second-dialogs.tsx';
import { isOpenWithoutDanger } from './standing.ts';
import { words } from './words.ts';

const deeds = {
  end: { icon: 'lock', isHers: (one) => one.isMine && one.isLive },
  'danger-now': { icon: 'warning', isHers: isOpenWithoutDanger },
  'name-second': { icon: 'people', isHers: (one) => one.isMine && one.isLive && one.voice === 'declined' },
  'note-call': { icon: 'phone', isHers: (one) => owesCall(one) },
  confirm: { icon: 'check', isHers: (one) => one.isMineToConfirm },
  decline: { icon: 'refused', isHers: (one) => one.isMineToConfirm },
  review: { icon: 'check', isHers: (one) => one.isMineToReview },
} as const satisfies Readonly<
  Record<string, { readonly icon: IconName; readonly isHers: (one: EmergencyShown) => boolean }>
>;
type DeedHere = keyof typeof deeds;
const inOrder = Object.keys(deeds) as readonly DeedHere[];

const dialogs: Readonly<Record<Exclude<DeedHere, 'danger-now'>, ComponentType<OneDialogProps>>> = {
  end: EndDialog,
  'name-second': NameSecondDialog,
  'note-call': NoteCallDialog,
  confirm: ConfirmDialog,
  decline: DeclineDialog,
  review: ReviewDialog,
};

const owesCall = ({ isMine, isDanger, isLive, voice }: EmergencyShown): boolean =>
  isMine && isDanger && (voice === 'call-owed' || ((voice === 'named' || voice === 'declined') && isLive));

export interface OneEmergencyProps {
  readonly one: EmergencyShown;
  /** All that she is told of, this one among them. */
  readonly told: readonly EmergencyShown[];
  readonly onChanged: () => void;
}

export function Deeds({ one, told, onChanged }: OneEmergencyProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [opened, setOpened] = useState<DeedHere | null>(null);
  const confirmingCall = usePerform(ConfirmCall);
  const confirmCall = async () => {
    const answer = await confirmingCall.perform({ emergency: one.emergency });
    if (!answer.ok) return;
    toast(say('was-confirmed'));
    onChanged();
  };
  const dialog = { one, onClose: () => setOpened(null), onDone: onChanged };
  const Opened = opened === null || opened === 'danger-now' ? null : dialogs[opened];
  return (
    <>
      <div class="row">
        {one.case === null ? null : (
          <LinkButton icon="eye" href={`/kasus/${one.case}`}>
            {say('see-case')}
          </LinkButton>
        )}
        {inOrder
          .filter((key) => deeds[key].isHers(one))
          .map((key) => (
            <Button key={key} icon={deeds[key].icon} onPress={() => setOpened(key)}>
              {say(key)}
            </Button>
          ))}
        {one.isMineToConfirmCall ? (
          <Button icon="phone" onPress={() => void confirmCall()}>
            {say('confirm-call')}
          </Button>
        ) : null}
      </div>
      <FailureNotice failure={confirmingCall.failure} because={because} />
      {opened === 'danger-now' ? <OpenDialog told={told} instead={one} {...dialog} /> : null}
      {Opened === null ? null : <Opened {...dialog} />}
    </>
  );
}
