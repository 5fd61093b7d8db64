/** An agency or a unit takes another name. */
import type { RenameAgency, RenameUnit } from '@naung/domain/ground/agencies/commands.ts';
import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { isName } from './name.ts';
import { words } from './office-words.ts';
import { refusalWords } from './refusal-words.ts';

interface RenameDialogProps<C extends typeof RenameAgency | typeof RenameUnit> {
  readonly contract: C;
  readonly name: string;
  readonly wishOf: (name: string) => WishOf<C>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RenameDialog<C extends typeof RenameAgency | typeof RenameUnit>(props: RenameDialogProps<C>) {
  const { contract, wishOf, onClose, onDone } = props;
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [name, setName] = useState(props.name);
  return (
    <WishDialog
      contract={contract}
      title={say('rename')}
      lead={say('rename-lead')}
      doIt={say('save')}
      icon="check"
      done={say('renamed')}
      because={because}
      wished={() => (isName(name) ? wishOf(name.trim()) : { faults: { name: say('name-fault') } })}
      onClose={onClose}
      onDone={onDone}
    >
      {(faults) => (
        <TextInput id="name" label={say('name')} error={faults.name} maxLength={120} value={name} onValue={setName} />
      )}
    </WishDialog>
  );
}
