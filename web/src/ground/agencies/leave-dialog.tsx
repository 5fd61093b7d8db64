/** Somebody leaves: every duty of hers ends. */
import { EndPerson } from '@naung/domain/ground/agencies/duties.ts';
import { WishDialog } from '../deeds/wish-dialog.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import type { PersonLine } from './lines.ts';
import { words } from './people-words.ts';
import { refusalWords } from './refusal-words.ts';

interface LeaveDialogProps {
  readonly person: PersonLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function LeaveDialog({ person, onClose, onDone }: LeaveDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  return (
    <WishDialog
      contract={EndPerson}
      title={`${say('leave')}: ${person.name}`}
      lead={say('leave-lead')}
      doIt={say('leave')}
      kind="grave"
      icon="signOut"
      done={say('person-left')}
      because={because}
      wished={() => ({ payload: { person: person.id } })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
