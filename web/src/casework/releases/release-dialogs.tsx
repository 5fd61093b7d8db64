/** Deciding what another asked to take out, and saving what was allowed. */
import { DecideRelease } from '@naung/domain/casework/releases/commands.ts';
import { ReleasedSheet, type ReleaseInList } from '@naung/domain/casework/releases/reads.ts';
import { useState } from 'preact/hooks';
import { ask } from '../../ground/api/client.ts';
import type { Failure } from '../../ground/api/failure.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { WishDialog } from '../../ground/deeds/wish-dialog.tsx';
import { Facts } from '../../ground/look/facts.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { ListAsked } from './list-asked.tsx';
import { reasonWords, refusalWords, words } from './words.ts';

interface DialogProps {
  readonly release: ReleaseInList;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function DecideDialog({ release, answer, ...rest }: DialogProps & { readonly answer: 'allow' | 'refuse' }) {
  const say = useWords(words);
  const sayWhy = useWords(reasonWords);
  const because = useWordIfKnown(refusalWords);
  const isTakenBack = answer === 'refuse' && release.isMine;
  return (
    <WishDialog
      contract={DecideRelease}
      title={say(isTakenBack ? 'take-back' : `${answer}-title`)}
      lead={isTakenBack ? undefined : say(`${answer}-lead`, { name: release.askedByName })}
      doIt={say(isTakenBack ? 'take-back' : answer)}
      icon={answer === 'allow' ? 'check' : 'close'}
      kind={answer === 'allow' ? 'grave' : 'main'}
      done={say('was-decided')}
      because={because}
      wished={() => ({ payload: { release: release.id, answer } })}
      {...rest}
    >
      {() => (
        <Facts
          facts={[
            [say('list'), <ListAsked key="list" release={release} />],
            [say('why'), sayWhy(release.because)],
          ]}
        />
      )}
    </WishDialog>
  );
}

export function TakeDialog({ release, onClose, onDone }: DialogProps) {
  const say = useWords(words);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = async () => {
    setWorking(true);
    const answer = await ask(ReleasedSheet, { release: release.id });
    setWorking(false);
    if (!answer.ok) return setFailure(answer.failure);
    saveOnDevice(answer.value.xlsx);
    toast(say('taken'));
    onClose();
    onDone();
  };
  return (
    <DeedDialog
      title={say('take-title')}
      lead={say('take-lead')}
      doIt={say('take')}
      icon="download"
      working={working}
      failure={failure}
      because={useWordIfKnown(refusalWords)}
      onDo={() => void take()}
      onClose={onClose}
    />
  );
}

/** Under a name that says nothing; the address of the bytes lives as long as the press of the button. */
function saveOnDevice(base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'daftar.xlsx';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
