/** Offering a concern to the district where it belongs. */
import { HandOverConcern } from '@naung/domain/casework/intake/commands.ts';
import { TakeBackConcern } from '@naung/domain/casework/intake/passing-on.ts';
import { useMemo, useState } from 'preact/hooks';
import { type Receiver, ReceiverField } from '../../ground/agencies/receiver-field.tsx';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { ConcernDialogProps } from './concern-dialog.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

export function HandOverDialog({ concern, onClose, onDone }: ConcernDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const letter = useMemo(newKey, []);
  const [receiver, setReceiver] = useState<Receiver | null>(null);
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(HandOverConcern);
  const takingBack = usePerform(TakeBackConcern);

  const takeBack = async (toDistrict: number) => {
    const answer = await takingBack.perform({ concern: concern.id, letter, toDistrict });
    const why = answer.ok || answer.failure.kind !== 'refused' ? null : because(answer.failure.because);
    toast(answer.ok ? say('was-taken-back') : (why ?? say('was-not-taken-back')));
    if (answer.ok) onDone();
  };
  const handOver = async () => {
    setTried(true);
    if (receiver === null) return;
    const to = { toDistrict: receiver.district, toUnit: receiver.unit };
    const answer = await perform({ concern: concern.id, letter, ...to });
    if (!answer.ok) return;
    toast(say('was-handed-over'), () => void takeBack(receiver.district));
    onDone();
  };

  return (
    <DeedDialog
      title={say('hand-over-title')}
      lead={say('hand-over-lead')}
      doIt={say('do-hand-over')}
      icon="handOver"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void handOver()}
      onClose={onClose}
    >
      <ReceiverField value={receiver} onValue={setReceiver} tried={tried} />
    </DeedDialog>
  );
}
