/** Writing down a service quickly. What is typed is kept as a draft: closing the dialog takes nothing away. */
import { GiveService } from '@naung/domain/casework/services/commands.ts';
import { useMemo } from 'preact/hooks';
import { WishDialog } from '../../ground/deeds/wish-dialog.tsx';
import { useDraft } from '../../ground/drafts/use-draft.ts';
import type { Choice } from '../../ground/look/choices.tsx';
import { DraftLine } from '../../ground/look/draft-line.tsx';
import { newKey } from '../../ground/outside.ts';
import { useMe } from '../../ground/signing-in/signed-in.tsx';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { GivenFields } from './given-fields.tsx';
import { type GivenForm, givenFaults, givenSaid } from './given-form.ts';
import { formOfGiven } from './given-told.ts';
import { words } from './given-words.ts';
import { refusalWords } from './refusal-words.ts';

interface GiveDialogProps {
  readonly case: string;
  readonly goals: readonly Choice[];
  readonly settlementIsBarred: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function GiveDialog({ case: id, goals, settlementIsBarred, onClose, onDone }: GiveDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const me = useMe();
  const today = useToday();
  const first = useMemo(() => formOfGiven(newKey(), { byUnit: me.duty?.unit, givenOn: today }), []);
  const draft = useDraft<GivenForm>(`services/give/${id}`, first);
  const wished = () => {
    const faults = givenFaults(draft.value, today, say);
    const payload = givenSaid(draft.value, id);
    return payload === null || Object.keys(faults).length > 0 ? { faults } : { payload };
  };
  return (
    <WishDialog
      contract={GiveService}
      title={say('give')}
      lead={say('give-lead')}
      doIt={say('do-give')}
      icon="check"
      done={say('was-given')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={() => {
        void draft.finish();
        onDone();
      }}
    >
      {(faults) => (
        <>
          <GivenFields
            form={draft.value}
            change={(part) => draft.write({ ...draft.value, ...part })}
            faults={faults}
            goals={goals}
            settlementIsBarred={settlementIsBarred}
          />
          <DraftLine draft={draft} />
        </>
      )}
    </WishDialog>
  );
}
