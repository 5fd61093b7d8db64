/** Into a new case under an alias, or into one that is open. The alias is never, not even in part, the real name. */
import { useState } from 'preact/hooks';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { FoundField } from '../../ground/finding/found-field.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { AliasField } from './alias-field.tsx';
import { isRealName } from './aliases.ts';
import type { ConcernDialogProps } from './concern-dialog.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';
import { useAccepting } from './use-accepting.ts';
import { WorkerField } from './worker-field.tsx';

export function AcceptDialog({ concern, onClose, onDone }: ConcernDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [tried, setTried] = useState(false);
  const { wish, change, accept, working, failure } = useAccepting(concern.id, onDone);
  const named = [concern.told?.subjectName, concern.told?.respondentName, concern.told?.reporterName];
  const alias = wish.alias.trim();
  const aliasFault =
    alias.length < 2 ? say('alias-fault') : isRealName(alias, named) ? say('alias-is-name') : undefined;
  const isNew = wish.into === 'new';

  return (
    <DeedDialog
      title={say('accept-title')}
      lead={say('accept-lead')}
      doIt={say(isNew ? 'do-accept-new' : 'do-accept-open')}
      icon="check"
      working={working}
      failure={failure}
      because={because}
      onClose={onClose}
      onDo={() => {
        setTried(true);
        if (!isNew || aliasFault === undefined) void accept();
      }}
    >
      <Radios
        label={say('into')}
        value={wish.into}
        onValue={(into) => change({ into })}
        choices={(['new', 'open'] as const).map((one) => ({ value: one, label: say(`into-${one}`) }))}
      />
      {isNew ? (
        <>
          <AliasField
            concern={concern.id}
            named={named}
            value={wish.alias}
            onValue={(next) => change({ alias: next })}
            error={tried ? aliasFault : undefined}
          />
          <WorkerField unit={concern.unit} value={wish.worker} onValue={(worker) => change({ worker })} />
        </>
      ) : (
        <FoundField
          finder="cases"
          label={say('which-case')}
          hint={say('which-case-hint')}
          chosen={wish.openCase}
          onChoose={(openCase) => change({ openCase })}
          error={tried && wish.openCase === null ? say('which-case-fault') : undefined}
        />
      )}
    </DeedDialog>
  );
}
