/** A request to close a case: the reason, what came of it, the way it went; approved or given back, never by the one who asked. */
import { ApproveClosing, ReturnClosing } from '@naung/domain/casework/cases/commands.ts';
import { type CaseShown, ShowCase } from '@naung/domain/casework/cases/reads.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../../ground/api/use-perform.ts';
import { useRead } from '../../../ground/api/use-read.ts';
import { useCodes } from '../../../ground/codes/use-codes.ts';
import { WishDialog } from '../../../ground/deeds/wish-dialog.tsx';
import { go } from '../../../ground/going/going.ts';
import { useKeys } from '../../../ground/keys/keys.ts';
import { Button } from '../../../ground/look/button.tsx';
import { Facts } from '../../../ground/look/facts.tsx';
import { FailureNotice } from '../../../ground/look/failure-notice.tsx';
import { Page } from '../../../ground/look/page.tsx';
import { Shown } from '../../../ground/look/shown.tsx';
import { State } from '../../../ground/look/states.tsx';
import { TextArea } from '../../../ground/look/text-input.tsx';
import { toast } from '../../../ground/look/toasts.tsx';
import { Urgency } from '../../../ground/look/urgency.tsx';
import { colourOf } from '../../../ground/look/urgency-colour.ts';
import { When } from '../../../ground/look/when.tsx';
import type { ApprovalPageProps } from '../../../ground/room.ts';
import { useMe } from '../../../ground/signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { CaseAskedAbout } from './case-asked-about.tsx';
import { words } from './words.ts';

const list = '/persetujuan/terminasi';

export function ClosingPage({ id, onDecided }: ApprovalPageProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(ShowCase, { case: id });
  const decided = () => {
    go(list, { replace: true });
    onDecided();
  };
  return (
    <Shown reading={reading} because={because}>
      {(one) => {
        const closing = one.closings.find(({ state }) => state === 'asked');
        return closing === undefined ? (
          <State icon="done" title={say('not-asked')}>
            <p>{say('not-asked-why')}</p>
          </State>
        ) : (
          <AskedClosing one={one} closing={closing} onDecided={decided} />
        );
      }}
    </Shown>
  );
}

interface AskedClosingProps {
  readonly one: CaseShown;
  readonly closing: CaseShown['closings'][number];
  readonly onDecided: () => void;
}

function AskedClosing({ one, closing, onDecided }: AskedClosingProps) {
  const say = useWords(words);
  const reasons = useCodes('closure-reasons');
  return (
    <Page
      back={list}
      title={say('close-case', { alias: one.alias })}
      marks={
        <>
          <Urgency colour={colourOf[one.urgency]} /> <span class="soft">{one.code}</span>
        </>
      }
      lead={
        <>
          {say('asked-by', { name: closing.askedByName })} · <When at={closing.askedAt} />
        </>
      }
      actions={<ClosingDeeds one={one} closing={closing} onDecided={onDecided} />}
    >
      <Facts
        facts={[
          [say('reason'), reasons.wordOf(closing.reason)],
          [
            say('outcome'),
            closing.outcome === null ? (
              <span class="soft">{say('outcome-closed')}</span>
            ) : (
              <span class="as-written">{closing.outcome}</span>
            ),
          ],
        ]}
      />
      <CaseAskedAbout one={one} />
    </Page>
  );
}

function ClosingDeeds({ one, closing, onDecided }: AskedClosingProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const isOwn = useMe().person.id === closing.askedBy;
  const [returning, setReturning] = useState(false);
  const { perform, working, failure } = usePerform(ApproveClosing);
  const approve = async () => {
    const answer = await perform({ case: one.id, closing: closing.id });
    if (!answer.ok) return;
    toast(say('was-approved'));
    onDecided();
  };
  useKeys([
    { key: 'a', label: say('key-approve'), run: () => void (isOwn || working ? undefined : approve()) },
    { key: 'x', label: say('key-return'), run: () => setReturning(!isOwn) },
  ]);
  if (isOwn) return <p class="soft">{say('own-request')}</p>;
  return (
    <>
      <Button kind="main" icon="approve" busy={working && say('approving')} onPress={() => void approve()}>
        {say('approve')}
      </Button>
      <Button icon="undo" onPress={() => setReturning(true)}>
        {say('give-back')}
      </Button>
      <FailureNotice failure={failure} because={because} />
      {returning ? (
        <ReturnDialog one={one} closing={closing} onClose={() => setReturning(false)} onDecided={onDecided} />
      ) : null}
    </>
  );
}

function ReturnDialog({ one, closing, onClose, onDecided }: AskedClosingProps & { readonly onClose: () => void }) {
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
