/** Another file of the same person, of those alone on which the one who says so works as well. */
import { PeopleOfCase } from '@naung/domain/casework/people/reads.ts';
import { SaySame } from '@naung/domain/casework/people/same.ts';
import { useMemo, useState } from 'preact/hooks';
import { useRead } from '../../ground/api/use-read.ts';
import { WishDialog, type WishOf } from '../../ground/deeds/wish-dialog.tsx';
import { FoundField } from '../../ground/finding/found-field.tsx';
import type { Option } from '../../ground/look/combobox.tsx';
import { newKey } from '../../ground/outside.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { words } from './merging-words.ts';
import { refusalWords } from './refusal-words.ts';

interface SameDialogProps {
  readonly client: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function SameDialog({ client, ...rest }: SameDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const same = useMemo(newKey, []);
  const [chosen, setChosen] = useState<Option | null>(null);
  const there = useRead(PeopleOfCase, chosen === null ? null : { case: chosen.value });
  const other = there.value?.clients.find((one) => one.isMain && one.voidedAt === null);
  const wished = (): WishOf<typeof SaySame> => {
    if (other !== undefined) return { payload: { same, client, other: other.id } };
    if (chosen === null) return { faults: { 'other-case': say('choose-case') } };
    return { faults: { 'other-case': say(there.waiting ? 'wait-for-case' : 'no-client-there') } };
  };

  return (
    <WishDialog
      contract={SaySame}
      title={say('say-same-title')}
      lead={say('say-same-lead')}
      doIt={say('do-say-same')}
      icon="join"
      done={say('was-said-same')}
      because={because}
      wished={wished}
      {...rest}
    >
      {(faults) => (
        <FoundField
          id="other-case"
          finder="cases"
          label={say('other-case')}
          hint={say('other-case-hint')}
          chosen={chosen}
          onChoose={setChosen}
          error={other === undefined ? faults['other-case'] : undefined}
        />
      )}
    </WishDialog>
  );
}
