/** A request to close a case: the reason, what came of it, the way it went; approved or given back, never by the one who asked. */
import { ShowCase } from '@naung/domain/casework/cases/reads.ts';
import { useRead } from '../../../ground/api/use-read.ts';
import { useCodes } from '../../../ground/codes/use-codes.ts';
import { go } from '../../../ground/going/going.ts';
import { Facts } from '../../../ground/look/facts.tsx';
import { Page } from '../../../ground/look/page.tsx';
import { Shown } from '../../../ground/look/shown.tsx';
import { State } from '../../../ground/look/states.tsx';
import { Urgency } from '../../../ground/look/urgency.tsx';
import { colourOf } from '../../../ground/look/urgency-colour.ts';
import { When } from '../../../ground/look/when.tsx';
import type { ApprovalPageProps } from '../../../ground/room.ts';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { CaseAskedAbout } from './case-asked-about.tsx';
import { type AskedClosingProps, ClosingDeeds } from './closing-deeds.tsx';
import { ClosingPacket } from './closing-packet.tsx';
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
      {one.closingPacket === null ? null : <ClosingPacket packet={one.closingPacket} />}
      <CaseAskedAbout one={one} />
    </Page>
  );
}
