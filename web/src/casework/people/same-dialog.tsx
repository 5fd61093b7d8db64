/** Another file of the same person, of those alone on which the one who says so works as well. */
import { PeopleOfCase } from '@naung/domain/casework/people/reads.ts';
import { SaySame } from '@naung/domain/casework/people/same.ts';
import { useMemo, useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { FoundField } from '../../ground/finding/found-field.tsx';
import type { Option } from '../../ground/look/combobox.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { words } from './merging-words.ts';
import { refusalWords } from './refusal-words.ts';

interface SameDialogProps {
  readonly client: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function SameDialog({ client, onClose, onDone }: SameDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const same = useMemo(newKey, []);
  const [chosen, setChosen] = useState<Option | null>(null);
  const [tried, setTried] = useState(false);
  const there = useRead(PeopleOfCase, chosen === null ? null : ({ case: chosen.value } as never));
  const other = there.value?.clients.find((one) => one.isMain && one.voidedAt === null);
  const { perform, working, failure } = usePerform(SaySame);
  const isSettled = chosen !== null && (there.value !== null || there.failure !== null);
  const missing = chosen === null ? say('choose-case') : say('no-client-there');

  const save = async () => {
    setTried(true);
    if (other === undefined) return;
    const answer = await perform({ same, client, other: other.id } as never);
    if (!answer.ok) return;
    toast(say('was-said-same'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('say-same-title')}
      lead={say('say-same-lead')}
      doIt={say('do-say-same')}
      icon="join"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void save()}
      onClose={onClose}
    >
      <FoundField
        finder="cases"
        label={say('other-case')}
        hint={say('other-case-hint')}
        chosen={chosen}
        onChoose={setChosen}
        error={tried && other === undefined && (chosen === null || isSettled) ? missing : undefined}
      />
    </DeedDialog>
  );
}
