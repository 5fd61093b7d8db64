/** Putting the name of a hamlet right, and taking it off the list. */
import { RenameHamlet, RetireHamlet } from '@naung/domain/ground/places/commands.ts';
import type { HamletsOf } from '@naung/domain/ground/places/reads.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { refusalWords, words } from './area-words.ts';

export type HamletLine = z.infer<typeof HamletsOf.answer>['items'][number];

interface OneDeedProps {
  readonly hamlet: HamletLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RenameHamletDialog({ hamlet, onClose, onDone }: OneDeedProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [name, setName] = useState<string>(hamlet.name);
  const wished = (): WishOf<typeof RenameHamlet> =>
    name.trim() === ''
      ? { faults: { name: say('name-fault') } }
      : { payload: { hamlet: hamlet.id, name: name.trim() } };
  return (
    <WishDialog
      contract={RenameHamlet}
      title={say('rename')}
      doIt={say('save')}
      icon="check"
      done={say('renamed')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <TextInput
          id="name"
          label={say('hamlet-name')}
          error={faults.name}
          maxLength={80}
          value={name}
          onValue={setName}
        />
      )}
    </WishDialog>
  );
}

export function RetireHamletDialog({ hamlet, onClose, onDone }: OneDeedProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  return (
    <WishDialog
      contract={RetireHamlet}
      title={`${say('retire')}: ${hamlet.name}`}
      lead={say('retire-lead')}
      doIt={say('retire')}
      kind="grave"
      icon="void"
      done={say('was-retired')}
      because={because}
      wished={() => ({ payload: { hamlet: hamlet.id } })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
