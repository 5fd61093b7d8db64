import { sessionEnded } from '../api/client.ts';
import { proofWanted, settleProof } from '../api/proof.ts';
import { useKept } from '../kept.ts';
import { Dialog } from '../look/dialog.tsx';
import { useWords } from '../words/use-words.ts';
import { ProveForm } from './prove-form.tsx';
import { words } from './words.ts';

/** Asked over the open page, which stays as it is; what was asked for is then shown by itself. */
export function ProveAgain() {
  const say = useWords(words);
  const wanted = useKept(proofWanted);
  const gone = () => {
    sessionEnded.set(true);
    settleProof(false);
  };
  return (
    <Dialog title={say('prove')} open={wanted} onClose={() => settleProof(false)}>
      <p>{say('prove-lead')}</p>
      <ProveForm onProved={() => settleProof(true)} onGone={gone} />
    </Dialog>
  );
}
