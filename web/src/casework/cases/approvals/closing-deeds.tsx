/** Answering a request to close: approved after reading once more, or given back with what is missing; never by the one who asked. */
import { ApproveClosing, ReturnClosing } from '@naung/domain/casework/cases/commands.ts';
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../../ground/api/use-perform.ts';
import { useCodes } from '../../../ground/codes/use-codes.ts';
import { DeedDialog } from '../../../ground/deeds/deed-dialog.tsx';
import { WishDialog } from '../../../ground/deeds/wish-dialog.tsx';
import { useKeys } from '../../../ground/keys/keys.ts';
import { Button } from '../../../ground/look/button.tsx';
import { Facts } from '../../../ground/look/facts.tsx';
import { TextArea } from '../../../ground/look/text-input.tsx';
import { toast } from '../../../ground/look/toasts.tsx';
import { Urgency } from '../../../ground/look/urgency.tsx';
import { colourOf } from '../../../ground/look/urgency-colour.ts';
import { useMe } from '../../../ground/signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { NotSafe } from './closing-packet.tsx';
import { packetWords } from './closing-packet-words.ts';
import { words } from './words.ts';

export interface AskedClosingProps {
  readonly one: CaseShown;
  readonly closing: CaseShown['closings'][number];
  readonly onDecided: () => void;
}

export function ClosingDeeds({ one, closing, onDecided }: AskedClosingProps) {
  const say = useWords(words);
  const isOwn = useMe().person.id === closing.askedBy;
  const [opened, setOpened] = useState<'approve' | 'return' | null>(null);
  useKeys([
    { key: 'a', label: say('key-approve'), run: () => setOpened(isOwn ? null : 'approve') },
    { key: 'x', label: say('key-return'), run: () => setOpened(isOwn ? null : 'return') },
  ]);
  if (isOwn) return <p class="soft">{say('own-request')}</p>;
  return (
    <>
      <Button kind="main" icon="approve" onPress={() => setOpened('approve')}>
        {say('approve')}
      </Button>
      <Button icon="undo" onPress={() => setOpened('return')}>
        {say('give-back')}
      </Button>
      {opened === 'approve' ? (
        <ApproveDialog one={one} closing={closing} onClose={() => setOpened(null)} onDecided={onDecided} />
      ) : null}
      {opened === 'return' ? (
        <ReturnDialog one={one} closing={closing} onClose={() => setOpened(null)} onDecided={onDecided} />
      ) : null}
    </>
  );
}

type DialogProps = AskedClosingProps & { readonly onClose: () => void };

/** Closing is not undone by a press: the reason, and what speaks against it, are read once more. */
function ApproveDialog({ one, closing, onClose, onDecided }: DialogProps) {
  const say = useWords(words);
  const sayPacket = useWords(packetWords);
  const because = useWordIfKnown(refusalWords);
  const reasons = useCodes('closure-reasons');
  const { perform, working, failure } = usePerform(ApproveClosing);
  const approve = async () => {
    const answer = await perform({ case: one.id, closing: closing.id });
    if (!answer.ok) return;
    toast(say('was-approved'));
    onDecided();
  };
  return (
    <DeedDialog
      title={sayPacket('confirm-title', { alias: one.alias })}
      lead={sayPacket('confirm-lead')}
      doIt={say('approve')}
      icon="approve"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void approve()}
      onClose={onClose}
    >
      <NotSafe packet={one.closingPacket} />
      <Facts
        facts={[
          [say('reason'), reasons.wordOf(closing.reason)],
          [say('urgency'), <Urgency colour={colourOf[one.urgency]} />],
        ]}
      />
    </DeedDialog>
  );
}

function ReturnDialog({ one, closing, onClose, onDecided }: DialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [missing, setMissing] = useState('');
  return (
    <WishDialog
      contract={ReturnClosing}
      title={say('return-title')}
      lead={say('return-lead')}
      doIt={say('do-return')}
      icon="undo"
      done={say('was-returned')}
      because={because}
      onClose={onClose}
      onDone={onDecided}
      wished={() =>
        missing.trim() === ''
          ? { faults: { 'return-words': say('return-fault') } }
          : { payload: { case: one.id, closing: closing.id, note: missing.trim() } }
      }
    >
      {(faults) => (
        <TextArea
          id="return-words"
          label={say('return-words')}
          rows={5}
          maxLength={2000}
          value={missing}
          onValue={setMissing}
          error={faults['return-words']}
        />
      )}
    </WishDialog>
  );
}
