import { NoteContact } from '@naung/domain/casework/intake/commands.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { SafeContactBlock } from '../../ground/safe-contact/safe-contact-block.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { ConcernDialogProps } from './concern-dialog.ts';
import { contactWords, words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

const ways = ['call', 'whatsapp', 'visit', 'through-someone', 'tried-in-vain'] as const;

/** The safe way stands above the choice: it is read before anybody dials. */
export function ContactDialog({ concern, onClose, onDone }: ConcernDialogProps) {
  const say = useWords(words);
  const sayWay = useWords(contactWords);
  const because = useWordIfKnown(refusalWords);
  const [how, setHow] = useState<(typeof ways)[number] | ''>('');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(NoteContact);

  const note = async () => {
    setTried(true);
    if (how === '') return;
    const answer = await perform({ concern: concern.id, how });
    if (!answer.ok) return;
    toast(say('was-contacted'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('contact-title')}
      lead={say('contact-lead')}
      doIt={say('do-contact')}
      icon="phone"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void note()}
      onClose={onClose}
    >
      {concern.told === null ? null : <SafeContactBlock ways={concern.told.safeContact} />}
      <Radios
        label={say('contact-how')}
        value={how}
        onValue={setHow}
        error={tried && how === '' ? say('contact-fault') : undefined}
        choices={ways.map((way) => ({ value: way, label: sayWay(way) }))}
      />
    </DeedDialog>
  );
}
